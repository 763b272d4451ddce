/* Chapters seek in the film of their page instead of leaving it; one player at a time is heard. */
(() => {
  "use strict";

  const links = (list) => [...list.querySelectorAll("a[data-at]")];
  const start = (link) => Number(link.dataset.at) || 0;

  function seek(player, seconds) {
    player.currentTime = seconds;
    const playing = player.play();
    if (playing) playing.catch(() => {});
    player.scrollIntoView({ block: "nearest" });
  }

  /** The last chapter that has begun. A seek may land a moment before its mark. */
  function mark(list, seconds) {
    const begun = links(list).filter((link) => start(link) <= seconds + 0.1);
    const latest = Math.max(...begun.map(start));
    for (const link of links(list)) {
      if (begun.includes(link) && start(link) === latest) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function join(list) {
    const player = document.getElementById(list.dataset.for);
    if (!player || !player.play) return;
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-at]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      seek(player, start(link));
    });
    for (const name of ["timeupdate", "seeking"]) player.addEventListener(name, () => mark(list, player.currentTime));
  }

  document.querySelectorAll(".chapters[data-for]").forEach(join);
  /* Play does not bubble, but it can be caught on its way down. */
  document.addEventListener("play", (event) => {
    for (const other of document.querySelectorAll("audio, video")) if (other !== event.target) other.pause();
  }, true);
})();
