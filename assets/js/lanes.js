/* Which lanes the timeline shows: the buttons over it, tied to their parameter of the address. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const buttons = () => [...document.querySelectorAll("#lanes [data-lane]")];
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#lanes [data-lane]");
    if (!button) return;
    const all = buttons();
    const shown = all.filter((one) => (one === button) !== pressed(one));
    if (!shown.length) return; // one lane stays
    atlas.go({ lanes: shown.length === all.length ? "" : shown.map((one) => one.dataset.lane).join(",") });
    follow();
  });

  const follow = () => {
    const given = new URLSearchParams(window.location.search).get("lanes");
    const shown = given ? given.split(",") : null;
    for (const button of buttons()) button.setAttribute("aria-pressed", String(!shown || shown.includes(button.dataset.lane)));
  };
  window.addEventListener("popstate", follow);
})();
