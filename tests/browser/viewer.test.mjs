// The picture viewer: what it shows, how it is moved by mouse, keys and fingers, and that the address agrees.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { pageHolding, swipe } from "./parts.mjs";
import { site, stage } from "./stage.mjs";
import { sticksOut, watch } from "./watch.mjs";

const held = stage();
const path = pageHolding(/data-zoom\b/);
const narrow = { width: 360, reducedMotion: "reduce" };
const fingers = { width: 360, hasTouch: true, reducedMotion: "reduce" };

/** What a reader sees and where the browser stands. */
const state = (page) => page.evaluate(() => {
  const links = [...document.querySelectorAll("[data-gallery] a[data-zoom]")];
  const viewer = document.querySelector(".viewer");
  const [place, count] = viewer.querySelector(".viewer-place").textContent.split(" / ").map(Number);
  const at = links.findIndex((link) => location.hash === `#view=${link.dataset.id}`);
  return { open: viewer.open, place, count, at, total: links.length, steps: history.length, focus: links.indexOf(document.activeElement), onStage: document.activeElement.className === "viewer-stage" };
});

const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
const press = async (page, key) => { await page.keyboard.press(key); await settled(page); };
const button = async (page, name) => { await page.locator(`.viewer [data-do=${name}]`).click(); await settled(page); };
const middle = async (page) => { const b = await page.locator(".viewer-stage").boundingBox(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; };

const inWindow = (page) => page.evaluate(() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
});

/** A page with its picture of that number opened by a click. */
async function opened(at = 0, options = narrow) {
  const page = await held.open(path, options);
  await page.locator("[data-gallery] a[data-zoom]").nth(at).click();
  await settled(page);
  return page;
}

test("a click shows the picture whole, with its words and its place", async () => {
  let found;
  const page = await held.open(path, narrow, (fresh) => { found = watch(fresh, held.server.base); });
  await page.locator("[data-gallery] a[data-zoom]").nth(1).click();
  const shown = await page.locator(".viewer-stage picture img").evaluate(async (img) => {
    await img.decode();
    const link = document.querySelectorAll("[data-gallery] a[data-zoom]")[1];
    const box = img.getBoundingClientRect();
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    return {
      alt: img.alt === link.querySelector("picture img").alt,
      inside: box.width > 100 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      words: document.querySelector(".viewer-caption").textContent === (link.closest("[data-item]").querySelector("[data-caption]")?.textContent ?? ""),
      twice: ids.filter((id, i) => ids.indexOf(id) !== i),
    };
  });
  assert.deepEqual(shown, { alt: true, inside: true, words: true, twice: [] });
  const { open, place, count, at, total, onStage } = await state(page);
  assert.deepEqual({ open, place, count, at, onStage }, { open: true, place: 2, count: total, at: 1, onStage: true });
  assert.deepEqual([...found, ...(await sticksOut(page))], []);
  await page.close();
});

test("keys go through all pictures without steps of history", async () => {
  const page = await opened(0);
  const { total, steps } = await state(page);
  for (const [key, place] of [["ArrowRight", 2], ["ArrowLeft", 1], ["ArrowLeft", total], ["Home", 1], ["End", total], ["ArrowRight", 1]]) {
    await press(page, key);
    const now = await state(page);
    assert.deepEqual([now.place, now.at, now.steps], [place, place - 1, steps], key);
  }
  await page.close();
});

test("Back closes, Forward opens, and the focus goes to the picture last shown", async () => {
  const page = await opened(0);
  await press(page, "End");
  await page.goBack();
  await settled(page);
  const { open, focus, total } = await state(page);
  assert.deepEqual({ open, focus }, { open: false, focus: total - 1 });
  assert.ok(await inWindow(page));
  await page.goForward();
  await settled(page);
  assert.equal((await state(page)).place, total);
  await page.close();
});

for (const way of ["Escape", "close"]) {
  test(`${way} closes and goes the step back`, async () => {
    const page = await opened(0);
    await button(page, "previous");
    await (way === "close" ? button(page, way) : press(page, way));
    const { open, at, focus, total } = await state(page);
    assert.deepEqual({ open, at, focus }, { open: false, at: -1, focus: total - 1 });
    assert.ok(await inWindow(page));
    await page.goForward();
    await settled(page);
    assert.equal((await state(page)).open, true);
    await page.close();
  });
}

for (const disk of [false, true]) {
  test(`an address opens its picture, and closing stays on the page${disk ? ", from disk too" : ""}`, async () => {
    const first = await held.open(path, narrow);
    const id = await first.locator("[data-gallery] a[data-zoom]").nth(1).getAttribute("data-id");
    await first.close();
    const page = await held.open(`${disk ? pathToFileURL(join(site, path)) : path}#view=${id}`, narrow);
    await settled(page);
    assert.equal((await state(page)).place, 2);
    await press(page, "Escape");
    const { open, at, focus } = await state(page);
    assert.deepEqual({ open, at, focus }, { open: false, at: -1, focus: 1 });
    assert.ok(page.url().endsWith(path.split("/").pop()), page.url());
    await page.close();
  });
}

