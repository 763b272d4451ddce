// Opened from disk, without a server, every kind of page has its styles and pictures, and its links lead to files.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { lostPictures, scrollThrough, watch } from "./watch.mjs";

const held = stage();
const home = pathToFileURL(site + "/").href;

/** Chromium treats each file as an origin of its own and refuses a caption track from disk. */
const captionTrack = (text) => /\.vtt\b/.test(text) || /text track from origin/i.test(text);

/** A link to a folder would show its list instead of its page. */
const isFile = (link) => statSync(fileURLToPath(link), { throwIfNoEntry: false })?.isFile() ?? false;

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} works from disk`, async () => {
    let found;
    const page = await held.open(pathToFileURL(join(site, path)).href, {}, (fresh) => { found = watch(fresh, home, captionTrack); });
    await scrollThrough(page);
    const lost = await lostPictures(page);
    const styled = await page.evaluate(() => getComputedStyle(document.body).display === "flex" && document.styleSheets.length > 0);
    const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href.replace(/[?#].*/, "")));
    await page.close();
    const dead = links.filter((link) => link.startsWith("file:") && !isFile(link));
    assert.deepEqual([...found, ...lost, ...dead], [], path);
    assert.ok(styled, `${path} has no styles`);
  });
}
