// axe in a page: what it finds there, as lines to read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 that axe leaves off by itself are on as well. */
const usual = { "target-size": { enabled: true } };
const strict = "color-contrast-enhanced";

/** Runs in the page: what its `rules` find, each with its first places; a strict contrast is asked for outside `pale` parts. */
async function find({ rules, strict, pale }) {
  const { violations } = await window.axe.run(document, { rules, resultTypes: ["violations"], elementRef: true });
  const counts = (id) => (node) => id !== strict || !node.element.closest(pale);
  const places = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.filter(counts(id)).slice(0, 3).map((node) => node.target.join(" ")) }));
  return places.filter(({ at }) => at.length > 0).map(({ id, help, at }) => `${id} (${help}): ${at.join(", ")}`);
}

/** What axe finds but for rules switched `off`. Where `pale` names parts by a selector, text outside them has a
    contrast of 7 : 1, or 4.5 : 1 where it is large. */
export async function violations(page, { off = [], pale } = {}) {
  const rules = { ...usual, [strict]: { enabled: pale !== undefined } };
  for (const rule of off) rules[rule] = { enabled: false };
  // `evaluate` runs past the policy of the page, which allows no script from elsewhere.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(find, { rules, strict, pale });
}

/** What `look` finds in light colours, then in dark ones, each line naming which; the page is left dark. */
export async function inBoth(page, look) {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await look(page)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}

/** The same wide and narrow, on one load; the page is left at the last of the `widths`. */
export async function inBothAt(page, widths, look) {
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ ...page.viewportSize(), width });
    found.push(...(await inBoth(page, look)).map((line) => `${width} px, ${line}`));
  }
  return found;
}
