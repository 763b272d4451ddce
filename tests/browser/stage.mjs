// What a test file stands on: the shared browser, a server for the site, and contexts kept for reuse.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

export const here = dirname(fileURLToPath(import.meta.url));
export const site = resolve(process.env.FENGCAI_SITE ?? resolve(here, "../../public"));

export const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

/** The browser that `start.mjs` opened, or one of its own for a file that is run alone. */
export const openBrowser = () => (process.env.FENGCAI_BROWSER ? chromium.connect(process.env.FENGCAI_BROWSER) : chromium.launch(launchOptions));

export const viewport = (width) => ({ width, height: width < 600 ? 740 : 800 });

/** Runs in every page before its own scripts: policy violations go to the console, moved parts are counted. */
function watchFromInside() {
  document.addEventListener("securitypolicyviolation", (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile ?? ""}:${e.lineNumber}`));
  window.shifted = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted.push({ value: entry.value, parts: entry.sources.map((s) => s.node?.className || s.node?.nodeName) });
  }).observe({ type: "layout-shift", buffered: true });
}

/** Opens and closes everything with the test file. `stage.open(path, options)` gives a page of the site. */
export function stage(serverOptions) {
  const contexts = new Map();
  const held = {
    async context(options) {
      const key = JSON.stringify(options);
      if (!contexts.has(key)) {
        const { width = 1280, ...rest } = options;
        const context = await held.browser.newContext({ viewport: viewport(width), ...rest });
        await context.addInitScript(watchFromInside);
        contexts.set(key, context);
      }
      return contexts.get(key);
    },
    /** A fresh page, shown to `prepare` before it goes anywhere. */
    async open(path, options = {}, prepare = () => {}) {
      const page = await (await held.context(options)).newPage();
      await prepare(page);
      await page.goto(/^\w+:/.test(path) ? path : held.server.base + path);
      return page;
    },
  };
  before(async () => {
    held.server = await serve(site, serverOptions);
    held.browser = await openBrowser();
  });
  after(async () => {
    for (const context of contexts.values()) await context.close();
    await held.browser.close();
    await held.server.close();
  });
  return held;
}
