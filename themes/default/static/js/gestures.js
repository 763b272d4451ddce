/* Hands on the picture viewer: swipes, double taps and a dragging mouse press its buttons. */
(() => {
  "use strict";
  const viewer = document.querySelector("dialog.viewer");
  const stage = viewer?.querySelector(".viewer-stage");
  if (!stage) return;
  const press = (name) => viewer.querySelector(`[data-do=${name}]`).click();
  const zoomed = () => viewer.hasAttribute("data-zoomed");
  let down = null;
  let tapped = -Infinity;

  /** A second finger pinches, and a mouse on the stage itself may hold the scrollbar. */
  function grip(event) {
    const { clientX: x, clientY: y, pointerType, target } = event;
    const mouse = pointerType === "mouse";
    down = null;
    if (event.button || !event.isPrimary || (mouse && target === stage)) return;
    down = { x, y, left: stage.scrollLeft, top: stage.scrollTop };
    if (mouse) stage.setPointerCapture(event.pointerId);
  }

  function drag(event) {
    if (!down || !zoomed() || event.pointerType === "touch") return;
    stage.scrollLeft = down.left + down.x - event.clientX;
    stage.scrollTop = down.top + down.y - event.clientY;
  }

  function drop(event) {
    if (!down) return;
    const x = event.clientX - down.x;
    const y = event.clientY - down.y;
    down = null;
    if (Math.hypot(x, y) < 10) tap(event);
    else if (event.pointerType !== "mouse" && !zoomed() && !(window.visualViewport?.scale > 1.01)) swipe(x, y);
  }

  /** Sideways turns over, downwards closes. */
  function swipe(x, y) {
    const onward = x < 0 === (getComputedStyle(viewer).direction === "ltr");
    if (Math.abs(x) > 40 && Math.abs(x) > 2 * Math.abs(y)) press(onward ? "next" : "previous");
    else if (y > 60 && y > 2 * Math.abs(x)) press("close");
  }

  /** Double taps are counted here, as not every browser tells of them. What was tapped comes to the middle. */
  function tap({ timeStamp, clientX, clientY }) {
    const twice = timeStamp - tapped < 350;
    tapped = twice ? -Infinity : timeStamp;
    if (!twice) return;
    const box = stage.lastChild.getBoundingClientRect();
    press("zoom");
    if (!zoomed()) return;
    stage.scrollLeft = ((clientX - box.left) / box.width) * stage.scrollWidth - stage.clientWidth / 2;
    stage.scrollTop = ((clientY - box.top) / box.height) * stage.scrollHeight - stage.clientHeight / 2;
  }

  stage.addEventListener("pointerdown", grip);
  stage.addEventListener("pointermove", drag);
  stage.addEventListener("pointerup", drop);
  stage.addEventListener("pointercancel", () => { down = null; });
})();
