// Prints scores and timings of a few pages as a table, each the median of its runs, and below it what costs points.
// Usage: node measure.mjs <site> <runs>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { allPages } from "../../tests/browser/pages.mjs";
import { serve } from "./server.mjs";

const [site, runs] = [process.argv[2], Number(process.argv[3])];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const timings = { LCP: "largest-contentful-paint", CLS: "cumulative-layout-shift", TBT: "total-blocking-time" };
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const all = allPages(site);
const listsPhotos = ({ path }) => /<ul class="?rows["\s>]/.test(readFileSync(join(site, path), "utf8"));

/** The largest page of a kind, as it holds the most. */
function largest(kind, fits = () => true) {
  const [first] = all.filter((page) => page.kind === kind && fits(page)).sort((a, b) => b.size - a.size);
  return first?.path;
}

const pages = {
  "home": largest("home"),
  "list of photographs": largest("sub-project", listsPhotos),
  "photograph": largest("winner-photo"),
  "film": largest("winner-video"),
  "region": largest("region"),
};

/** One run in a browser of its own, so that nothing is in its cache. */
async function look(url) {
  const browser = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: flags });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: categories, logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await browser.kill();
  }
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const score = (reports, name) => Math.round(100 * median(reports.map((one) => one.categories[name].score)));
const timing = (reports, name) => median(reports.map((one) => one.audits[timings[name]].numericValue));

/** Audits below their full score that a category counts. */
function costs({ categories, audits }) {
  const counted = Object.values(categories).flatMap(({ title, auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id, weight }) => ({ title, weight, ...audits[id] })));
  return counted.filter((audit) => audit.score !== null && audit.score < 1).map(({ title, id, weight, score, displayValue }) => `${title}: ${id} ${Math.round(score * 100)} of weight ${weight} ${displayValue ?? ""}`.trim());
}

const server = await serve(site);
const lost = [];
console.log(`| page | ${categories.join(" | ")} | LCP s | CLS | TBT ms |\n|---|${"---:|".repeat(7)}`);
for (const [name, path] of Object.entries(pages)) {
  if (!path) { console.error(`the site has no page of this kind: ${name}`); continue; }
  const reports = [];
  for (let run = 0; run < runs; run++) reports.push(await look(server.base + path));
  const cells = [...categories.map((one) => score(reports, one)), (timing(reports, "LCP") / 1000).toFixed(2), timing(reports, "CLS").toFixed(3), Math.round(timing(reports, "TBT"))];
  console.log(`| ${name} | ${cells.join(" | ")} |`);
  lost.push(...costs(reports[0]).map((line) => `${name} (${path}): ${line}`));
}
console.log(`\nWhat costs points, in the first run:\n${lost.map((line) => `- ${line}`).join("\n") || "nothing"}`);
await server.close();
