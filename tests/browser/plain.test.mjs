// Without JavaScript a page holds the same text and the same links.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";

const held = stage();

/** Pictures and films do not matter here and are left out. */
async function contents(path, javaScriptEnabled) {
  const page = await held.open(path, { javaScriptEnabled }, (fresh) => fresh.route("**/media/**", (route) => route.abort()));
  const text = await page.locator("body").innerText();
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  await page.close();
  return { text, links };
}

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} says the same without JavaScript`, async () => {
    const without = await contents(path, false);
    assert.ok(without.text.length > 20 && without.links.length > 4, path);
    assert.deepEqual(without, await contents(path, true), path);
  });
}
