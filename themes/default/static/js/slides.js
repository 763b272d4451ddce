/* Keys, timer and full screen for the ceremony hall; the slides scroll without this. */
(() => {
  "use strict";
  const list = document.querySelector(".slides");
  const bar = document.querySelector(".slides-bar");
  if (!bar || !list?.children.length) return;
  const slides = [...list.children];
  const hall = bar.parentElement;
  const last = slides.length - 1;
  const part = (name) => bar.querySelector(`[data-do=${name}]`);
  const on = (names, act) => names.split(" ").forEach((name) => document.addEventListener(name, act));
  const keys = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1, PageUp: -1, PageDown: 1, " ": 1, Home: -last, End: last };
  const acts = { previous: () => go(at - 1), next: () => go(at + 1), play, p: play, full, f: full };
  let at = 0, playing = false, timer, idle;

  function go(to) {
    arrive(Math.max(0, Math.min(last, to)));
    slides[at].scrollIntoView();
  }

  function arrive(i) {
    at = i;
    bar.querySelector(".slides-place").textContent = `${at + 1} / ${last + 1}`;
    clearTimeout(timer);
    if (playing && !document.hidden) timer = setTimeout(onward, part("seconds").value * 1000);
  }

  function onward() {
    const { next } = list.dataset;
    if (at < last) go(at + 1);
    else if (next) location.href = next.split("#")[0] + "#play";
    else play();
  }

  function play() {
    playing = !playing;
    part("play").setAttribute("aria-pressed", playing);
    go(at);
    wake();
  }

  function full() {
    (document.fullscreenElement ? document.exitFullscreen() : hall.requestFullscreen()).catch(() => {});
  }

  function wake() {
    const rest = (on) => hall.toggleAttribute("data-idle", on);
    clearTimeout(idle);
    rest(false);
    if (playing || document.fullscreenElement) idle = setTimeout(rest, 3000, true);
  }

  function press(event) {
    const { key, target } = event;
    const busy = target.closest("input, select" + (key === " " ? ", button, summary" : ""));
    /* Higher than the screen: scroll. */
    const tall = slides[at].offsetHeight > innerHeight + 9 && /^(Page|Arrow[UD]| )/.test(key);
    if (busy || tall || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[key.toLowerCase()];
    if (act) act();
    else if (keys[key]) go(at + (event.shiftKey ? -1 : 1) * keys[key]);
    else return;
    event.preventDefault();
  }

  /* The one over the middle of the screen counts. */
  const eye = new IntersectionObserver((entries) => {
    const i = slides.indexOf(entries.filter((e) => e.isIntersecting).pop()?.target);
    if (i >= 0 && i !== at) arrive(i);
  }, { rootMargin: "-50% 0px" });

  slides.forEach(eye.observe, eye);
  on("keydown", press);
  on("change visibilitychange", () => arrive(at));
  on("fullscreenchange", () => go(at));
  on("keydown pointermove pointerdown focusin fullscreenchange", wake);
  bar.onclick = ({ target }) => acts[target.closest("[data-do]")?.dataset.do]?.();
  bar.hidden = false;
  part("full").hidden = !document.fullscreenEnabled;
  arrive(0);
  if (location.hash === "#play") play();
})();
