// The pages of a built site: all of them, or the fullest one of each kind.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

const kindOf = (html) => /<html[^>]*\sdata-page-kind="?([\w-]+)/.exec(html)?.[1];

/** Every page as { kind, path, size }, in the order of their paths. */
export function allPages(root) {
  return readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => {
      const file = join(root, name);
      return { kind: kindOf(readFileSync(file, "utf8").slice(0, 1000)), path: relative(root, file).split(sep).join("/"), size: statSync(file).size };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One page of each kind: the largest, as it holds the most to go wrong. */
export function onePageOfEachKind(root) {
  const best = new Map();
  for (const page of allPages(root)) {
    if (!best.has(page.kind) || page.size > best.get(page.kind).size) best.set(page.kind, page);
  }
  return [...best.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

export const pagesOfKind = (root, kind) => allPages(root).filter((page) => page.kind === kind);
