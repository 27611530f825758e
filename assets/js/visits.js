/* Visits: marks the chosen one in the table, and leads the focus to what stood around it, to a route, and back.
   What stood around a visit, and what it is called, was made on the server. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const one = (selector) => document.querySelector(selector);
  let opened = ""; // the visit whose panel is awaited
  let routed = false; // a route was asked for: the focus goes to what stands beside the map
  let closed = ""; // the visit whose panel was closed: the focus goes back to its row

  const chosen = () => new URLSearchParams(window.location.search).get("visit") || "";

  /** Return the address's changes for a visit on the axis, by its row; in views without a table of visits none. */
  atlas.visitAt = (kind, row) => {
    const listed = kind === "visit" && one("#around") && one(`#table [data-row="${row}"]`);
    if (!listed) return null;
    opened = listed.dataset.visit;
    return { visit: opened };
  };

  const dress = () => {
    if (!one("#around") && !one("#tour")) return;
    const visit = chosen();
    for (const row of document.querySelectorAll("#table [data-visit]")) row.classList.toggle("is-chosen", row.dataset.visit === visit);
    const panel = one("#around .around-told");
    if (opened && panel && panel.dataset.visit === opened) {
      opened = "";
      one("#around h2").focus({ preventScroll: true });
    }
    if (closed && !panel) {
      const back = one(`#table [data-visit="${closed}"] [data-around]`);
      closed = "";
      if (back) back.focus({ preventScroll: true });
    }
    const route = routed && one("#tour h2");
    if (route) {
      routed = false;
      route.tabIndex = -1;
      route.focus({ preventScroll: true });
    }
  };

  const close = () => {
    closed = chosen();
    atlas.go({ visit: "" });
  };

  document.addEventListener("click", ({ target }) => {
    const around = target.closest("[data-around]");
    const shows = target.closest("[data-shows]");
    if (around) opened = around.dataset.around;
    if (target.closest('[data-closes="visit"]')) closed = chosen();
    if (target.closest('.tour-map:not([data-shows]), [data-closes="tour"]')) routed = true;
    if (shows) one(`#${shows.dataset.shows}`).scrollIntoView({ block: "start" });
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !one("#around .around-told") || event.target.closest("input, select, textarea, dialog")) return;
    close();
  });
  document.addEventListener("atlas:placed", dress);
})();
