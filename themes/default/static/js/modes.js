/* The reader's choice of larger type and of colours is kept from page to page. Runs before the first
   paint, so that no page flashes; the switches themselves work by CSS where this cannot run. */
(() => {
  "use strict";
  const key = "fengcai-modes";
  const root = document.documentElement;
  const usual = { elder: false, colour: "auto" };
  const all = (name) => document.querySelectorAll(name);
  let modes = usual;

  /** What is stored may be anything and from any hand: only values we know count. */
  function known(text) {
    const held = JSON.parse(text) || {};
    return { elder: held.elder === true, colour: ["light", "dark"].includes(held.colour) ? held.colour : "auto" };
  }

  /** Where storage is refused the choice lasts as long as the page. */
  function recall() {
    let text = null;
    try { text = localStorage.getItem(key); } catch { return; }
    try { modes = known(text); } catch { modes = usual; }
  }

  function keep() {
    try {
      if (modes.elder || modes.colour !== "auto") localStorage.setItem(key, JSON.stringify(modes));
      else localStorage.removeItem(key);
    } catch { /* refused or full */ }
  }

  function mark() {
    root.toggleAttribute("data-elder", modes.elder);
    if (modes.colour === "auto") root.removeAttribute("data-colour");
    else root.setAttribute("data-colour", modes.colour);
  }

  function setInputs() {
    for (const box of all("#elder")) box.checked = modes.elder;
    for (const dot of all("input[name=colour]")) dot.checked = dot.value === modes.colour;
  }

  function follow() {
    recall();
    mark();
    setInputs();
  }

  recall();
  mark();
  document.addEventListener("change", (event) => {
    const { id, name, checked, value } = event.target;
    if (id === "elder") modes = { ...modes, elder: checked };
    else if (name === "colour") modes = { ...modes, colour: value };
    else return;
    mark();
    keep();
  });
  document.addEventListener("DOMContentLoaded", setInputs);
  /* A page that comes back whole, by Back, may be older than the choice. */
  addEventListener("pageshow", follow);
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) follow();
  });
})();
