// Every kind of page loads cleanly, narrow and wide, light and dark: no console message, no breach of the
// policy, no failed request, nothing from another host, and every picture is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { lostPictures, scrollThrough, watch } from "./watch.mjs";

const held = stage();

async function visit(path, options) {
  let found;
  const page = await held.open(path, options, (fresh) => { found = watch(fresh, held.server.base); });
  await scrollThrough(page);
  const lost = await lostPictures(page);
  await page.close();
  return [...found, ...lost.map((address) => `picture: ${address}`)];
}

for (const { kind, path } of onePageOfEachKind(site)) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`${kind} loads cleanly at ${width} px, ${colorScheme}`, async () => {
        assert.deepEqual(await visit(path, { width, colorScheme }), [], path);
      });
    }
  }
}
