// With the keyboard alone: the skip link comes first and works, and what has the focus is marked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";

const held = stage();
const steps = 20;

/** The element with the focus: is it in the window, and is an outline drawn on it, on the box over its card or, for a
    switch, on the label that stands for it. */
function focused(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const box = e.getBoundingClientRect();
    const standIns = e.matches("input") ? [e.nextElementSibling, e.closest("label")].filter(Boolean) : [];
    const drawn = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return {
      name: `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 20)}`,
      skip: e.matches("a.skip"),
      inside: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      wholly: box.top >= 0 && box.left >= 0 && box.height > 0,
      marked: [e, ...standIns].some((part) => drawn(getComputedStyle(part)) || drawn(getComputedStyle(part, "::after"))) || e.matches("video, audio"),
    };
  });
}

async function walk(page) {
  const wrong = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) break;
    if (!at.marked) wrong.push(`not marked: ${at.name}`);
    if (!at.inside) wrong.push(`out of the window: ${at.name}`);
  }
  return wrong;
}

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} begins with a visible skip link and marks the focus`, async () => {
    const page = await held.open(path, { reducedMotion: "reduce" });
    await page.keyboard.press("Tab");
    const first = await focused(page);
    assert.ok(first?.skip && first.wholly, `${path}: ${JSON.stringify(first)}`);
    assert.deepEqual(await walk(page), [], path);
    await page.close();
  });
}

test("the skip link leads past the navigation", async () => {
  const [{ path }] = onePageOfEachKind(site);
  const page = await held.open(path, { reducedMotion: "reduce" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null && document.activeElement.id !== "main"));
  await page.close();
});
