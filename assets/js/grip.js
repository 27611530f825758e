/* The axis under a hand: the line of the day can be taken, a drag moves the years, two fingers stretch them. How the axis
   then moves, zoom.js knows. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const DAY = 864e5;
  const stamp = (iso) => Date.parse(`${String(iso).slice(0, 10)}T00:00:00Z`);
  const text = (time) => new Date(time).toISOString().slice(0, 10);
  const axis = () => atlas.axis;

  // The line of the day can be taken and moved, where plotly would else move the axis.
  const NEAR = 7;
  let holds = false;
  const dayAt = (gd, x) => {
    const [first, last] = axis().rangeOf(gd);
    return text(Math.min(Math.max(axis().timeAt(gd, x), first), last - DAY));
  };
  const lineAt = (gd) => {
    const scale = axis().scaleOf(gd);
    const [first, last] = axis().rangeOf(gd);
    return gd.getBoundingClientRect().left + scale._offset + ((stamp(atlas.day()) - first) / (last - first)) * scale._length;
  };
  const over = (event) => {
    const gd = axis().graph();
    if (!gd || !axis().scaleOf(gd) || !atlas.playback() || !event.target.closest || !event.target.closest("#timeline .nsewdrag")) return null;
    return Math.abs(event.clientX - lineAt(gd)) <= (event.pointerType === "touch" ? 22 : NEAR) ? gd : null;
  };
  const take = (event) => {
    if (event.button || !over(event)) return;
    holds = true;
    event.stopPropagation();
    event.preventDefault();
  };
  for (const kind of ["pointerdown", "mousedown", "touchstart"]) document.addEventListener(kind, take, { capture: true, passive: false });
  document.addEventListener("pointermove", (event) => {
    if (holds) atlas.show(dayAt(axis().graph(), event.clientX));
    else if (event.target.closest && event.target.closest("#timeline .nsewdrag")) event.target.style.cursor = over(event) ? "ew-resize" : "";
  });
  for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, () => (holds = false));

  // A drag moves the axis, two fingers stretch it; with Shift, plotly lets years be picked. A finger that goes up or down
  // belongs to the page.
  const fingers = new Map();
  let grip = null;
  let dropped = 0;
  const spread = () => {
    const all = [...fingers.values()];
    return { middle: all.reduce((sum, x) => sum + x, 0) / all.length, width: all.length > 1 ? Math.abs(all[0] - all[1]) : 0 };
  };
  const held = (gd) => {
    grip = { gd, ...spread(), range: axis().present(gd), moved: Boolean(grip && grip.moved) };
    axis().gripped = true;
  };
  document.addEventListener("pointerdown", (event) => {
    const gd = axis().graph();
    if (holds || event.button || event.shiftKey || !gd || !axis().scaleOf(gd) || !event.target.closest || !event.target.closest("#timeline .nsewdrag")) return;
    fingers.set(event.pointerId, event.clientX);
    held(gd);
  });
  document.addEventListener("pointermove", (event) => {
    if (!grip || !fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event.clientX);
    const { middle, width } = spread();
    if (!grip.moved && Math.abs(middle - grip.middle) < 4 && Math.abs(width - grip.width) < 8) return;
    grip.moved = true;
    const { _offset: left, _length: length } = axis().scaleOf(grip.gd);
    const [first, last] = grip.range;
    const factor = grip.width && width ? grip.width / width : 1;
    const box = grip.gd.getBoundingClientRect().left + left;
    const about = first + ((grip.middle - box) / length) * (last - first);
    const start = about - ((middle - box) / length) * (last - first) * factor;
    axis().glide(grip.gd, [start, start + (last - first) * factor]);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    document.addEventListener(kind, (event) => {
      if (!grip || !fingers.delete(event.pointerId)) return;
      const { gd, moved: slid } = grip;
      if (fingers.size) return held(gd);
      grip = null;
      axis().gripped = false;
      if (!slid) return undefined;
      dropped = event.timeStamp;
      return axis().settle(gd);
    });
  }
  const ours = (event) => {
    const touched = event.type === "touchstart" && event.target.closest && event.target.closest("#timeline .nsewdrag");
    if ((grip && grip.moved) || touched) event.stopPropagation();
  };
  for (const kind of ["mousemove", "touchmove", "touchstart"]) window.addEventListener(kind, ours, { capture: true, passive: true });

  /** Whether a drag has just ended: what comes as a click then is none. */
  atlas.dropped = () => performance.now() - dropped < 120;
})();
