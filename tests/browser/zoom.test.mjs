// With text at 200 % nothing is cut off and no page scrolls sideways, wide and narrow: once set in the browser, so
// that widths in `em` follow, and once as phones and WeChat do, where type grows alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage, viewport } from "./stage.mjs";
import { scrollThrough, sticksOut } from "./watch.mjs";

const held = stage();
const usual = { standard: 16, fixed: 13 };

const inBrowser = {
  async on(page) {
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: usual.standard * 2, fixed: usual.fixed * 2 } });
    return async () => { await session.send("Page.setFontSizes", { fontSizes: usual }); await session.detach(); };
  },
};

/** The policy of the page forbids styles in markup, not those that a script sets. */
const typeAlone = {
  async on(page) {
    await page.evaluate(() => { const { style } = document.documentElement; style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`; });
    return () => page.evaluate(() => { document.documentElement.style.fontSize = ""; });
  },
};

/** Runs in the page: texts of which a part lies beyond a box that hides what flows over. */
function cut() {
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const boxOf = (e) => {
    const { left, top } = e.getBoundingClientRect();
    return { left: left + e.clientLeft, top: top + e.clientTop, right: left + e.clientLeft + e.clientWidth, bottom: top + e.clientTop + e.clientHeight };
  };
  /** A line is taller than its letters: only a quarter of it means that letters are gone. */
  const beyond = (rect, e) => {
    const box = boxOf(e);
    const style = getComputedStyle(e);
    const down = Math.max(box.top - rect.top, rect.bottom - box.bottom) > rect.height / 4;
    const across = Math.max(box.left - rect.left, rect.right - box.right) > 2;
    return (hides(style.overflowY) && down) || (hides(style.overflowX) && across);
  };
  /** What is meant for readers of the screen alone stands in a box of a pixel. */
  const forEars = (e) => e.clientWidth <= 1 || e.clientHeight <= 1;
  /** The next box that may cut: what is positioned leaves those between it and the box it stands in. */
  const above = (e) => (["absolute", "fixed"].includes(getComputedStyle(e).position) ? e.offsetParent : e.parentElement);
  const cutter = (rect, parent) => {
    for (let e = parent; e && e !== document.documentElement; e = above(e)) {
      if (getComputedStyle(e).display !== "inline" && beyond(rect, e)) return forEars(e) ? null : e;
    }
    return null;
  };
  const range = document.createRange();
  const found = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      const by = cutter(rect, text.parentElement);
      if (by) found.set(`${by.tagName.toLowerCase()}.${by.className}`, text.data.trim().slice(0, 20));
    }
  }
  return [...found].map(([by, text]) => `cut by ${by}: "${text}"`);
}

const basis = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

async function faults(page, way) {
  const before = await basis(page);
  const off = await way.on(page);
  const grown = (await basis(page)) / before;
  const out = await sticksOut(page);
  const found = [...(out.length ? [`sideways: ${out.join(", ")}`] : []), ...(await page.evaluate(cut))];
  await off();
  return { grown, found };
}

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} holds text of twice the size`, async () => {
    const page = await held.open(path, { width: 1280 });
    await scrollThrough(page);
    const found = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize(viewport(width));
      for (const [name, way] of Object.entries({ inBrowser, typeAlone })) {
        const one = await faults(page, way);
        assert.ok(one.grown > 1.8, `${path}: ${name} made type grow by ${one.grown}`);
        found.push(...one.found.map((line) => `${width} px, ${name}: ${line}`));
      }
    }
    await page.close();
    assert.deepEqual(found, [], path);
  });
}
