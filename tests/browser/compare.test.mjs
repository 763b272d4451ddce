// Then and now: scrolling alone brings to light what lies beneath, with script and without; on paper both lie side by side.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageHolding, swipe } from "./parts.mjs";
import { stage } from "./stage.mjs";
import { sticksOut } from "./watch.mjs";

const held = stage();
const path = pageHolding(/class="?compare[" >]/);

/** Runs in the page: where the edge is, in parts of the box, and which picture is on top on both sides of it. */
function look() {
  const compare = document.querySelector(".compare");
  compare.scrollIntoView({ block: "center", behavior: "instant" });
  const box = compare.querySelector(".compare-now .frame").getBoundingClientRect();
  const edge = compare.querySelector(".compare-gap").getBoundingClientRect().left;
  const top = (x) => {
    const e = x > box.left && x < box.right && document.elementFromPoint(x, box.top + box.height / 4);
    return e && (e.closest(".compare-then") ? "then" : e.closest(".compare-gap, .compare-now") ? "now" : "other");
  };
  const then = compare.querySelector(".compare-then .frame").getBoundingClientRect();
  const same = ["left", "top", "width", "height"].every((side) => Math.abs(then[side] - box[side]) < 1.5);
  return { edge: Math.round(((edge - box.left) / box.width) * 100), before: top(edge - 20), after: top(edge + 20), same, x: edge, y: box.top + box.height / 3, left: box.left, width: box.width };
}

/** What the middle must look like, which is where it starts. */
const sound = ({ before, after, same }) => ({ before, after, same });
const asExpected = { before: "then", after: "now", same: true };

async function opened(options) {
  const page = await held.open(path, { reducedMotion: "reduce", ...options });
  await page.waitForTimeout(300);
  return page;
}

const rest = (page) => page.waitForTimeout(300);

for (const javaScriptEnabled of [false, true]) {
  for (const width of [360, 1280]) {
    test(`starts in the middle at ${width} px ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const page = await opened({ width, javaScriptEnabled });
      assert.equal(await page.evaluate(() => scrollY), 0);
      const seen = await page.evaluate(look);
      assert.deepEqual(sound(seen), asExpected);
      assert.ok(Math.abs(seen.edge - 50) <= 1, `${seen.edge} %`);
      assert.deepEqual(await sticksOut(page), []);
      await page.close();
    });
  }

  test(`wheel and keys move the edge and not the pictures ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const page = await opened({ javaScriptEnabled });
    const start = await page.evaluate(look);
    await page.mouse.move(start.x, start.y);
    await page.mouse.wheel(120, 0);
    await rest(page);
    const wheeled = await page.evaluate(look);
    assert.ok(Math.abs(wheeled.x - (start.x - 120)) < 2, `${start.x} to ${wheeled.x}`);
    assert.deepEqual(sound(wheeled), asExpected);
    await page.locator(".compare-scroll").first().focus();
    await page.keyboard.press("ArrowLeft");
    await rest(page);
    const pressed = await page.evaluate(look);
    assert.ok(pressed.x > wheeled.x + 10, `${wheeled.x} to ${pressed.x}`);
    assert.deepEqual(sound(pressed), asExpected);
    await page.close();
  });

  test(`a finger takes the edge along ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const page = await opened({ width: 360, hasTouch: true, javaScriptEnabled });
    const start = await page.evaluate(look);
    await swipe(page, { x: start.x + 40, y: start.y }, { x: start.x - 40, y: start.y });
    await rest(page);
    const end = await page.evaluate(look);
    assert.ok(end.x < start.x - 40, `${start.x} to ${end.x}`);
    assert.deepEqual(sound(end), asExpected);
    await page.close();
  });
}

test("the whole of either picture can be brought to light", async () => {
  const page = await opened({ javaScriptEnabled: false });
  for (const [by, edge] of [[5000, 0], [-5000, 100]]) {
    const { x, y, left, width } = await page.evaluate(look);
    await page.mouse.move(Math.min(Math.max(x, left + 9), left + width - 9), y);
    await page.mouse.wheel(by, 0);
    await rest(page);
    const seen = await page.evaluate(look);
    assert.deepEqual([seen.edge, seen.same], [edge, true]);
  }
  await page.close();
});

test("a mouse drags the edge", async () => {
  const page = await opened({});
  const start = await page.evaluate(look);
  await page.mouse.move(start.x + 5, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 95, start.y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(start.x + 100, start.y);
  const end = await page.evaluate(look);
  assert.ok(Math.abs(end.x - (start.x - 100)) < 2, `${start.x} to ${end.x}`);
  await page.close();
});

test("the edge keeps its place when the window changes", async () => {
  const page = await opened({});
  const start = await page.evaluate(look);
  await page.mouse.move(start.x, start.y);
  await page.mouse.wheel(100, 0);
  await rest(page);
  const before = await page.evaluate(look);
  await page.setViewportSize({ width: 500, height: 800 });
  await rest(page);
  const after = await page.evaluate(look);
  assert.ok(Math.abs(before.edge - after.edge) <= 1 && before.edge < 49, `${before.edge} to ${after.edge} %`);
  await page.close();
});

test("on paper both pictures are whole, side by side", async () => {
  const page = await held.open(path, { width: 700 });
  await page.emulateMedia({ media: "print" });
  const [now, then] = await page.evaluate(() => ["now", "then"].map((name) => {
    const box = document.querySelector(`.compare-${name} img:not(.blur)`).getBoundingClientRect();
    return { left: box.left, right: box.right, top: Math.round(box.top), width: box.width };
  }));
  assert.ok(then.right < now.left && then.top === now.top && then.width > 200 && Math.abs(then.width - now.width) < 1, JSON.stringify([then, now]));
  assert.deepEqual(await sticksOut(page), []);
  await page.close();
});
