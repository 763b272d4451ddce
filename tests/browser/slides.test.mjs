// The page for the ceremony hall: a slide a screen without script; keys, bar, timer and full screen with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageHolding } from "./parts.mjs";
import { stage } from "./stage.mjs";
import { lostPictures, scrollThrough, sticksOut, watch } from "./watch.mjs";

const held = stage();
const path = pageHolding(/class="?slide[" >]/);

/** The slide at the top of the screen by the place that it has, and the number that the bar tells. */
const state = (page) => page.evaluate(() => {
  const tops = [...document.querySelectorAll(".slide")].map((slide) => Math.abs(slide.getBoundingClientRect().top));
  const place = document.querySelector(".slides-place").textContent.split(" / ").map(Number);
  return { shown: tops.indexOf(Math.min(...tops)) + 1, off: Math.round(Math.min(...tops)), place: place[0], count: place[1], total: tops.length };
});

const rest = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));

async function assertAt(page, number, why) {
  await rest(page);
  const { shown, off, place } = await state(page);
  assert.deepEqual({ shown, off, place }, { shown: number, off: 0, place: number }, why);
}

for (const width of [360, 1280]) {
  test(`without script every slide fills a screen and loses nothing at ${width} px`, async () => {
    const page = await held.open(path, { width, javaScriptEnabled: false, reducedMotion: "reduce" });
    await page.evaluate(() => { for (const picture of document.images) picture.loading = "eager"; });
    for (let tries = 0; (await lostPictures(page)).length > 0 && tries < 50; tries++) await page.waitForTimeout(100);
    const found = await page.evaluate(() => [...document.querySelectorAll(".slide")].flatMap((slide) => {
      const box = slide.getBoundingClientRect();
      const inside = [...slide.querySelectorAll("img:not(.blur), h2, p")].filter((e) => e.getClientRects().length).map((e) => e.getBoundingClientRect());
      const wrong = inside.some((b) => b.left < box.left - 1 || b.right > box.right + 1 || b.top < box.top - 1 || b.bottom > box.bottom + 1);
      return [box.height < innerHeight - 1 && `${slide.id} is low`, wrong && `${slide.id} loses a part`].filter(Boolean);
    }));
    assert.deepEqual([...found, ...(await sticksOut(page)), ...(await lostPictures(page))], []);
    assert.equal(await page.locator(".slides-bar").isVisible(), false);
    await page.close();
  });
}

test("a slide has an address", async () => {
  const page = await held.open(`${path}#slide-2`, { reducedMotion: "reduce" });
  await assertAt(page, 2);
  await page.close();
});

test("keys go from slide to slide", async () => {
  const page = await held.open(path, { reducedMotion: "reduce" });
  const { total } = await state(page);
  const keys = [["ArrowRight", 2], ["ArrowLeft", 1], ["PageDown", 2], ["PageUp", 1], ["ArrowDown", 2], ["ArrowUp", 1], ["Space", 2], ["Shift+Space", 1], ["End", total], ["ArrowRight", total], ["Home", 1], ["ArrowLeft", 1]];
  for (const [key, number] of keys) {
    await page.keyboard.press(key);
    await assertAt(page, number, key);
  }
  await page.close();
});

test("keys in quick succession are all counted", async () => {
  const page = await held.open(path);
  const { total } = await state(page);
  await page.keyboard.press("Home");
  for (let i = 1; i < Math.min(total, 4); i++) await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(600);
  await assertAt(page, Math.min(total, 4));
  await page.close();
});

test("scrolling by hand and the bar agree", async () => {
  const page = await held.open(path, { reducedMotion: "reduce" });
  await page.evaluate(() => document.querySelectorAll(".slide")[1].scrollIntoView());
  await assertAt(page, 2);
  await page.locator(".slides-bar [data-do=next]").click();
  await assertAt(page, Math.min(3, (await state(page)).total));
  await page.locator(".slides-bar [data-do=previous]").click();
  await assertAt(page, Math.min(2, (await state(page)).total - 1));
  await page.close();
});

test("words stay clear of the bar", async () => {
  for (const width of [360, 1280]) {
    const page = await held.open(path, { width, reducedMotion: "reduce" });
    await page.evaluate(() => document.querySelector(".slide").scrollIntoView());
    const [words, bar, low] = await page.evaluate(() => [document.querySelector(".slide-text").getBoundingClientRect().bottom, document.querySelector(".slides-bar").getBoundingClientRect().top, document.querySelector(".slide").offsetHeight <= innerHeight + 1]);
    assert.ok(!low || words <= bar, `${width} px: ${words} > ${bar}`);
    assert.deepEqual(await sticksOut(page), []);
    await page.close();
  }
});

