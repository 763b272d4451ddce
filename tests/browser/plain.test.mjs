// Without JavaScript a page is complete: it says and links all that it does with it, hides nothing that only a script
// could show, and has no control that only a script could obey.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";

const held = stage();

/** Runs in the page: what it says and where it leads, controls and what they report left out. */
function contents() {
  for (const e of document.querySelectorAll("button, select, form, label:has(select), output, [aria-live]")) e.remove();
  const lines = document.body.innerText.split("\n").map((line) => line.trim()).filter(Boolean);
  return { lines, links: [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")) };
}

/** Runs in a page without script: what no reader of it gets to see or to use. */
function outOfReach() {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getClientRects().length > 0;
  const waiting = (e) => e.closest("dialog, [hidden]") !== null && e.closest("button, a, label, option") !== null;
  const opens = (e) => e.closest("details:not([open])") !== null;
  const silent = (e) => e.closest("script, style, template, noscript, svg, video, audio, option") !== null;
  const name = (e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 20)}`;
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const e = text.parentElement;
    if (text.data.trim() && !silent(e) && !opens(e) && !waiting(e) && !seen(e)) found.add(`hidden: ${name(e)}`);
  }
  // The policy lets no form be sent, so that all of these do nothing by themselves.
  const idle = "button:not([popovertarget]), select, textarea, input:not([type=checkbox], [type=radio])";
  for (const e of document.querySelectorAll(idle)) if (seen(e)) found.add(`does nothing: ${name(e)}`);
  for (const e of document.querySelectorAll("img:not([src])")) found.add(`a picture without an address: ${e.alt}`);
  for (const e of document.querySelectorAll("video:not([src]), audio:not([src])")) if (!e.querySelector("source[src]")) found.add("a player without an address");
  return [...found];
}

/** What neither the top of a page shows nor its end, where a way back may come into sight. */
async function lost(page) {
  const above = await page.evaluate(outOfReach);
  await page.evaluate(() => scrollTo({ top: document.scrollingElement.scrollHeight, behavior: "instant" }));
  await page.waitForTimeout(100);
  const below = await page.evaluate(outOfReach);
  return above.filter((line) => below.includes(line));
}

/** Pictures and films do not matter here and are left out. */
async function visit(path, javaScriptEnabled, look) {
  const page = await held.open(path, { javaScriptEnabled }, (fresh) => fresh.route("**/media/**", (route) => route.abort()));
  const found = await look(page);
  await page.close();
  return found;
}

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} is complete without JavaScript`, async () => {
    const without = await visit(path, false, async (page) => ({ lost: await lost(page), ...(await page.evaluate(contents)) }));
    const full = await visit(path, true, (page) => page.evaluate(contents));
    assert.ok(without.lines.join("").length > 20 && without.links.length > 4, path);
    assert.deepEqual(without.lost, [], path);
    assert.deepEqual(full.lines.filter((line) => !without.lines.includes(line)), [], `${path}: only with a script`);
    assert.deepEqual(full.links.filter((link) => !without.links.includes(link)), [], `${path}: only with a script`);
  });
}
