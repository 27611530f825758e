/* A date that is typed: a day, a month or a year on the axis; one that is none is told beside the field. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});

  /** Read a typed day, month or year: the last day that it may mean; null where it is not a date on the axis. */
  const read = (text) => {
    const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
    if (!found) return null;
    const [, year, month = "12", number] = found;
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month < "01" || month > "12" || (number && (number < "01" || Number(number) > last))) return null;
    const iso = `${year}-${month}-${number || String(last).padStart(2, "0")}`;
    const { first, last: end } = atlas.playback();
    return iso >= first && iso <= end ? iso : null;
  };
  atlas.readDay = read;
  document.addEventListener("change", (event) => {
    if (!atlas.playback() || !event.target.closest("[data-typed]")) return;
    const iso = read(event.target.value);
    const fault = document.querySelector("#date .date-fault");
    fault.textContent = iso || !event.target.value ? "" : fault.dataset.fault;
    if (iso) atlas.show(iso);
  });
})();
