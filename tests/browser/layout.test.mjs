// No page scrolls sideways at 320, 360 or 1280 px, and nothing moves when late pictures arrive.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage, viewport } from "./stage.mjs";
import { scrollThrough, sticksOut } from "./watch.mjs";

const held = stage({ pictureDelay: 300 });
const mayShift = 0.01;

async function shifts(page) {
  await scrollThrough(page);
  const all = await page.evaluate(() => window.shifted);
  return { sum: all.reduce((sum, one) => sum + one.value, 0), parts: all.flatMap((one) => one.parts) };
}

for (const { kind, path } of onePageOfEachKind(site)) {
  for (const [width, ...narrower] of [[360, 320], [1280]]) {
    test(`${kind} keeps still and within ${[width, ...narrower].join(" and ")} px`, async () => {
      const page = await held.open(path, { width });
      const { sum, parts } = await shifts(page);
      const out = await sticksOut(page);
      for (const less of narrower) {
        await page.setViewportSize({ ...viewport(less), width: less });
        out.push(...(await sticksOut(page)));
      }
      await page.close();
      assert.deepEqual(out, [], path);
      assert.ok(sum <= mayShift, `${path}: ${sum} by ${parts}`);
    });
  }
}
