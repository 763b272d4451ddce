/* All pictures of a page as one run on a dark stage. The address names the one that is shown, so Back closes
   and a link opens it. Where this cannot run, the links lead where they lead. */
(() => {
  "use strict";
  const viewer = document.querySelector("dialog.viewer");
  const links = [...document.querySelectorAll("[data-gallery] a[data-zoom]")].filter((link) => link.querySelector("picture img"));
  if (!viewer?.showModal || !links.length) return;
  const part = (name) => viewer.querySelector(name);
  const [stage, caption, page, zoomer] = [".viewer-stage", ".viewer-caption", ".viewer-page", "[data-do=zoom]"].map(part);
  const hash = (i) => `#view=${links[i].dataset.id || i + 1}`;
  const asked = () => links.findIndex((link, i) => hash(i) === location.hash);
  const small = (i) => links[i].querySelector("picture img");
  const zoomed = () => viewer.hasAttribute("data-zoomed");
  const chord = (event) => event.ctrlKey || event.metaKey || event.altKey;
  const make = (name, values) => Object.assign(document.createElement(name), values);
  const around = (i) => (i + links.length) % links.length;
  let at = 0;

  function picture(i) {
    const { src, srcset, width, height } = links[i].dataset;
    const whole = make("picture");
    if (srcset) whole.append(make("source", { type: "image/webp", sizes: "100vw", srcset }));
    whole.append(make("img", { width, height, draggable: false, alt: small(i).alt, src }));
    return whole;
  }

  /** The thumbnail lies below a picture until that has come; then its neighbours are fetched. */
  function show(i) {
    at = i;
    zoom(false);
    const whole = picture(i);
    const thumb = make("img", { draggable: false, alt: "", src: small(i).currentSrc });
    whole.lastChild.onload = () => {
      thumb.remove();
      if (at === i) [i + 1, i - 1].map(around).forEach(picture);
    };
    stage.textContent = "";
    stage.append(thumb, whole);
    for (const name of ["width", "height"]) stage.style.setProperty(`--${name}`, `${links[i].dataset[name]}px`);
    describe(links[i]);
  }

  function describe(link) {
    const words = link.closest("[data-item]")?.querySelector("[data-caption]")?.cloneNode(true) || make("p");
    words.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
    caption.textContent = "";
    caption.append(...words.childNodes);
    part(".viewer-place").textContent = `${at + 1} / ${links.length}`;
    page.href = link.href;
    page.hidden = /\.(jpe?g|png|webp|gif|avif|svg)$/i.test(link.pathname);
  }

  function zoom(on) {
    viewer.toggleAttribute("data-zoomed", on);
    zoomer.setAttribute("aria-pressed", on);
    if (!on) return;
    stage.querySelectorAll("source").forEach((source) => { source.sizes = `${links[at].dataset.width}px`; });
    stage.scrollLeft = (stage.scrollWidth - stage.clientWidth) / 2;
    stage.scrollTop = (stage.scrollHeight - stage.clientHeight) / 2;
  }

  function move(to) {
    const i = around(to);
    if (i === at) return;
    history.replaceState(history.state, "", hash(i));
    show(i);
  }

  /** What the address says holds: after a click, Back, Forward, and at the start. */
  function follow() {
    if (asked() < 0) return viewer.close();
    show(asked());
    if (!viewer.open) viewer.showModal();
    document.documentElement.toggleAttribute("data-viewing", true);
    stage.focus();
  }

  function open(event) {
    const i = links.indexOf(event.target.closest("a"));
    if (i < 0 || event.defaultPrevented || event.button || event.shiftKey || chord(event)) return;
    event.preventDefault();
    history.pushState({ viewer: true }, "", hash(i));
    follow();
  }

  /** However it was closed, the address follows: by a step back where opening was a step. */
  function closed() {
    document.documentElement.toggleAttribute("data-viewing", false);
    if (asked() < 0) return setTimeout(land);
    if (!history.state?.viewer) history.replaceState(null, "", location.pathname + location.search);
    else history.back();
    /* After a step back the browser restores where the page stood, and only then is there time for this. */
    if (asked() < 0) land();
    else addEventListener("popstate", () => setTimeout(land), { once: true });
  }

  function land() {
    links[at].focus({ preventScroll: true });
    links[at].scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  const acts = {
    previous: () => move(at - 1),
    next: () => move(at + 1),
    zoom: () => zoom(!zoomed()),
    close: () => viewer.close(),
  };

  function press(event) {
    const { key, target } = event;
    const ahead = getComputedStyle(viewer).direction === "rtl" ? -1 : 1;
    const to = { ArrowLeft: at - ahead, ArrowRight: at + ahead, Home: 0, End: links.length - 1 }[key];
    const large = { "+": true, "=": true, "-": false, z: !zoomed(), Enter: target === stage ? !zoomed() : undefined }[key];
    /* A large picture is moved by arrows, as the browser does. */
    if (chord(event) || (zoomed() && to !== undefined)) return;
    if (to !== undefined) move(to);
    else if (large !== undefined) zoom(large);
    else return;
    event.preventDefault();
  }

  viewer.addEventListener("click", (event) => acts[event.target.closest("[data-do]")?.dataset.do]?.());
  viewer.addEventListener("keydown", press);
  viewer.addEventListener("close", closed);
  document.addEventListener("click", open);
  addEventListener("popstate", follow);
  for (const name of ["previous", "next"]) part(`[data-do=${name}]`).hidden = links.length < 2;
  if (asked() >= 0) follow();
})();
