// axe finds nothing on any kind of page, wide and narrow, in light colours and in dark ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothAt, violations } from "./axe.mjs";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { scrollThrough } from "./watch.mjs";

const held = stage();

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`axe accepts ${kind} at 1280 and 360 px, light and dark`, async () => {
    const page = await held.open(path);
    await scrollThrough(page);
    const found = await inBothAt(page, [1280, 360], violations);
    await page.close();
    assert.deepEqual(found, [], path);
  });
}
