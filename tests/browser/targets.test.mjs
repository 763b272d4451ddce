// Links and buttons outside running text are at least 24 CSS px high and wide at 360 px.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";

const held = stage();
const least = 24;

/** Runs in the page: targets that are smaller, with their size. */
function small(least) {
  /** A link within a sentence: more text than the link stands in the same block. */
  const inText = (e) => {
    if (getComputedStyle(e).display !== "inline") return false;
    let block = e.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    return block.textContent.trim().length > e.textContent.trim().length;
  };
  /** Its label is part of a switch: a finger may meet either. */
  const size = (e) => {
    const box = (e.matches("input") ? e.closest("label") ?? e : e).getBoundingClientRect();
    const over = getComputedStyle(e, "::after");
    if (over.content === "none" || over.position !== "absolute") return [box.width, box.height];
    return [Math.max(box.width, parseFloat(over.width)), Math.max(box.height, parseFloat(over.height))];
  };
  return [...document.querySelectorAll("a[href], button, summary, input, select")]
    .filter((e) => !e.matches(".skip") && e.getClientRects().length > 0 && !inText(e))
    .map((e) => [e.textContent.trim().slice(0, 30), ...size(e).map((n) => Math.round(n * 10) / 10)])
    .filter(([, width, height]) => width < least || height < least);
}

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} has targets of ${least} px and more`, async () => {
    const page = await held.open(path, { width: 360 });
    assert.deepEqual(await page.evaluate(small, least), [], path);
    await page.close();
  });
}
