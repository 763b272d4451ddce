/* Then and now: starts at the middle and lets a mouse drag the edge. Keys, wheel, swipes and the
   scrollbar stay the browser's own. */
(() => {
  "use strict";

  function join(scroller) {
    const room = () => scroller.scrollWidth - scroller.clientWidth;
    let part = 0.5;
    let width = 0;
    let from = null;

    /** From right to left, offsets run below zero. */
    const moveTo = (offset) => {
      const sign = getComputedStyle(scroller).direction === "rtl" ? -1 : 1;
      scroller.scrollLeft = sign * offset;
    };
    const fit = () => {
      width = scroller.clientWidth;
      moveTo(part * room());
    };
    /** A narrower window moves it as well, and that is no wish. */
    const moved = () => { if (width === scroller.clientWidth && room() > 0) part = Math.abs(scroller.scrollLeft) / room(); };

    /** A touch scrolls by itself; the scrollbar lies below the client area. */
    const grip = (event) => {
      const bar = event.clientY > scroller.getBoundingClientRect().top + scroller.clientHeight;
      if (event.button || event.pointerType === "touch" || bar) return;
      from = event.clientX + scroller.scrollLeft;
      scroller.setPointerCapture(event.pointerId);
    };
    const drag = (event) => { if (from !== null) scroller.scrollLeft = from - event.clientX; };
    const drop = () => { from = null; };

    scroller.addEventListener("scroll", moved, { passive: true });
    scroller.addEventListener("pointerdown", grip);
    scroller.addEventListener("pointermove", drag);
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) scroller.addEventListener(name, drop);
    scroller.addEventListener("dragstart", (event) => event.preventDefault());
    fit();
    if (window.ResizeObserver) new ResizeObserver(fit).observe(scroller);
  }

  document.querySelectorAll(".compare-scroll").forEach(join);
})();
