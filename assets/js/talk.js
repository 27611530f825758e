/* The way into present mode: the button, Shift+P, or an address with a scene. What presents comes when it is asked for. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const TYPED = "input, select, textarea, dialog, [contenteditable], [role=application], .tiles";
  const asked = () => new URLSearchParams(window.location.search).has("scene");
  let coming = null;

  /** Fetch the style of slides, unless the document has it. */
  const dressed = () => {
    if (document.querySelector('link[href="/assets/present.css"]')) return null;
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/present.css" });
    document.head.append(link);
    return new Promise((done, failed) => Object.assign(link, { onload: done, onerror: () => (link.remove(), failed(new Error(link.href))) }));
  };
  const come = () => {
    coming ??= Promise.all([import("/assets/js/present.js"), dressed()]).then(([present]) => present);
    coming.catch(() => (coming = null));
    return coming;
  };

  /** Start at the scene that is on the screen, else at the first; full screen has to be asked for within the press. */
  const start = async () => {
    const button = document.querySelector('[data-action="present"]');
    if (asked()) return;
    if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(() => {}); // it works without
    try {
      await (await come()).start();
    } catch (error) {
      if (document.fullscreenElement) document.exitFullscreen();
      if (button) document.getElementById("spoken").textContent = button.title = button.dataset.failed;
      console.error(error);
    }
  };

  /** Whether single keys are listened to: a reader may switch them off, since they get in the way of some tools. */
  atlas.singleKeys = () => {
    try {
      return window.localStorage.getItem("atlas-keys") !== "off";
    } catch {
      return true; // a browser that keeps nothing
    }
  };

  atlas.showSingleKeys = () => {
    for (const box of document.querySelectorAll("[data-single-keys]")) box.checked = atlas.singleKeys();
  };
  document.addEventListener("atlas:placed", atlas.showSingleKeys);
  document.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-single-keys]")) return;
    try {
      window.localStorage.setItem("atlas-keys", target.checked ? "on" : "off");
    } catch {
      target.checked = true; // a browser that keeps nothing
    }
  });
  document.addEventListener("click", ({ target }) => target.closest('[data-action="present"]') && start());
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "p" || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.defaultPrevented || event.target.closest(TYPED) || !atlas.singleKeys()) return;
    event.preventDefault();
    start();
  });
  const untold = () => (document.documentElement.dataset.untold = "yes"); // the slide without its words
  const resume = () => asked() && !coming && come().then((present) => present.resume()).catch(untold);
  window.addEventListener("popstate", resume);
  resume();
})();
