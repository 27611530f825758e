/* Which state a pointer means on the map: the nearest mark in reach of it, before the shape under it.
   Knows where things are drawn, not what they mean. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const FINE = { reach: 12, slip: 4 }; // pixels: from a mark's centre, and from which a press is a drag
  const COARSE = { reach: 22, slip: 10 }; // of a finger, which no state without a mark may lose its own land to
  let pressed = null;

  const holds = (box, x, y) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const groundOf = (drawn) => drawn.closest(".geo").querySelector(".bg rect").getBoundingClientRect();

  /** The middle of what is drawn for a state, in pixels of the window. */
  atlas.middleOf = (drawn) => {
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2];
  };

  const nearestMark = (x, y, reach) => {
    const found = { iso3: "", away: reach };
    for (const mark of document.querySelectorAll("#map path.point[data-iso3]")) {
      const [left, top] = atlas.middleOf(mark);
      const away = Math.hypot(left - x, top - y);
      if (away <= found.away && holds(groundOf(mark), left, top)) Object.assign(found, { iso3: mark.dataset.iso3, away });
    }
    return found.iso3;
  };
  const shapeUnder = (map, x, y) => {
    const under = [...map.querySelectorAll(".choroplethlayer path[data-iso3]")].filter((shape) => {
      const matrix = shape.getScreenCTM();
      return matrix && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
    });
    return under.length ? under[under.length - 1].dataset.iso3 : "";
  };

  /** Return the state that a point of the window means, for a finger or something finer; empty: none. */
  atlas.stateAt = (x, y, coarse = false) => {
    const ground = document.elementFromPoint(x, y);
    const map = ground && ground.closest("#map .geo");
    if (!map) return "";
    const near = nearestMark(x, y, FINE.reach);
    const under = near || shapeUnder(map, x, y);
    const wide = coarse && !near && (!under || map.querySelector(`path.point[data-iso3="${under}"]`));
    return (wide && nearestMark(x, y, COARSE.reach)) || under;
  };

  document.addEventListener("pointerdown", (event) => (pressed = [event.clientX, event.clientY]), true);
  // Plotly lets no click rise out of the map.
  document.addEventListener("click", (event) => {
    if (event.button || !event.target.closest("#map")) return;
    const coarse = event.pointerType === "touch";
    const { clientX: x, clientY: y } = event;
    if (pressed && Math.hypot(x - pressed[0], y - pressed[1]) > (coarse ? COARSE : FINE).slip) return;
    const iso3 = atlas.stateAt(x, y, coarse);
    if (iso3) atlas.go({ country: iso3 });
  }, true);
})();
