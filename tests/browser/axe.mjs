// axe in a page: what it finds there, as lines to read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 that axe leaves off by itself are on as well. */
const rules = { "target-size": { enabled: true } };

/** Runs `axe` on `context`; `evaluate` runs past the policy of the page, which allows no script from elsewhere. */
async function run(page, context, options) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const ask = ([where, how]) => window.axe.run(where ?? document, { ...how, resultTypes: ["violations"] });
  const { violations } = await page.evaluate(ask, [context, options]);
  return violations.map((v) => `${v.id} (${v.help}): ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
}

/** All that axe finds, but for the rules switched `off`. */
export const violations = (page, off = []) => run(page, null, { rules: { ...rules, ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) } });

/** Text of a contrast below 7 : 1, or 4.5 : 1 where it is large. */
export const pale = (page, context) => run(page, context, { runOnly: ["color-contrast-enhanced"] });

/** What `look` finds in light colours, then in dark ones, each line naming which; the page is left dark. */
export async function inBoth(page, look) {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await look(page)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}
