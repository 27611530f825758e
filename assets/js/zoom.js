/* The window of years on the axis: wheel with Ctrl, pinch, drag and keys move it; at rest the address says it, and the
   server sets the marks anew for the room that they have. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const DAY = 864e5;
  const REST = 320; // ms without a movement after which the marks are set anew
  const LEAST = 45 * DAY; // the shortest window
  const MANY = 1500; // marks that keep their form while the axis stretches
  const FORM = 60; // ms after which they take it back; to set them all costs more than a frame
  const one = (selector) => document.querySelector(selector);
  const graph = () => one("#timeline .js-plotly-plot");
  const stamp = (iso) => Date.parse(`${String(iso).slice(0, 10)}T00:00:00Z`);
  const text = (time) => new Date(time).toISOString().slice(0, 10);
  const PATIENCE = 8000; // ms after which nobody waits for marks any more: the server may be gone
  let resting = 0;
  let asked = "";
  let waiting = 0;

  const scaleOf = (gd) => gd && gd._fullLayout && gd._fullLayout.xaxis;
  const rangeOf = (gd) => scaleOf(gd).range.map(stamp);
  const whole = () => [stamp(atlas.playback().first), stamp(atlas.playback().last) + DAY];

  /** Keep a range inside the axis, and not shorter than the shortest window. */
  const inside = ([first, last]) => {
    const [begin, end] = whole();
    const width = Math.min(Math.max(last - first, LEAST), end - begin);
    const middle = (first + last) / 2;
    const start = Math.min(Math.max(middle - width / 2, begin), end - width);
    return [start, start + width];
  };

  /** Tell whether the marks of the window are still to come. */
  const busy = (whether) => {
    const frame = one("#timeline-frame");
    if (frame) frame.setAttribute("aria-busy", String(whether));
    window.clearTimeout(waiting);
    if (whether) waiting = window.setTimeout(() => busy(false), PATIENCE);
    else document.dispatchEvent(new Event("atlas:axis-stands"));
  };

  document.addEventListener("atlas:asked", () => busy(true));

  /** Ask for the axis in its window, and where the layer counts in it, for what it counts. */
  atlas.askForWindow = () => {
    for (const store of atlas.playback().windowed ? ["windowed", "counted"] : ["windowed"])
      window.dash_clientside.set_props(store, { data: atlas.request(window.location.search) });
  };

  /** Write the window into the address, and when nothing moves any more let the server set the marks for it. */
  const noted = (gd) => {
    const playback = atlas.playback();
    if (!playback) return;
    const [first, last] = rangeOf(gd);
    const [from, to] = [text(first), text(last - DAY)];
    atlas.note({ from: from <= playback.first ? "" : from, to: to >= playback.last ? "" : to });
    for (const button of document.querySelectorAll("[data-window]")) mark(button);
    window.clearTimeout(resting);
    busy(true);
    resting = window.setTimeout(() => {
      resting = 0;
      const key = `${from}|${to}`;
      if (key === asked) return busy(false);
      asked = key;
      return atlas.askForWindow();
    }, REST);
  };

  const mark = (button) => {
    const now = new URLSearchParams(window.location.search);
    button.setAttribute("aria-pressed", String(button.dataset.window === `${now.get("from") || ""}|${now.get("to") || ""}`));
  };

  /** Move to a range: at once with what is drawn, as a picture that slides or stretches; drawn properly at rest. */
  let target = null;
  let sliding = 0;
  let drawing = 0;
  const glide = (gd, range) => {
    target = inside(range);
    busy(true);
    sliding = sliding || window.requestAnimationFrame(() => slide(gd));
    window.clearTimeout(drawing);
    if (!axis.gripped) drawing = window.setTimeout(() => settle(gd), 130);
  };

  /** Whether the axis moves or has just moved, so that a drawing for another window would tear it away: it is asked for
      again at rest. */
  atlas.gliding = () => {
    const moves = Boolean(target || resting);
    if (moves) asked = "";
    return moves;
  };

  /** The marks of the window stand. */
  atlas.atRest = () => target || resting || busy(false);

  const slide = (gd) => {
    sliding = 0;
    if (!target) return;
    atlas.showSlider(atlas.playback(), atlas.day()); // it measures, which is quick before anything is moved
    const { _offset: left, _length: width } = scaleOf(gd);
    const [first, last] = rangeOf(gd);
    const span = target[1] - target[0];
    const stretch = (last - first) / span;
    const slides = `translateX(${((first - target[0]) / span) * width}px) scaleX(${stretch})`;
    for (const layer of gd.querySelectorAll(".overplot .scatterlayer")) layer.style.transform = slides;
    if (!marks && Math.abs(stretch - 1) > 1e-6) marks = marksOf(gd);
    const now = performance.now();
    if (now - reformed > FORM) {
      reformed = now;
      for (const [mark, formed] of marks || []) mark.style.transform = formed(1 / stretch);
    }
    for (const path of stretched(gd)) {
      path.style.transformOrigin = `${left}px 0`;
      path.style.transform = slides;
    }
    const place = (time) => (time - target[0]) / span;
    const put = (element, time, transform) => {
      const share = place(time);
      element.style.visibility = share < -0.001 || share > 1.001 ? "hidden" : "";
      element.style.transform = `translateX(${transform(share)}px)`;
    };
    for (const line of gd.querySelectorAll(".gridlayer .xgrid")) put(line, line.__data__.x, (share) => left + share * width);
    for (const [label, time] of labels(gd)) put(label, time, (share) => (share - (time - first) / (last - first)) * width);
  };

  /** Marks and names that can be seen, with their places: they keep their form while the lines between them stretch. */
  const marksOf = (gd) => {
    const seen = [...gd.querySelectorAll(".scatterlayer .point, .scatterlayer .textpoint text")].filter(({ style }) => style.opacity !== "0");
    if (seen.length > MANY) return []; // a frame would last too long: they stretch as well
    return seen.map((mark) => {
      const [x, y] = (mark.getAttribute("transform") || "0,0").match(/-?[\d.]+/g);
      const own = mark.getAttribute("x") || 0;
      return [mark, (factor) => `translate(${Number(x) + own * (1 - factor)}px, ${y}px) scaleX(${factor})`];
    });
  };
  let marks = null; // while the axis moves
  let reformed = 0;

  /** Where the axis stands, also while it moves: its first and last moment. */
  atlas.axisRange = (gd) => target || rangeOf(gd);

  /** The shapes that stand on days; the line of the day is moved by the slider. */
  const stretched = (gd) =>
    [...gd.querySelectorAll(".shapelayer path")].filter(({ dataset: { index } }) => index !== "0" && gd.layout.shapes[index].xref === "x");

  /** What is read: it moves with its day and keeps its form. */
  const labels = (gd) => [
    ...[...gd.querySelectorAll(".xaxislayer-above .xtick")].map((tick) => [tick, tick.__data__.x]),
    ...[...gd.querySelectorAll(".infolayer .annotation")]
      .map((label) => [label, gd.layout.annotations[label.dataset.index]])
      .filter(([, { xref }]) => xref === "x")
      .map(([label, { x }]) => [label, stamp(x)]),
  ];

  const settle = (gd) => {
    if (!target) return;
    const range = target.map((time) => new Date(time).toISOString().slice(0, 19));
    target = null;
    const moving = [...gd.querySelectorAll(".overplot .scatterlayer, .gridlayer .xgrid"), ...stretched(gd), ...labels(gd).map(([label]) => label)];
    for (const { style } of [...moving, ...(marks || []).map(([mark]) => mark)]) style.transform = style.visibility = "";
    marks = null;
    window.Plotly.relayout(gd, { "xaxis.range": range });
  };
  const present = (gd) => target || rangeOf(gd);

  /** Pixels on the axis from one day to another. */
  const between = (gd, from, to) => {
    const [first, last] = rangeOf(gd);
    return ((stamp(to) - stamp(from)) / (last - first)) * scaleOf(gd)._length;
  };
  const axis = { graph, scaleOf, rangeOf, between, present, glide, settle, gripped: false }; // gripped: a hand holds it, which ends the move
  atlas.axis = axis;

  const moved = (gd, share) => {
    const [first, last] = present(gd);
    const by = (last - first) * share;
    glide(gd, [first + by, last + by]);
  };
  const zoomed = (gd, factor, about) => {
    const [first, last] = present(gd);
    glide(gd, [about - (about - first) * factor, about + (last - about) * factor]);
  };
  const keyed = (gd, factor) => {
    const [first, last] = present(gd);
    const day = stamp(atlas.day());
    zoomed(gd, factor, day > first && day < last ? day : (first + last) / 2);
  };

  const KEYS = {
    ArrowLeft: (gd) => moved(gd, -0.1),
    ArrowRight: (gd) => moved(gd, 0.1),
    PageUp: (gd) => moved(gd, -0.9),
    PageDown: (gd) => moved(gd, 0.9),
    "+": (gd) => keyed(gd, 1 / 1.4),
    "=": (gd) => keyed(gd, 1 / 1.4),
    "-": (gd) => keyed(gd, 1.4),
    0: (gd) => glide(gd, whole()),
    Home: (gd) => moved(gd, -99),
    End: (gd) => moved(gd, 99),
    Enter: () => one('[data-action="axis-list"]').click(),
    l: () => one('[data-action="axis-list"]').click(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "timeline-frame" || event.ctrlKey || event.metaKey || event.altKey) return;
    const gd = graph();
    if (!gd || !scaleOf(gd) || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key](gd);
  });

  /** The moment of the axis at a place across the window. */
  const timeAt = (gd, x) => {
    const { _offset: left, _length: width } = scaleOf(gd);
    const [first, last] = present(gd);
    return first + ((x - gd.getBoundingClientRect().left - left) / width) * (last - first);
  };

  axis.timeAt = timeAt;

  // The wheel belongs to the page; with Ctrl (and as a pinch, which comes as such) it belongs to the axis.
  const wheeled = (event) => {
    event.stopPropagation();
    const gd = graph();
    if (!(event.ctrlKey || event.metaKey) || !gd || !scaleOf(gd)) return;
    event.preventDefault();
    zoomed(gd, Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 250), timeAt(gd, event.clientX));
  };

  /** Open days that share a mark: the window closes in on them; where it can be no shorter, their first day is shown. */
  atlas.openDays = (gd, from, to) => {
    const [first, last] = rangeOf(gd);
    const [begin, end] = [stamp(from), stamp(to) + DAY];
    const width = Math.min((end - begin) * 1.3, (last - first) / 3);
    const middle = (begin + end) / 2;
    const [start, stop] = inside([middle - width / 2, middle + width / 2]);
    if (last - first <= LEAST * 1.01) atlas.go({ date: from });
    else atlas.go({ from: text(start), to: text(stop - DAY) });
  };

  /** Listen to a timeline that was drawn: its movements are noted. */
  atlas.watchWindow = (gd) => {
    gd.addEventListener("wheel", wheeled, { capture: true, passive: false });
    for (const button of document.querySelectorAll("[data-window]")) mark(button);
    gd.on("plotly_relayout", (changes) => {
      if ("xaxis.range[0]" in changes || "xaxis.range" in changes) noted(gd);
    });
  };
})();
