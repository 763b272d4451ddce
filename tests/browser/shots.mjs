// Writes pictures of one page of each kind, narrow and wide, light and dark: node shots.mjs <folder>
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { onePageOfEachKind } from "./pages.mjs";
import { serve } from "./server.mjs";
import { openBrowser, site, viewport } from "./stage.mjs";
import { scrollThrough } from "./watch.mjs";

const [target] = process.argv.slice(2);
if (!target) {
  console.error("usage: node shots.mjs <folder>");
  process.exit(1);
}
const folder = resolve(target);
mkdirSync(folder, { recursive: true });

const server = await serve(site);
const browser = await openBrowser();
for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: viewport(width), colorScheme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    for (const { kind, path } of onePageOfEachKind(site)) {
      await page.goto(server.base + path);
      await scrollThrough(page);
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      await page.screenshot({ path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(`pictures in ${folder}`);