test("an address of no picture opens nothing", async () => {
  let found;
  const page = await held.open(`${path}#view=nothing`, narrow, (fresh) => { found = watch(fresh, held.server.base); });
  assert.equal((await state(page)).open, false);
  assert.deepEqual(found, []);
  await page.close();
});

const scrolled = (page) => page.locator(".viewer-stage").evaluate((s) => ({ left: Math.round(s.scrollLeft), top: Math.round(s.scrollTop), over: s.scrollWidth > s.clientWidth + 1 }));

test("zooming shows the natural size around the middle; keys and a mouse move it", async () => {
  const page = await opened(0);
  await press(page, "z");
  const before = await scrolled(page);
  const wide = await page.evaluate(() => [document.querySelector("a[data-zoom]").dataset.width * 1, document.querySelector(".viewer-stage picture").offsetWidth]);
  assert.equal(wide[0], wide[1]);
  assert.ok(before.over && before.left > 50, JSON.stringify(before));
  await press(page, "ArrowRight");
  await page.waitForFunction((left) => document.querySelector(".viewer-stage").scrollLeft > left, before.left);
  assert.equal((await state(page)).place, 1);
  const from = await middle(page);
  const start = await scrolled(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y, { steps: 3 });
  await page.mouse.up();
  assert.equal((await scrolled(page)).left, start.left - 30);
  await press(page, "-");
  assert.equal((await scrolled(page)).over, false);
  await page.close();
});

test("the zoom button tells its state; two clicks zoom where they are", async () => {
  const page = await opened(0);
  const pressed = () => page.locator("[data-do=zoom]").getAttribute("aria-pressed");
  const seen = [await pressed()];
  await button(page, "zoom");
  seen.push(await pressed());
  await button(page, "next");
  seen.push(await pressed());
  const { x, y } = await middle(page);
  await page.mouse.dblclick(x - 60, y);
  const left = (await scrolled(page)).left;
  seen.push(await pressed());
  await page.mouse.dblclick(x, y);
  seen.push(await pressed());
  assert.deepEqual(seen, ["false", "true", "false", "true", "false"]);
  await page.mouse.dblclick(x + 60, y);
  assert.ok((await scrolled(page)).left > left);
  await page.close();
});

test("a finger turns over, and closes downwards", async () => {
  const page = await opened(0, fingers);
  const { x, y } = await middle(page);
  const places = [];
  for (const by of [-120, 120]) {
    await swipe(page, { x: x - by / 2, y }, { x: x + by / 2, y: y + 5 });
    await settled(page);
    places.push((await state(page)).place);
  }
  assert.deepEqual(places, [2, 1]);
  await swipe(page, { x, y }, { x: x + 5, y: y + 150 });
  await settled(page);
  assert.equal((await state(page)).open, false);
  await page.close();
});

test("a finger moves a large picture and does not leave it", async () => {
  const page = await opened(0, fingers);
  await press(page, "z");
  const { x, y } = await middle(page);
  const before = await scrolled(page);
  await swipe(page, { x: x + 80, y }, { x: x - 80, y });
  await settled(page);
  assert.ok((await scrolled(page)).left > before.left + 50);
  assert.equal((await state(page)).place, 1);
  await page.close();
});

test("the page behind keeps still", async () => {
  const page = await opened(0);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(180, 300);
  await page.mouse.wheel(0, 600);
  await press(page, "PageDown");
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => scrollY), before);
  await press(page, "Escape");
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((y) => scrollY > y, before);
  await page.close();
});

test("from right to left the arrows change places", async () => {
  const page = await held.open(path, narrow);
  await page.evaluate(() => { document.documentElement.dir = "rtl"; });
  await page.locator("[data-gallery] a[data-zoom]").first().click();
  await press(page, "ArrowLeft");
  assert.equal((await state(page)).place, 2);
  assert.deepEqual(await sticksOut(page), []);
  await page.close();
});

test("a click with Ctrl and links to pages lead where they lead", async () => {
  const page = await held.open(path, narrow);
  const link = page.locator("[data-gallery] a[data-zoom]").first();
  await link.evaluate((a) => a.addEventListener("click", (event) => { window.left = !event.defaultPrevented; event.preventDefault(); }));
  await link.click({ modifiers: ["Control"] });
  assert.ok(await page.evaluate(() => window.left && !document.querySelector(".viewer").open));
  const hrefs = await page.$$eval("[data-gallery] a[data-zoom]", (all) => all.map((a) => a.href));
  await page.evaluate((hash) => { location.hash = hash; }, `view=${await link.getAttribute("data-id")}`);
  for (const href of hrefs) {
    await settled(page);
    const way = page.locator(".viewer-page");
    assert.equal(await way.isVisible(), /\.html([#?]|$)|\/$/.test(href), href);
    assert.equal(await way.evaluate((a) => a.href), href);
    await page.keyboard.press("ArrowRight");
  }
  await page.close();
});

test("buttons are large enough for a thumb", async () => {
  const page = await opened(0);
  const small = await page.$$eval(".viewer-bar button, .viewer-bar a", (all) => all.map((e) => e.getBoundingClientRect()).filter((b) => b.width > 0 && (b.width < 44 || b.height < 44)).length);
  assert.equal(small, 0);
  await page.close();
});
