/* The pages that the atlas cites: leaves over those that fit what the reader types, and opens a fact in the atlas.
   What a page says and which facts rest on it was made on the server; here only letters are compared. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  let index = null; // the pages with their letters, made when the reader first types

  const one = (selector) => document.querySelector(selector);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** Return each page with its own letters and those of its publisher. */
  const read = (root) =>
    [...root.querySelectorAll("dl > div")].map((house) => ({
      house,
      own: house.closest("[data-kind]").dataset.kind,
      pages: [...house.querySelectorAll("dd")].map((page) => {
        const facts = page.querySelector("details");
        const own = `${house.querySelector("dt").textContent} ${page.textContent.slice(0, -facts.textContent.length)}`;
        return { page, facts, own: plain(own), told: plain(facts.textContent) };
      }),
    }));

  /** Say how many pages of a kind are left; without one, its part goes too. */
  const count = (section) => {
    const all = section.querySelectorAll("dd").length;
    const left = section.querySelectorAll("dd:not([hidden])").length;
    const said = section.querySelector("h3 small");
    said.dataset.all = said.dataset.all || said.textContent;
    said.textContent = left === all ? said.dataset.all : said.dataset.said.replace("{n}", left);
    section.hidden = left === 0;
  };

  const filter = () => {
    const root = one("#sources");
    const left = one('[data-sources="left"]');
    if (!root || !left) return;
    const parts = plain(one('[data-sources="text"]').value).split(/\s+/).filter(Boolean);
    const kind = one('[data-sources="kind"]').value;
    const total = root.querySelectorAll("dd").length;
    let shown = total;
    if (parts.length || kind || index) {
      index = index || read(root);
      shown = 0;
      for (const { house, own, pages } of index) {
        let fitting = 0;
        for (const { page, facts, own: letters, told } of pages) {
          page.hidden = (kind && own !== kind) || !parts.every((part) => letters.includes(part) || told.includes(part));
          facts.dataset.hit = parts.length > 0 && parts.every((part) => told.includes(part));
          fitting += page.hidden ? 0 : 1;
        }
        house.hidden = fitting === 0;
        shown += fitting;
      }
      for (const section of root.children) count(section);
    }
    const said = shown ? left.dataset.said.replace("{n}", shown).replace("{total}", total) : left.dataset.none;
    if (left.textContent !== said) left.textContent = said;
  };

  document.addEventListener("input", ({ target }) => target.dataset && target.dataset.sources && filter());
  document.addEventListener("atlas:placed", () => {
    if (!one("#sources")) return;
    index = null; // other pages came
    filter();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#sources details a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    atlas.go({ view: "map", ...Object.fromEntries(new URLSearchParams(link.search)) });
  });
})();
