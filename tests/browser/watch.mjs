// What goes wrong while a page loads, as seen from outside it, and small helpers to look at a page.

/** Collects console errors, failed or refused requests and requests to another place than `home`. */
export function watch(page, home, ignore = () => false) {
  const found = [];
  const note = (text) => { if (!ignore(text)) found.push(text); };
  page.on("console", (m) => { if (["error", "warning"].includes(m.type())) note(`console: ${m.text()} (${m.location().url})`); });
  page.on("pageerror", (error) => note(`script: ${error.message}`));
  page.on("request", (r) => { if (!r.url().startsWith(home) && !r.url().startsWith("data:")) note(`elsewhere: ${r.url()}`); });
  page.on("response", (r) => { if (r.status() >= 400) note(`answer ${r.status()}: ${r.url()}`); });
  page.on("requestfailed", (r) => { if (!stoppedEarly(r)) note(`failed: ${r.url()} ${r.failure()?.errorText}`); });
  return found;
}

/** A player that has read the facts of a film ends the request itself. */
const stoppedEarly = (request) => request.resourceType() === "media" && request.failure()?.errorText === "net::ERR_ABORTED";

/** Scrolls to the end step by step, so that every picture is asked for, and waits until all have come or failed. */
export function scrollThrough(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const end = () => document.scrollingElement.scrollHeight;
    for (let y = 0; y < end(); y += innerHeight * 0.8) {
      scrollTo({ top: y, behavior: "instant" });
      await frame();
    }
    const pictures = [...document.images].map((i) => i.complete || new Promise((done) => { i.onload = i.onerror = done; }));
    await Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, 10000))]);
    await frame();
  });
}

/** Addresses of the pictures that are not there. */
export const lostPictures = (page) => page.evaluate(() => [...document.images].filter((i) => !(i.complete && i.naturalWidth > 0)).map((i) => i.currentSrc || i.src));

/** How far the page is wider than the window, with the elements that stick out. */
export function sticksOut(page) {
  return page.evaluate(() => {
    const wide = document.scrollingElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const name = (e) => `${e.tagName.toLowerCase()}.${e.className}`;
    const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5);
    return [`${wide} > ${innerWidth}`, ...out.slice(0, 6).map(name)];
  });
}
