// The Nu checker, which the W3C runs as well, has neither errors nor warnings for any page and any style sheet. It
// starts once for all files of a sort, as starting takes longer than checking.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { allPages, onePageOfEachKind } from "./pages.mjs";
import { site } from "./stage.mjs";

const jar = String(createRequire(import.meta.url)("vnu-jar"));
const pages = allPages(site);
const sheets = styles();

/** Style sheets that pages link, by their paths; a copy of one under a year has its name and is left out. */
function styles() {
  const linked = ({ path }) => {
    const links = readFileSync(join(site, path), "utf8").match(/<link [^>]*>/g).filter((link) => /\brel="?stylesheet\b/.test(link));
    return links.map((link) => join(dirname(path), /\bhref="?([^"\s>]+)/.exec(link)[1]).split(sep).join("/"));
  };
  return [...new Map(onePageOfEachKind(site).flatMap(linked).map((path) => [basename(path), path])).values()].sort();
}

/** Gaps of the checker, by their exact words: properties that browsers have and it does not know. */
const gaps = new Set([
  // Scroll-driven animations (CSS Animations 2, Scroll Animations 1): the way back to the contents shows itself.
  ...["animation-timeline", "animation-range", "timeline-scope", "view-timeline"].map((name) => `CSS: “${name}”: Property “${name}” doesn't exist.`),
  // CSS Overflow 4, the name without a prefix of what is clamped by `-webkit-line-clamp`.
  "CSS: “line-clamp”: Property “line-clamp” doesn't exist.",
  // CSS Text Decoration 4: dots of emphasis stand under Chinese; the second word, `right`, is the usual one and left out.
  "CSS: “text-emphasis-position”: “under” is not a “text-emphasis-position” value.",
  // CSS Conditional 5: what is shown follows from the room and the size of type, not from the screen.
  "CSS: “container-type”: Property “container-type” doesn't exist.",
  "CSS: Unrecognized at-rule “@container”",
  // CSS Scroll Snap 2: where a comparison starts.
  "CSS: “scroll-initial-target”: Property “scroll-initial-target” doesn't exist.",
  // A length that a script gives by a property is no length to the checker.
  ...["inline", "block"].map((side, i) => `CSS: “${side}-size”: Invalid type: “100%, var(--${["width", "height"][i]})”.`),
]);

/** Messages of the checker by path, "" for those about no file. */
const told = new Map();

function tell({ url, type, subType, message, lastLine, lastColumn, extract }) {
  // What is no warning explains the one before it: "the first occurrence was here".
  if (gaps.has(message) || (type === "info" && subType !== "warning")) return;
  const path = url ? relative(site, fileURLToPath(url)).split(sep).join("/") : "";
  const line = `${path}:${lastLine}:${lastColumn} ${subType ?? type}: ${message} ${extract?.trim().slice(0, 60) ?? ""}`;
  told.set(path, [...(told.get(path) ?? []), line]);
}

/** The first messages about some files: one fault of a template may stand in hundreds. */
const messages = (paths) => paths.flatMap((path) => told.get(path) ?? []).slice(0, 12);

function check(sort, paths) {
  const files = paths.map((path) => join(site, path));
  const { stdout, stderr, error } = spawnSync("java", ["-Xmx512m", "-jar", jar, "--stdout", "--format", "json", sort, ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw error;
  assert.ok(stdout.startsWith("{"), `the checker did not run: ${stdout}${stderr}`);
  JSON.parse(stdout).messages.forEach(tell);
}

before(() => {
  check("--skip-non-html", pages.map(({ path }) => path));
  check("--css", sheets);
});

test("the Nu checker could read every file", () => assert.deepEqual(messages([""]), []));

for (const kind of [...new Set(pages.map((page) => page.kind))].sort()) {
  test(`the Nu checker accepts every page of the kind ${kind}`, () => {
    assert.deepEqual(messages(pages.filter((page) => page.kind === kind).map(({ path }) => path)), []);
  });
}

for (const path of sheets) {
  test(`the Nu checker accepts ${path}`, () => assert.deepEqual(messages([path]), []));
}