test("by itself nothing moves; playing goes on every so many seconds, until told to stop", async () => {
  const page = await held.open(path, { reducedMotion: "reduce" }, (fresh) => fresh.clock.install());
  await page.keyboard.press("Home");
  await page.clock.runFor(60000);
  assert.equal((await state(page)).place, 1);
  await page.locator(".slides-bar [data-do=seconds]").selectOption("5");
  await page.keyboard.press("p");
  assert.equal(await page.locator(".slides-bar [data-do=play]").getAttribute("aria-pressed"), "true");
  await page.clock.runFor(4900);
  assert.equal((await state(page)).place, 1);
  await page.clock.runFor(200);
  assert.equal((await state(page)).place, 2);
  await page.locator(".slides-bar [data-do=play]").click();
  await page.clock.runFor(60000);
  assert.equal((await state(page)).place, 2);
  await page.close();
});

test("a hidden tab keeps its slide", async () => {
  const page = await held.open(path, { reducedMotion: "reduce" }, (fresh) => fresh.clock.install());
  const hide = (hidden) => page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
  await page.keyboard.press("p");
  await hide(true);
  await page.clock.runFor(60000);
  assert.equal((await state(page)).place, 1);
  await hide(false);
  await page.clock.runFor(8100);
  assert.equal((await state(page)).place, 2);
  await page.close();
});

test("after the last slide the next page plays on, or playing ends", async () => {
  const page = await held.open(path, { reducedMotion: "reduce" }, (fresh) => fresh.clock.install());
  const next = await page.locator(".slides").getAttribute("data-next");
  await page.keyboard.press("End");
  await page.keyboard.press("p");
  await page.clock.runFor(9000);
  if (next) await page.waitForURL((url) => url.pathname === new URL(next, held.server.base + path).pathname && url.hash === "#play");
  assert.equal(await page.locator(".slides-bar [data-do=play]").getAttribute("aria-pressed"), String(Boolean(next)));
  assert.equal((await state(page)).place, next ? 1 : (await state(page)).total);
  await page.close();
});

test("the bar rests while playing and comes back", async () => {
  let found;
  const page = await held.open(path, { reducedMotion: "reduce" }, (fresh) => { found = watch(fresh, held.server.base); return fresh.clock.install(); });
  const seen = () => page.locator(".slides-bar").evaluate((bar) => getComputedStyle(bar).opacity);
  await page.keyboard.press("p");
  await page.clock.runFor(3500);
  const states = [await seen()];
  await page.mouse.move(200, 200);
  states.push(await seen());
  await page.clock.runFor(3500);
  await page.keyboard.press("Shift");
  states.push(await seen());
  await page.clock.runFor(3500);
  await page.locator(".slides-bar [data-do=next]").focus();
  await page.clock.runFor(3500);
  states.push(await seen());
  assert.deepEqual(states, ["0", "1", "1", "1"]);
  assert.deepEqual(found, []);
  await page.close();
});

test("F fills the screen and keeps the slide", async () => {
  const page = await held.open(path, { reducedMotion: "reduce" });
  await page.keyboard.press("End");
  const { total } = await state(page);
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.fullscreenElement);
  await assertAt(page, total);
  await page.keyboard.press("ArrowLeft");
  await assertAt(page, Math.max(1, total - 1));
  await page.keyboard.press("f");
  await page.waitForFunction(() => !document.fullscreenElement);
  await assertAt(page, Math.max(1, total - 1));
  await page.close();
});

test("on paper nothing is dark or lost", async () => {
  const page = await held.open(path, { width: 700 });
  await page.emulateMedia({ media: "print" });
  await scrollThrough(page);
  const found = await page.evaluate(() => ({
    bar: getComputedStyle(document.querySelector(".slides-bar")).display,
    ground: getComputedStyle(document.querySelector(".slides")).backgroundColor,
    lost: [...document.querySelectorAll(".slide :is(h2, p, img:not(.blur))")].filter((e) => e.getClientRects().length === 0).length,
  }));
  assert.deepEqual(found, { bar: "none", ground: "rgba(0, 0, 0, 0)", lost: 0 });
  assert.deepEqual(await sticksOut(page), []);
  await page.close();
});
