// html-validate accepts every page of the site.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { allPages } from "./pages.mjs";
import { site } from "./stage.mjs";

const config = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The minifier writes what HTML allows: a small doctype, values without quotes, a bare ">" in text.
    "doctype-style": ["error", { style: "lowercase" }],
    "attr-quotes": "off",
    "no-raw-characters": "off",
    // A list may be named: ARIA allows it, and the list of awards has no heading of its own.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};

const htmlValidate = new HtmlValidate(new FileSystemConfigLoader([], config));

async function faults(path) {
  const report = await htmlValidate.validateFile(join(site, path));
  return report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message} (${m.line}:${m.column} ${m.selector ?? ""})`));
}

for (const { path } of allPages(site)) {
  test(`html-validate accepts ${path}`, async () => {
    assert.deepEqual(await faults(path), []);
  });
}
