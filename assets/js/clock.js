/* The second clock: its field takes a day that is on the axis, and it stays open and marked while it counts. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const clock = () => document.getElementById("clock");
  const field = () => clock().querySelector('[data-control="known"]');
  const counts = () => Boolean(field().value) && atlas.readDay(field().value) === field().value;

  const follow = () => {
    if (!clock() || !field() || !atlas.playback()) return;
    if (document.activeElement !== field() && !counts()) field().value = ""; // the page says that it left it out
    clock().toggleAttribute("data-on", counts());
    if (counts()) clock().querySelector("details").open = true;
  };

  /** Let only a day into the address; a month or a year means its last one. */
  const check = (event) => {
    if (!clock() || event.target !== field() || !atlas.playback()) return;
    const fault = document.getElementById("clock-fault");
    const day = atlas.readDay(field().value);
    const wrong = Boolean(field().value.trim()) && !day;
    fault.textContent = wrong ? fault.dataset.fault : "";
    field().setAttribute("aria-invalid", String(wrong));
    if (wrong) event.stopPropagation();
    else field().value = day || "";
  };

  document.addEventListener("change", check, true); // before the address takes it
  document.addEventListener("toggle", ({ target }) => {
    if (clock() && clock().contains(target) && !target.open && counts()) target.open = true;
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest('[data-action="known-as-shown"]')) atlas.go({ known: atlas.day() });
  });
  document.addEventListener("atlas:followed", follow);
})();
