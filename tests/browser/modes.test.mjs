// Larger type and colours are kept from page to page and tab to tab, and nothing stored can do harm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allPages } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { watch } from "./watch.mjs";

const held = stage();
const [one, other] = allPages(site).map(({ path }) => path);
const key = "fengcai-modes";

/** A context of its own for each test, as storage is shared within one. */
let fresh = 0;
const apart = () => ({ width: 1280, extraHTTPHeaders: { "x-test": String(fresh++) } });

const state = (page) => page.evaluate(() => ({
  elder: document.documentElement.hasAttribute("data-elder"),
  colour: document.documentElement.getAttribute("data-colour"),
  box: document.querySelector("#elder").checked,
  dot: document.querySelector("input[name=colour]:checked")?.value,
}));
const stored = (page) => page.evaluate((name) => localStorage.getItem(name), key);

/** The radio buttons may stand in a closed part. */
async function choose(page, selector, on = true) {
  await page.$$eval(".modes details", (all) => all.forEach((e) => { e.open = true; }));
  await page.locator(selector).setChecked(on, { force: true });
}

test("both choices hold on the next page, before anything is drawn", async () => {
  const options = apart();
  const page = await held.open(one, options);
  await choose(page, "#elder");
  await choose(page, "#colour-dark");
  const chosen = { elder: true, colour: "dark", box: true, dot: "dark" };
  assert.deepEqual(await state(page), chosen);
  const next = await held.open(other, options, (p) => p.addInitScript(() => {
    new MutationObserver((_, watcher) => {
      if (!document.body) return;
      window.early = [document.documentElement.hasAttribute("data-elder"), document.documentElement.getAttribute("data-colour")];
      watcher.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }));
  assert.deepEqual(await state(next), chosen);
  assert.deepEqual(await next.evaluate(() => window.early), [true, "dark"]);
  await page.close();
  await next.close();
});

test("what is chosen shows: larger type, dark ground", async () => {
  const page = await held.open(one, apart());
  const look = () => page.evaluate(() => ({ size: parseFloat(getComputedStyle(document.documentElement).fontSize), ground: getComputedStyle(document.body).backgroundColor }));
  const before = await look();
  await choose(page, "#elder");
  await choose(page, "#colour-dark");
  const after = await look();
  assert.ok(after.size > before.size && after.ground !== before.ground, JSON.stringify([before, after]));
  await page.close();
});

test("going back to the usual leaves nothing behind", async () => {
  const page = await held.open(one, apart());
  await choose(page, "#elder");
  await choose(page, "#colour-light");
  assert.deepEqual(JSON.parse(await stored(page)), { elder: true, colour: "light" });
  await choose(page, "#elder", false);
  await choose(page, "#colour-auto");
  assert.deepEqual(await state(page), { elder: false, colour: null, box: false, dot: "auto" });
  assert.equal(await stored(page), null);
  await page.close();
});

test("another tab follows", async () => {
  const options = apart();
  const page = await held.open(one, options);
  const second = await held.open(other, options);
  await choose(page, "#colour-dark");
  await second.waitForFunction(() => document.documentElement.dataset.colour === "dark");
  assert.equal((await state(second)).dot, "dark");
  await page.evaluate(() => localStorage.clear());
  await second.waitForFunction(() => !("colour" in document.documentElement.dataset));
  await page.close();
  await second.close();
});

for (const text of ["", "null", "7", "[]", "{", '{"elder":"yes","colour":"red onload=x"}', '{"colour":["dark"]}']) {
  test(`nothing comes of ${text || "an empty text"} in storage`, async () => {
    let found;
    const options = apart();
    const first = await held.open(one, options);
    await first.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text]);
    const page = await held.open(other, options, (p) => { found = watch(p, held.server.base); });
    assert.deepEqual(await state(page), { elder: false, colour: null, box: false, dot: "auto" });
    assert.deepEqual(found, []);
    await first.close();
    await page.close();
  });
}

test("where storage is refused the choice lasts as long as the page", async () => {
  let found;
  const page = await held.open(one, apart(), (p) => {
    found = watch(p, held.server.base);
    return p.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } }));
  });
  await choose(page, "#elder");
  assert.equal((await state(page)).elder, true);
  assert.deepEqual(found, []);
  await page.close();
});
