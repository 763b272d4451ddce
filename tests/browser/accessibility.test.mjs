// axe finds nothing on any kind of page, narrow and wide, in light colours and in dark ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBoth, violations } from "./axe.mjs";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { scrollThrough } from "./watch.mjs";

const held = stage();

for (const { kind, path } of onePageOfEachKind(site)) {
  for (const width of [360, 1280]) {
    test(`axe accepts ${kind} at ${width} px, light and dark`, async () => {
      const page = await held.open(path, { width });
      await scrollThrough(page);
      const found = await inBoth(page, () => violations(page));
      await page.close();
      assert.deepEqual(found, [], path);
    });
  }
}
