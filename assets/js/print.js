/* Printing: a file lies open on paper, map and axis fit it; afterwards the page is as it was. Knows no fact. */
(() => {
  "use strict";
  const PAPER = { width: 1040, height: 520 }; // what a map may fill of a landscape A4 at 96 dots an inch
  const [FIRST, PAGE] = [1.95, 1.55]; // the width of the axis over its height, on a page that has a headline and on others
  const opened = [];
  const one = (selector) => document.querySelector(selector);

  /** Where the rows of the axis end: a page may end there too. The first is the upper edge of the first row. */
  const edges = (gd, height) => {
    const { _offset: top } = gd._fullLayout.yaxis;
    const rules = gd.layout.shapes.filter(({ xref, yref, y0, y1 }) => xref === "paper" && yref === "y" && y0 === y1);
    return [top, ...rules.map(({ y0 }) => top + y0).filter((y) => y > top + 1), height];
  };

  /** Cut the height of the drawing into pages, each as high as its room allows and ending where a row ends. */
  const cut = (rows, width) => {
    const pages = [];
    let from = 0;
    for (let n = 1; n < rows.length; n += 1) {
      const room = width / (pages.length ? PAGE : FIRST) - (pages.length ? rows[0] : 0);
      const next = rows[n + 1] || 0;
      if (next - from > room || !next) {
        pages.push([from, rows[n]]);
        from = rows[n];
      }
    }
    return pages;
  };

  /** A part of the drawing, from one height to another, that grows and shrinks with the paper. */
  const part = (gd, width, [from, to]) => {
    const box = document.createElement("div");
    box.className = "axis-part";
    box.style.aspectRatio = `${width} / ${to - from}`;
    for (const svg of gd.querySelectorAll(".main-svg")) {
      const copy = svg.cloneNode(true);
      copy.setAttribute("viewBox", `0 ${from} ${width} ${to - from}`);
      box.append(copy);
    }
    return box;
  };

  /** The axis as sheets of paper, each with its years at the top; before the drawing, whose ids they share. */
  const layAxis = () => {
    const gd = one("#timeline .js-plotly-plot");
    if (!gd || !gd._fullLayout || !gd.clientWidth || !gd.clientHeight) return;
    const { clientWidth: width, clientHeight: height } = gd;
    const rows = edges(gd, height);
    const sheets = cut(rows, width).map((page, n) => {
      const sheet = document.createElement("div");
      sheet.className = "axis-sheet";
      sheet.append(...(n ? [part(gd, width, [0, rows[0]])] : []), part(gd, width, page));
      return sheet;
    });
    one("#timeline-frame").prepend(...sheets);
  };

  const before = () => {
    for (const fold of document.querySelectorAll(".card details:not([open]), .time-page .key-fold:not([open])")) {
      fold.open = true;
      opened.push(fold);
    }
    layAxis();
    const foot = one(".colophon");
    if (foot) foot.dataset.address = window.location.href;
    const map = one(".map-graph");
    if (!map || !map.clientWidth || !map.clientHeight) return;
    const { style } = document.documentElement;
    style.setProperty("--map-width", `${map.clientWidth}px`);
    style.setProperty("--map-height", `${map.clientHeight}px`);
    style.setProperty("--map-zoom", String(Math.min(PAPER.width / map.clientWidth, PAPER.height / map.clientHeight)));
  };
  const after = () => {
    for (const fold of opened.splice(0)) fold.open = false;
    for (const sheet of document.querySelectorAll(".axis-sheet")) sheet.remove();
  };

  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  document.addEventListener("click", ({ target }) => {
    if (target.closest('[data-action="print"]')) window.print();
  });
})();
