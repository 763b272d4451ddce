// Chapters seek in the film of their page; one player at a time is heard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findPage, pageHolding } from "./parts.mjs";
import { stage } from "./stage.mjs";

const held = stage();
const own = findPage(/data-at=/);
const path = own ?? pageHolding(/<video[^>]* id="?film\b/);
const film = (page) => page.locator(`#${film.id}`);

/** Where no film of the site has chapters, its page is given some, as the theme writes them. */
const chapters = [0, 1, 2].map((at) => `<li><a href="film.mp4#t=${at}" data-at="${at}"><time>0:0${at}</time></a></li>`).join("");
const lend = (page) => page.route(`**/${path}`, async (route) => {
  const body = (await (await route.fetch()).text()).replace("</video>", `</video><ol class="chapters" data-for="film">${chapters}</ol>`);
  await route.fulfill({ body, contentType: "text/html; charset=utf-8" });
});

/** A page with chapters whose player knows its length. */
async function opened() {
  const page = await held.open(path, {}, own ? undefined : lend);
  film.id = await page.locator(".chapters").first().getAttribute("data-for");
  await film(page).evaluate((player) => { player.muted = true; player.preload = "auto"; player.load(); });
  await page.waitForFunction((id) => document.getElementById(id).readyState >= 2, film.id);
  return page;
}

test("a chapter seeks and plays where it is", async () => {
  const page = await opened();
  const link = page.locator(".chapters a").nth(1);
  const at = Number(await link.getAttribute("data-at"));
  const before = page.url();
  await link.click();
  await page.waitForFunction(([id, at]) => document.getElementById(id).currentTime >= at - 0.1, [film.id, at]);
  assert.equal(page.url(), before);
  assert.equal(await film(page).evaluate((player) => player.paused && !player.ended), false);
  await page.close();
});

test("the chapter that plays is named, and only that", async () => {
  const page = await opened();
  const marks = await page.$$eval(".chapters a", (all) => all.map((a) => Number(a.dataset.at)));
  const current = () => page.$$eval(".chapters a", (all) => all.flatMap((a, i) => (a.getAttribute("aria-current") === "true" ? [i] : [])));
  for (const i of [marks.length - 1, 1, 0]) {
    await film(page).evaluate((player, at) => { player.currentTime = at; }, marks[i] + 0.05);
    await page.waitForFunction((i) => document.querySelectorAll(".chapters a")[i].getAttribute("aria-current") === "true", i);
    assert.deepEqual(await current(), [i]);
  }
  await page.close();
});

test("starting one player pauses the other", async () => {
  const page = await opened();
  const paused = await page.evaluate(async (id) => {
    const first = document.getElementById(id);
    const second = document.querySelector("main").appendChild(first.cloneNode(true));
    first.loop = second.muted = second.loop = true;
    await first.play();
    await second.play();
    return [first.paused, second.paused];
  }, film.id);
  assert.deepEqual(paused, [true, false]);
  await page.close();
});

test("a click with Ctrl leads to the film itself", async () => {
  const page = await opened();
  const link = page.locator(".chapters a").nth(1);
  await page.evaluate(() => document.addEventListener("click", (event) => { window.left = !event.defaultPrevented; event.preventDefault(); }));
  await link.click({ modifiers: ["Control"] });
  assert.equal(await page.evaluate(() => window.left), true);
  assert.equal(await film(page).evaluate((player) => player.paused), true);
  assert.match(await link.getAttribute("href"), /#t=\d/);
  await page.close();
});
