// Larger type for the elderly and the choice of colours: they work without script, are remembered with it, and leave
// every kind of page as accessible as before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothAt, violations } from "./axe.mjs";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage, viewport } from "./stage.mjs";
import { scrollThrough, sticksOut } from "./watch.mjs";

const held = stage();
const pages = onePageOfEachKind(site);
const pathOf = (kind) => pages.find((page) => page.kind === kind).path;
const some = ["home", "campaign", "region", "winner-photo", "winner-video"].map((kind) => ({ kind, path: pathOf(kind) }));

/** A page of a reader who has not chosen anything yet. */
async function open(path, options) {
  const page = await held.open(path, options, (fresh) => fresh.addInitScript(() => localStorage.clear()));
  assert.equal(await page.locator("input#elder[type=checkbox], input#colour-auto, input#colour-light, input#colour-dark").count(), 4, `${path} lacks switches`);
  return page;
}

const toggleElder = (page) => page.locator("label", { has: page.locator("#elder") }).click();

/** The colours stand in a part that a reader opens. */
async function choose(page, colour) {
  const label = page.locator("label", { has: page.locator(`#colour-${colour}`) });
  if (!(await label.isVisible())) await page.locator("details", { has: page.locator("#colour-auto") }).locator("summary").click();
  await label.click();
}

/** How the page looks: size of type, lightness of its ground (0 to 1), colours its own parts are to take. */
function look(page) {
  return page.evaluate(() => {
    const style = getComputedStyle(document.body);
    const [red, green, blue] = style.backgroundColor.match(/[\d.]+/g).map(Number);
    return { type: parseFloat(getComputedStyle(document.documentElement).fontSize), ground: (red + green + blue) / 765, scheme: style.colorScheme };
  });
}

const isDark = ({ ground, scheme }) => ground < 0.25 && /^(only )?dark$/.test(scheme);
const isLight = ({ ground, scheme }) => ground > 0.75 && /^(only )?light$/.test(scheme);
const isLarge = ({ type }, before) => type >= before.type * 1.2;

/** Links and buttons may be as pale as anywhere; what is read is not. */
const strict = (page) => violations(page, { pale: "a, button, summary, label, .badge" });

for (const { kind, path } of pages) {
  test(`${kind} is larger, of strong contrast and accessible in elder mode`, async () => {
    const page = await open(path);
    const before = await look(page);
    await toggleElder(page);
    const after = await look(page);
    await scrollThrough(page);
    const found = await inBothAt(page, [1280, 360], strict);
    await page.setViewportSize({ ...viewport(320), width: 320 });
    const out = await sticksOut(page);
    if (out.length) found.push(`320 px, sideways: ${out.join(", ")}`);
    await page.close();
    assert.ok(isLarge(after, before), `${path}: ${before.type} px became ${after.type}`);
    assert.deepEqual(found, [], path);
  });
}

for (const { kind, path } of some) {
  test(`${kind} grows and changes its colours without JavaScript`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(path, { width: 360, javaScriptEnabled: false, colorScheme });
      const before = await look(page);
      await toggleElder(page);
      assert.ok(isLarge(await look(page), before), `${path}: elder`);
      await toggleElder(page);
      await choose(page, "dark");
      assert.ok(isDark(await look(page)), `${path}: dark on a ${colorScheme} system`);
      await choose(page, "light");
      assert.ok(isLight(await look(page)), `${path}: light on a ${colorScheme} system`);
      await choose(page, "auto");
      assert.deepEqual(await look(page), before, `${path}: back to those of a ${colorScheme} system`);
      await page.close();
    }
  });

  test(`${kind} looks the same whether the system or the reader chose its colours`, async () => {
    const page = await open(path, { width: 1280, reducedMotion: "reduce" });
    for (const [wanted, other] of [["dark", "light"], ["light", "dark"]]) {
      await choose(page, "auto");
      await page.emulateMedia({ colorScheme: wanted });
      const bySystem = await colours(page);
      await page.emulateMedia({ colorScheme: other });
      await choose(page, wanted);
      const byReader = await colours(page);
      assert.deepEqual([...new Set(byReader.filter((line, at) => line !== bySystem[at]))].slice(0, 8), [], `${path}: ${wanted}`);
    }
    await page.close();
  });
}

/** Every part of the page outside the switches, with its colours. */
function colours(page) {
  return page.evaluate(() => [...document.querySelectorAll("body, body *:not(.modes, .modes *)")].map((e) => {
    const { color, backgroundColor, borderTopColor, borderBottomColor, filter, boxShadow } = getComputedStyle(e);
    return [`${e.tagName.toLowerCase()}.${e.className}`, color, backgroundColor, borderTopColor, borderBottomColor, filter, boxShadow].join(" ");
  }));
}

test("what a reader chose is remembered on the next page and after loading again, and nothing jumps", async () => {
  const page = await held.open("index.html", { width: 1000 });
  const before = await look(page);
  await toggleElder(page);
  await choose(page, "dark");
  for (const go of [() => page.goto(held.server.base + pathOf("winner-photo")), () => page.reload(), () => page.goto(held.server.base + pathOf("campaign"))]) {
    await go();
    const after = await look(page);
    assert.ok(isLarge(after, before) && isDark(after), `${page.url()}: ${JSON.stringify(after)}`);
    assert.ok(await page.locator("#elder").isChecked() && await page.locator("#colour-dark").isChecked(), `${page.url()}: its switches tell something else`);
    const shifted = await page.evaluate(() => window.shifted.reduce((sum, one) => sum + one.value, 0));
    assert.ok(shifted <= 0.01, `${page.url()}: moved by ${shifted}`);
  }
  await page.locator("#elder").focus();
  await page.keyboard.press("Space");
  await choose(page, "auto");
  await page.reload();
  assert.deepEqual(await look(page), before);
  await page.close();
});
