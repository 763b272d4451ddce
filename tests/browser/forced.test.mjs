// In forced colours, where readers replace all colours of a page by a few of theirs: links and buttons are still told
// from text, the current one from its neighbours, shapes drawn by their ground alone are still there, axe agrees.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBoth, violations } from "./axe.mjs";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { scrollThrough } from "./watch.mjs";

const held = stage();

/** Runs in the page: links and controls that only their colour tells from text. */
function unmarked() {
  const lines = (style) => style.textDecorationLine.includes("underline");
  const border = (style) => ["Top", "Right", "Bottom", "Left"].some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1);
  const sign = (style) => style.content !== "none" && style.content !== "normal" && style.content.replace(/^"" ?|""$/, "") !== "";
  /** The box that a link covers by a layer of its own, as that of a card. */
  const covered = (e) => {
    const over = getComputedStyle(e, "::after");
    return over.content !== "none" && over.position === "absolute" ? e.offsetParent ?? e.closest("li, article") : null;
  };
  const marked = (e) => {
    const parts = [e, ...e.querySelectorAll("*"), covered(e)].filter(Boolean);
    if (parts.some((part) => lines(getComputedStyle(part)) || border(getComputedStyle(part)))) return true;
    if (e.matches("summary")) return getComputedStyle(e).display === "list-item" || sign(getComputedStyle(e, "::before")) || sign(getComputedStyle(e, "::after"));
    return e.matches("button, input, select") && getComputedStyle(e).appearance !== "none";
  };
  /** In a row of links nothing else stands: that they take the colour of links is enough. */
  const inRow = (e) => e.closest("nav") !== null && getComputedStyle(e).color !== getComputedStyle(document.body).color;
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.matches(".skip");
  const all = [...document.querySelectorAll("a[href], button, summary, select, input")].filter((e) => shown(e) && !marked(e) && !inRow(e));
  return [...new Map(all.map((e) => [e.className || e.parentElement.className, `no line or border: ${e.tagName.toLowerCase()} ${e.textContent.trim().slice(0, 20)} in .${e.parentElement.className}`])).values()];
}

/** Runs in the page: current entries of a list that only colours tell from the others. */
function unlike() {
  const look = (e) => {
    const style = getComputedStyle(e);
    const signs = ["::before", "::after"].map((part) => getComputedStyle(e, part).content);
    return [e.matches("a[href]"), style.textDecorationLine, style.fontWeight, style.outlineStyle, style.borderStyle, style.borderWidth, ...signs].join();
  };
  const isCurrent = (e) => e.matches("[aria-current]:not([aria-current=false])");
  const found = [];
  for (const e of [...document.querySelectorAll("[aria-current]")].filter((e) => isCurrent(e) && e.checkVisibility())) {
    const others = [...(e.closest("ul, ol, dl, nav") ?? document.body).querySelectorAll(`${e.tagName}, a`)].filter((one) => !isCurrent(one) && one.checkVisibility());
    const same = others.find((one) => look(one) === look(e));
    if (same) found.push(`only colour tells it is current: ${e.textContent.trim()} beside ${same.textContent.trim()}`);
  }
  return found;
}

/** Runs in the page: grounds of what holds no text and no picture, its generated parts included, by a name. */
function shapes() {
  const clear = (colour) => /^(transparent|rgba\(.*, 0\))$/.test(colour);
  const ground = (e) => { for (; e; e = e.parentElement) if (!clear(getComputedStyle(e).backgroundColor)) return getComputedStyle(e).backgroundColor; return null; };
  const all = new Map();
  const note = (name, style, under) => {
    const framed = style.outlineStyle !== "none" || ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0);
    const large = parseFloat(style.width) >= 2 && parseFloat(style.height) >= 2;
    if (large && !framed && style.backgroundImage === "none") all.set(name, !clear(style.backgroundColor) && style.backgroundColor !== under);
  };
  const leaf = (e) => e.childElementCount === 0 && e.textContent.trim() === "" && !e.matches("img, video, audio, canvas, iframe, input, select, br, source, track");
  [...document.querySelectorAll("body *:not(svg *)")].filter((e) => e.checkVisibility()).forEach((e, at) => {
    if (leaf(e)) note(`${at} ${e.tagName.toLowerCase()}.${e.className}`, getComputedStyle(e), ground(e.parentElement));
    for (const part of ["::before", "::after"]) {
      const style = getComputedStyle(e, part);
      if (["\"\"", "\"\" / \"\""].includes(style.content)) note(`${at} ${e.tagName.toLowerCase()}.${e.className}${part}`, style, ground(e));
    }
  });
  return [...all];
}

/** Runs in the page: text in nearly the colour of its ground, where the author chose system colours or kept own ones. */
function pale() {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => channels(colour).slice(0, 3).map((c) => (c > 10 ? ((c / 255 + 0.055) / 1.055) ** 2.4 : c / 3294.6)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0.05);
  const ground = (e) => { for (; e.parentElement && channels(getComputedStyle(e).backgroundColor)[3] === 0;) e = e.parentElement; return getComputedStyle(e).backgroundColor; };
  const says = (e) => [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) && e.checkVisibility();
  const found = [...document.querySelectorAll("body *")].filter(says).filter((e) => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return a / b < 4.5;
  });
  return [...new Map(found.map((e) => [e.className, `as pale as its ground: ${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 10)}"`])).values()];
}

const withoutNumber = (name) => name.replace(/^\d+ /, "");

/** Shapes that stand out in usual colours and no more in forced ones. */
async function vanished(page) {
  await page.emulateMedia({ forcedColors: "none" });
  const usual = new Map(await page.evaluate(shapes));
  await page.emulateMedia({ forcedColors: "active" });
  const gone = (await page.evaluate(shapes)).filter(([name, stands]) => !stands && usual.get(name)).map(([name]) => withoutNumber(name));
  return [...new Set(gone)].map((name) => `only its ground drew it: ${name}`);
}

/** axe takes the colour that fills letters, which Chromium tells as the page has it; `pale` takes the forced one. */
const ownContrast = ["color-contrast"];

async function faults(page) {
  const found = [...(await vanished(page)), ...(await violations(page, { off: ownContrast }))];
  for (const look of [unmarked, unlike, pale]) found.push(...(await page.evaluate(look)));
  return found;
}

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} can be used in forced colours`, async () => {
    const page = await held.open(path, { width: 1280, forcedColors: "active" });
    assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
    await scrollThrough(page);
    const found = await inBoth(page, faults);
    await page.close();
    assert.deepEqual(found, [], path);
  });
}
