/* A filter of the axis is seen at once: a picture of the marks that stood there shows what the filter leaves, with its
   counts, until the server has set them anew for the room that they then have. Which fact answers to which value is the
   server's to say (sieve.json); here it is looked up. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const BAND = "band-"; // what the titles of rows are named by
  const graph = () => atlas.axis.graph();
  const frame = () => document.querySelector("#timeline-frame");
  let sieve = null;
  let whole = null; // the picture of the axis before any filter
  let shown = null; // the picture that lies over the axis

  const valuesOf = (search, names) => {
    const told = new URLSearchParams(search);
    return names.map((name) => told.get(name) || "");
  };
  const metaOf = (gd) => (gd && gd.layout && gd.layout.meta) || null;
  const filtered = (meta) => Boolean(meta && meta.filters && meta.filters.length);

  /** The facts that a mark stands for, by what its customdata say: each as lane, kind and row. */
  const factsOf = (told, lane) => {
    if (Array.isArray(told) && told[0] !== "several") return [[lane, told[0], told[3]]];
    return Object.entries(Array.isArray(told) ? told[4] : told).flatMap(([kind, rows]) => rows.map((row) => [lane, kind, row]));
  };

  /** Copy the drawing, and find in the copy what stands for which facts. Returns nothing where plotly has drawn other
      marks than were sent. */
  const pictureOf = (gd) => {
    const box = gd.querySelector(".plot-container");
    const copy = box.cloneNode(true);
    const marks = [];
    const [groups, twins] = [box, copy].map((root) => root.querySelectorAll(".scatterlayer .trace"));
    groups.forEach((group, place) => {
      const [{ trace }] = group.__data__;
      const twin = twins[place];
      if (trace.marker && trace.marker.opacity === 0) return twin.remove(); // what only the pointer finds
      const add = (selector, placeOf) => {
        const drawn = twin.querySelectorAll(selector);
        group.querySelectorAll(selector).forEach((element, n) => {
          const told = (trace.customdata || [])[placeOf(element, n)];
          if (told) marks.push({ element: drawn[n], facts: factsOf(told, trace.meta), counts: selector === ".textpoint" && trace.mode === "markers+text" });
        });
        return drawn.length;
      };
      const lines = add("path.js-line", (_, n) => n);
      if (trace.mode === "lines" && lines !== trace.customdata.length) marks.broken = true;
      for (const selector of ["path.point", ".textpoint"]) add(selector, (element) => element.__data__.i);
      return undefined;
    });
    const shapes = copy.querySelectorAll(".shapelayer path");
    box.querySelectorAll(".shapelayer path").forEach(({ dataset: { index } }, n) => {
      const { name = "" } = gd.layout.shapes[index];
      const legs = name.startsWith("tour-") && sieve.tours[name.slice("tour-".length)];
      if (legs) marks.push({ element: shapes[n], facts: legs.map(([lane, row]) => [lane, "visit", row]), least: 2 });
    });
    for (const title of copy.querySelectorAll(".infolayer .annotation")) {
      const { name = "" } = gd.layout.annotations[title.dataset.index];
      const state = name.startsWith(BAND) && name.slice(BAND.length);
      if (state in sieve.facts[BAND].state) marks.push({ element: title, facts: [[BAND, "state", state]] });
    }
    const line = [...shapes].find(({ dataset }) => dataset.index === "0");
    const place = { gd, width: gd.clientWidth, height: gd.clientHeight, address: metaOf(gd).address };
    return marks.broken ? null : { ...place, copy: named(copy), marks, line, day: gd.layout.shapes[0].x0 };
  };

  /** Give what is referred to within a copy names of its own, since the drawing itself keeps the others. */
  const named = (copy) => {
    for (const element of copy.querySelectorAll("[id]")) element.id += "-sifted";
    for (const element of copy.querySelectorAll("[clip-path]")) {
      element.setAttribute("clip-path", element.getAttribute("clip-path").replace(/#([^)'"]+)/, "#$1-sifted"));
    }
    return copy;
  };

  /** Show in a picture what answers to the values wanted, and count it anew where a mark counts. */
  const sift = ({ marks }, wanted) => {
    const stays = ([lane, kind, row]) => {
      const values = sieve.values[((sieve.facts[lane] || {})[kind] || {})[row]] || {};
      return wanted.every(([name, value]) => !values[name] || values[name].includes(value));
    };
    const number = new Intl.NumberFormat(document.documentElement.lang);
    for (const { element, facts, counts, least = 1 } of marks) {
      const left = facts.filter(stays).length;
      element.style.visibility = left >= least ? "" : "hidden";
      const text = counts && element.querySelector("text");
      if (text && text.textContent) text.textContent = number.format(left);
    }
  };

  /** Take the picture away: the axis itself shows what it says. */
  const clear = () => {
    if (!shown) return;
    shown.remove();
    shown = null;
    if (!frame()) return; // the page was turned
    frame().style.minHeight = "";
    frame().classList.remove("is-sifted");
  };

  const lay = (gd, { copy, height, line, day }) => {
    const [over, under] = [frame().getBoundingClientRect(), gd.getBoundingClientRect()];
    shown = document.createElement("div");
    shown.className = "sifted js-plotly-plot";
    shown.setAttribute("aria-hidden", "true");
    Object.assign(shown.style, { left: `${under.left - over.left}px`, top: `${under.top - over.top}px` });
    line.style.transform = `translateX(${atlas.axis.between(gd, day, atlas.day())}px)`;
    shown.append(copy);
    frame().style.minHeight = `${height}px`;
    frame().classList.add("is-sifted");
    frame().append(shown);
  };

  /** The address is another one: where it is another filter of the axis that is drawn, show at once what it leaves.
      Returns whether it could be shown. */
  atlas.sift = () => {
    const gd = graph();
    const meta = metaOf(gd);
    const search = atlas.compose({});
    clear();
    if (!sieve || !filtered(meta) || !atlas.standsAlike(search, meta.address) || atlas.agree(search, meta.address, meta.filters)) return false;
    const [before, after] = [meta.address, search].map((address) => valuesOf(address, meta.filters));
    const narrows = before.every((value, place) => !value || value === after[place]);
    const picture = whole && whole.gd === gd && whole.width === gd.clientWidth && atlas.standsAlike(search, whole.address) ? whole : narrows && pictureOf(gd);
    if (!picture) return false;
    sift(picture, meta.filters.map((name, place) => [name, after[place]]).filter(([, value]) => value));
    lay(gd, picture);
    return true;
  };

  /** Once the axis stands and nobody waits, learn what to sift by, and keep a picture of it if no filter is set. */
  const keep = async () => {
    const meta = metaOf(graph());
    if (!filtered(meta) || !(sieve || navigator.onLine)) return;
    try {
      sieve = sieve || (await (await fetch("/sieve.json")).json());
    } catch {
      return; // a filter is seen when the server answers
    }
    const gd = graph();
    if (!filtered(metaOf(gd))) return;
    if (!valuesOf(metaOf(gd).address, metaOf(gd).filters).some(Boolean)) whole = pictureOf(gd);
    frame().dataset.sifts = "yes";
  };
  let waits = 0;
  const later = () => {
    const idle = window.requestIdleCallback || ((done) => window.setTimeout(done, 200));
    window.clearTimeout(waits);
    waits = window.setTimeout(() => idle(keep), 300);
  };
  document.addEventListener("atlas:axis-stands", () => {
    clear();
    later();
  });
  for (const kind of ["pointerdown", "wheel", "keydown"]) {
    document.addEventListener(kind, ({ target }) => shown && target.closest && target.closest("#timeline-frame") && clear(), { capture: true, passive: true });
  }
  window.addEventListener("resize", clear);
})();
