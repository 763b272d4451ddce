// The same files work under a sub-path of a host, and the page for a wrong address answers with 404.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePageOfEachKind } from "./pages.mjs";
import { site, stage } from "./stage.mjs";
import { watch } from "./watch.mjs";

const held = stage({ prefix: "/a/b/" });

for (const { kind, path } of onePageOfEachKind(site)) {
  test(`${kind} loads cleanly under a sub-path and links stay under it`, async () => {
    let found;
    const page = await held.open(path, {}, (fresh) => { found = watch(fresh, held.server.base); });
    const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href));
    await page.close();
    const astray = links.filter((link) => link.startsWith(held.server.origin) && !link.startsWith(held.server.base));
    assert.deepEqual([...found, ...astray], [], path);
  });
}

test("a wrong address answers 404 with a page that leads home", async () => {
  const page = await held.open("no-such-page.html");
  const answer = await page.reload();
  assert.equal(answer.status(), 404);
  await page.click("main a");
  assert.equal(await page.getAttribute("html", "data-page-kind"), "home");
  await page.close();
});
