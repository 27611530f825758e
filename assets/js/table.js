/* The table of the 35: opens the pages of a cell, and keeps the reader's place while the table is drawn anew.
   Which pages a cell has and what they are called was made on the server. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const one = (selector, root = document) => root.querySelector(selector);
  let sorted = ""; // the column whose head was pressed last: it keeps the focus
  let opened = false; // a name was pressed: the file that comes is brought into sight

  /** Mark the row of the state whose file is open. */
  const mark = () => {
    const chosen = new URLSearchParams(window.location.search).get("country");
    for (const row of document.querySelectorAll("#table tbody tr")) row.classList.toggle("is-chosen", row.dataset.iso3 === chosen);
  };

  const within = (wanted, room) => Math.max(8, Math.min(wanted, room - 8));

  /** Open the pages of a cell below it, or above where there is more room; the reader's tools learn whose they are. */
  const open = (button) => {
    const panel = one("#cell-sources");
    const box = button.getBoundingClientRect();
    const { column } = button.closest("td").dataset;
    const head = one(`#table thead [data-column="${column}"] button`);
    const state = one("th", button.closest("tr")).textContent;
    const title = panel.dataset.title.replace("{state}", state).replace("{column}", head.firstChild.textContent);
    const pages = one(".all-pages").content;
    one("h3", panel).textContent = title;
    one("ul", panel).replaceChildren(...button.dataset.pages.split(" ").map((id) => one(`[data-page="${id}"]`, pages).cloneNode(true)));
    panel.setAttribute("aria-label", title);
    panel.popover = "auto";
    panel.hidden = false;
    panel.showPopover();
    const { width, height } = panel.getBoundingClientRect();
    const below = box.bottom + 4 + height <= window.innerHeight;
    panel.style.left = `${within(box.left, window.innerWidth - width)}px`;
    panel.style.top = `${within(below ? box.bottom + 4 : box.top - height - 4, window.innerHeight - height)}px`;
    panel.focus({ preventScroll: true });
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#table [data-pages]");
    const head = target.closest("#table thead [data-go]");
    if (button) open(button);
    opened = opened || Boolean(target.closest("#table [data-open]"));
    if (head) sorted = head.closest("th").dataset.column;
  });
  document.addEventListener("atlas:placed", () => {
    if (!one("#table")) return;
    mark();
    const head = sorted && one(`#table thead [data-column="${sorted}"] button`);
    if (head && document.activeElement === document.body) head.focus({ preventScroll: true });
    sorted = head ? "" : sorted;
    if (opened && one("#card article")) {
      one("#card").scrollIntoView({ block: "nearest" });
      opened = false;
    }
  });
  window.addEventListener("popstate", mark);
})();
