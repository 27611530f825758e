/* The slider and the timeline on one axis: places the thumb and the line of the day over plotly's own scale. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const one = (selector) => document.querySelector(selector);
  const graph = () => one("#timeline .js-plotly-plot");
  const stamp = (iso) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const ordinal = (iso) => Math.round(stamp(iso) / 864e5);
  const text = (time) => new Date(time).toISOString().slice(0, 10);
  let shown = null; // the playback and day that are on the slider now

  const scaleOf = (gd) => gd._fullLayout.xaxis.range.map((time) => stamp(String(time)));

  /** The axis as it is drawn: its first and last moment, and where it lies, in pixels from the section's left edge;
      where the control stands alone, without a timeline, from the first day at which it halts to the last. */
  const axis = () => {
    const gd = graph();
    const scale = gd && gd._fullLayout && gd._fullLayout.xaxis;
    if (one(".time-alone") && shown) {
      const { stops } = shown.playback;
      return { gd: null, width: one("#date .slider").clientWidth, first: stamp(stops[0]), last: stamp(stops[stops.length - 1]) };
    }
    if (!scale || !scale._length) return null;
    const left = gd.getBoundingClientRect().left - one(".time").getBoundingClientRect().left + scale._offset;
    const [first, last] = atlas.axisRange(gd);
    return { gd, left, width: scale._length, first, last };
  };

  const drawStops = (playback, scale) => {
    const holder = one("#date .stops");
    const key = `${playback.stops.length}|${playback.stops[0]}|${scale.first}|${scale.last}|${scale.width}`;
    if (!holder || holder.dataset.key === key) return;
    holder.dataset.key = key;
    const crowded = playback.stops.length > 400; // a tick for each would be a grey bar
    holder.replaceChildren(
      ...(crowded ? [] : playback.stops)
        .map((stop) => (stamp(stop) - scale.first) / (scale.last - scale.first))
        .filter((share) => share >= 0 && share <= 1)
        .map((share) => mark("i", share)),
      ...(scale.gd ? [] : years(scale)),
    );
  };
  const mark = (tag, share, textContent = "") => {
    const made = Object.assign(document.createElement(tag), { textContent });
    made.style.left = `${share * 100}%`;
    return made;
  };

  /** The years along a slider without a timeline, as many as have room. */
  const years = (scale) => {
    const [first, last] = [scale.first, scale.last].map((time) => new Date(time).getUTCFullYear());
    const every = [1, 2, 5, 10, 20, 50].find((step) => ((last - first) / step) * 56 < scale.width) || 100;
    return Array.from({ length: Math.floor(last / every) - Math.ceil((first + 1) / every) + 1 }, (_, n) => (Math.ceil((first + 1) / every) + n) * every)
      .map((year) => mark("b", (Date.UTC(year, 0, 1) - scale.first) / (scale.last - scale.first), String(year)));
  };

  /** Put thumb, spoken value and line on the day. */
  atlas.showSlider = (playback, day) => {
    shown = { playback, day };
    const thumb = one('#date [role="slider"]');
    if (!thumb) return;
    const scale = axis();
    const first = scale ? scale.first : stamp(playback.first);
    const last = scale ? scale.last : stamp(playback.last);
    const share = (stamp(day) - first) / (last - first);
    thumb.style.left = `${Math.min(1, Math.max(0, share)) * 100}%`;
    thumb.dataset.outside = share < 0 ? "before" : share > 1 ? "after" : "";
    thumb.setAttribute("aria-valuemin", ordinal(playback.first));
    thumb.setAttribute("aria-valuemax", ordinal(playback.last));
    thumb.setAttribute("aria-valuenow", ordinal(day));
    thumb.setAttribute("aria-valuetext", atlas.say(day));
    const field = one("#date [data-typed]");
    if (field && document.activeElement !== field) field.placeholder = day;
    if (!scale) return;
    const slider = one("#date .slider");
    if (scale.gd) Object.assign(slider.style, { left: `${scale.left}px`, width: `${scale.width}px` });
    drawStops(playback, scale);
    if (!scale.gd) return;
    const line = [...scale.gd.querySelectorAll(".shapelayer path")].find((path) => path.dataset.index === "0");
    const shape = scale.gd._fullLayout.shapes && scale.gd._fullLayout.shapes[0];
    if (line && shape) {
      const [from, to] = scaleOf(scale.gd); // where the axis stands in the picture, while it is moving
      const drawnAt = (stamp(String(shape.x0)) - from) / (to - from);
      line.style.transform = `translateX(${((share - drawnAt) * scale.width).toFixed(2)}px)`;
    }
  };

  /** Bring plotly's own line in line with the day. */
  atlas.settleTimeline = (day) => {
    const gd = graph();
    const shape = gd && gd.layout && gd.layout.shapes && gd.layout.shapes[0];
    if (!shape || String(shape.x0).slice(0, 10) === day || !window.Plotly) return;
    window.Plotly.relayout(gd, { "shapes[0].x0": day, "shapes[0].x1": day });
  };

  /** Listen to the timeline once: a click goes to the mark's day and state; a pan is written into the address. */
  atlas.watchTimeline = (afterDrawing) => {
    const gd = graph();
    if (!gd || !gd.on || gd.dataset.watched) return Boolean(gd && gd.dataset.watched);
    gd.dataset.watched = "yes";
    gd.on("plotly_click", ({ points }) => {
      const [kind, iso3, day, last] = points[0].customdata || [];
      if (atlas.dropped()) return;
      if (kind === "several") atlas.openDays(gd, day, last);
      else if (day) atlas.go({ date: day, ...(atlas.visitAt(kind, last) || (atlas.playback().states.includes(iso3) ? { country: iso3 } : {})) });
    });
    atlas.watchWindow(gd);
    document.dispatchEvent(new Event("atlas:axis-stands"));
    gd.on("plotly_afterplot", afterDrawing);
    return true;
  };

  const dayAt = (event) => {
    const box = one("#date .slider").getBoundingClientRect();
    const scale = axis();
    if (!scale || !shown) return null;
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const near = shown.playback.stops.find((stop) => Math.abs(((stamp(stop) - scale.first) / (scale.last - scale.first) - share) * box.width) < 4);
    return near || text(scale.first + share * (scale.last - scale.first));
  };
  let dragging = false;
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("#date .slider") || event.button) return;
    const day = dayAt(event);
    if (!day) return;
    dragging = true;
    event.preventDefault();
    one('#date [role="slider"]').focus();
    atlas.show(day);
  });
  document.addEventListener("pointermove", (event) => {
    const day = dragging && dayAt(event);
    if (day) atlas.show(day);
  });
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => (dragging = false));
  window.addEventListener("resize", () => shown && window.setTimeout(() => atlas.showSlider(shown.playback, shown.day), 120));
})();
