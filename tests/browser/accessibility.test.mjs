// axe finds nothing on any kind of page, narrow in light colours and wide in dark ones.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { scrollThrough } from "./watch.mjs";

const held = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 that axe leaves off by itself are on as well. */
const rules = { "target-size": { enabled: true } };

/** `evaluate` runs past the policy of the page, which allows no script from elsewhere. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), { rules, resultTypes: ["violations"] });
  return violations.map((v) => `${v.id} (${v.help}): ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
}

for (const { kind, path } of onePageOfEachKind(site)) {
  for (const [width, colorScheme] of [[360, "light"], [1280, "dark"]]) {
    test(`axe accepts ${kind} at ${width} px, ${colorScheme}`, async () => {
      const page = await held.open(path, { width, colorScheme });
      await scrollThrough(page);
      assert.deepEqual(await violations(page), [], path);
      await page.close();
    });
  }
}
