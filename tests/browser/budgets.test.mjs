// What a page weighs stays within bounds: the home page before its pictures, all styles, all scripts, every page.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { allPages, onePageOfEachKind } from "./pages.mjs";
import { here, site } from "./stage.mjs";

const kb = 1024;
const most = { home: 150 * kb, page: 300 * kb, styles: 20 * kb, scripts: 15 * kb, module: 3 * kb };
const modules = join(here, "../../themes/default/static/js");

const tags = { styles: /<link [^>]*\brel="?stylesheet\b[^>]*>/g, scripts: /<script [^>]*>/g };
const address = /\b(?:href|src)="?([^"\s>]+)/;

/** Files that a page loads before its pictures. */
function loaded(path, sort) {
  const html = readFileSync(join(site, path), "utf8");
  const addresses = (html.match(tags[sort]) ?? []).map((tag) => address.exec(tag)?.[1]).filter(Boolean);
  return addresses.map((to) => join(site, dirname(path), to));
}

/** All files of a sort; a copy of one under a year has its name, which holds a digest. */
const all = (sort) => [...new Map(onePageOfEachKind(site).flatMap(({ path }) => loaded(path, sort)).map((file) => [basename(file), file])).values()];

const size = (file) => readFileSync(file).length;
const zipped = (file) => gzipSync(readFileSync(file)).length;
const sum = (files, weigh) => files.reduce((total, file) => total + weigh(file), 0);

test("the home page is light before its pictures", (t) => {
  const files = [join(site, "index.html"), ...loaded("index.html", "styles"), ...loaded("index.html", "scripts")];
  t.diagnostic(`${sum(files, size)} bytes, ${sum(files, zipped)} with gzip`);
  assert.ok(sum(files, size) <= most.home, files.map((file) => `${size(file)} ${file}`).join("\n"));
});

for (const sort of ["styles", "scripts"]) {
  test(`all ${sort} are small with gzip`, (t) => {
    const files = all(sort);
    assert.ok(files.length > 0 || sort !== "styles", "no style sheet was found");
    t.diagnostic(`${sum(files, zipped)} bytes with gzip, ${sum(files, size)} without`);
    assert.ok(sum(files, zipped) <= most[sort], files.map((file) => `${zipped(file)} ${file}`).join("\n"));
  });
}

test("every script of the theme is small with gzip", () => {
  const files = existsSync(modules) ? readdirSync(modules).filter((name) => name.endsWith(".js")).map((name) => join(modules, name)) : [];
  assert.deepEqual(files.filter((file) => zipped(file) > most.module).map((file) => `${zipped(file)} ${file}`), []);
});

test("no page is heavy", () => {
  assert.deepEqual(allPages(site).filter((page) => page.size > most.page).map(({ path, size }) => `${size} ${path}`), []);
});
