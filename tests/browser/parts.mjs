// Finds pages by a part that they hold, whatever their kind.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allPages } from "./pages.mjs";
import { site } from "./stage.mjs";

/** Path of the page that holds the part most often, or null. */
export function findPage(part) {
  const all = new RegExp(part.source, "g");
  const found = allPages(site).map(({ path }) => ({ path, count: readFileSync(join(site, path), "utf8").match(all)?.length ?? 0 }));
  const best = found.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.path : null;
}

/** The same where a site without such a page is wrong. */
export function pageHolding(part) {
  const path = findPage(part);
  assert.ok(path, `no page holds ${part}`);
  return path;
}

/** Moves one finger in a straight line, at a finger's pace, and rests before lifting it: nothing is flung. */
export async function swipe(page, from, to) {
  const client = await page.context().newCDPSession(page);
  const touch = async (type, touchPoints) => {
    await client.send("Input.dispatchTouchEvent", { type, touchPoints });
    await page.waitForTimeout(30);
  };
  await touch("touchStart", [from]);
  for (let step = 1; step <= 8; step++) {
    await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
  }
  await page.waitForTimeout(150);
  await touch("touchEnd", []);
  await client.detach();
}
