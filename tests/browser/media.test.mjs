// Films and recordings: they load, have controls, and films have a poster and captions that load.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesOfKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";

const held = stage();

/** Waits until the player knows the length, and tells what it knows. */
function facts(page, selector) {
  return page.locator(selector).first().evaluate(async (player) => {
    for (let tries = 0; player.readyState < 1 && tries < 50; tries++) await new Promise((done) => setTimeout(done, 100));
    const { readyState, duration, controls, videoWidth, videoHeight, error } = player;
    const box = player.getBoundingClientRect();
    return { readyState, duration, controls, error: error?.message, shape: videoWidth / videoHeight, boxShape: box.width / box.height, box: { width: box.width } };
  });
}

/** Number of cues of each track, once loaded. */
function cues(page) {
  return page.locator("video").first().evaluate(async (video) => {
    const tracks = [...video.querySelectorAll("track")];
    for (const track of tracks) {
      for (let tries = 0; track.readyState < 2 && tries < 50; tries++) await new Promise((done) => setTimeout(done, 100));
    }
    return tracks.map((track) => ({ kind: track.kind, cues: track.readyState === 2 ? track.track.cues.length : 0 }));
  });
}

/** Size of the poster, 0 where it cannot be shown. */
function poster(page) {
  return page.locator("video").first().evaluate(async (video) => {
    const picture = new Image();
    picture.src = video.poster;
    await picture.decode().catch(() => {});
    return picture.naturalWidth;
  });
}

function assertPlays(found, path) {
  assert.ok(found.readyState >= 1 && found.duration > 0, `${path}: ${JSON.stringify(found)}`);
  assert.ok(found.controls, path);
  assert.ok(found.box.width > 200, `${path}: ${found.box.width} px wide`);
}

const films = pagesOfKind(site, "winner-video");
const recordings = pagesOfKind(site, "winner-audio");

test("the site has films and recordings", () => {
  assert.ok(films.length > 0 && recordings.length > 0);
});

for (const { path } of films) {
  test(`the film of ${path} loads, with its poster`, async () => {
    const page = await held.open(path, { width: 360 });
    assertPlays(await facts(page, "video"), path);
    assert.ok((await poster(page)) > 0, path);
    for (const track of await cues(page)) assert.ok(track.kind === "captions" && track.cues > 0, JSON.stringify(track));
    await page.close();
  });
}

test("one film at least has captions, one the words below it", async () => {
  let captions = 0;
  let words = 0;
  for (const { path } of films) {
    const page = await held.open(path, { width: 360 });
    captions += await page.locator("video track[kind=captions]").count();
    words += await page.locator(".transcript").count();
    await page.close();
  }
  assert.ok(captions > 0 && words > 0, `${captions} with captions, ${words} with words`);
});

for (const { path } of recordings) {
  test(`the recording of ${path} loads`, async () => {
    const page = await held.open(path, { width: 360 });
    assertPlays(await facts(page, "audio"), path);
    await page.close();
  });
}
