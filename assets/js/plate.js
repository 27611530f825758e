/* The map's marks in the browser: finds what plotly drew for each state, and paints a step on it at once.
   Plotly's own figure is brought in line when the movement settles, so that zoom, hover and export stay true. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  let fills = new Map(); // state -> the drawn elements that carry its colour
  let hatches = []; // {element, iso3, pattern}
  let painted = { fills: "", hatches: "" };
  let alone = null; // the category that the legend shows alone

  const graph = () => document.querySelector("#map .js-plotly-plot");
  const role = (trace) => (trace.meta && trace.meta.role) || "";

  /** Collect what stands for each state; called after every drawing of plotly's. */
  atlas.collect = () => {
    const gd = graph();
    fills = new Map();
    hatches = [];
    painted = { fills: "", hatches: "" };
    if (!gd || !gd._fullData) return;
    const add = (iso3, element) => {
      if (!fills.has(iso3)) fills.set(iso3, []);
      fills.get(iso3).push(element);
    };
    gd.querySelectorAll(".choroplethlayer path").forEach((path) => {
      const datum = path.__data__;
      const parent = path.parentNode.__data__;
      const trace = parent && parent[0] && parent[0].trace;
      if (datum && trace && role(trace) === "states") {
        path.dataset.iso3 = datum.loc;
        add(datum.loc, path);
      }
    });
    gd.querySelectorAll(".scatterlayer .trace").forEach((group) => {
      const trace = group.__data__ && group.__data__[0] && group.__data__[0].trace;
      if (!trace) return;
      if (role(trace) === "islands") {
        group.querySelectorAll("path.point").forEach((point) => {
          const [iso3] = trace.customdata[point.__data__.index ?? point.__data__.i];
          point.dataset.iso3 = iso3;
          add(iso3, point);
        });
      } else if (role(trace) === "hatch") {
        hatches.push({ element: group, iso3: trace.meta.iso3, pattern: trace.meta.pattern });
      }
    });
  };

  const shows = (pattern, place, step, playback) => {
    const code = playback.layer.codes[step][place];
    if (alone !== null && !isAlone(place, step, playback)) return false;
    return pattern === "rising" ? playback.layer.contested[step][place] === "1" : playback.scale.patterns[code] === pattern;
  };
  const isAlone = (place, step, playback) =>
    alone === "contested"
      ? playback.layer.contested[step][place] === "1"
      : playback.layer.codes[step][place] === alone;

  /** Paint one step: only what differs from what is painted. */
  atlas.paint = (playback, step) => {
    const codes = playback.layer.codes[step];
    const mark = `${codes}|${alone}|${alone === "contested" ? playback.layer.contested[step] : ""}`;
    if (mark !== painted.fills) {
      playback.states.forEach((iso3, place) => {
        const colour = playback.scale.fills[codes[place]];
        const faded = alone !== null && !isAlone(place, step, playback);
        for (const element of fills.get(iso3) || []) {
          element.style.fill = colour;
          element.style.fillOpacity = faded ? 0.18 : 1;
        }
      });
      painted.fills = mark;
    }
    const flags = `${mark}|${playback.layer.contested[step]}`;
    if (flags !== painted.hatches) {
      for (const { element, iso3, pattern } of hatches) {
        element.style.opacity = shows(pattern, playback.states.indexOf(iso3), step, playback) ? 1 : 0;
      }
      painted.hatches = flags;
    }
  };

  /** Show one category alone, or all again; returns what is shown alone. */
  atlas.setAlone = (category) => {
    alone = alone === category ? null : category;
    return alone;
  };

  /** Text from data is never markup, in plotly's hover too. */
  const escaped = (text) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const hoverOn = (playback, iso3, day) => {
    const lines = atlas.told(iso3, day).map(escaped);
    return [`<b>${escaped(playback.names[iso3])}</b>`, ...lines].join("<br>");
  };

  /** Bring plotly's own figure in line with the day that is shown. */
  atlas.settleMap = (playback, step, day) => {
    const gd = graph();
    if (!gd || !gd.data || !window.Plotly) return;
    const codes = playback.layer.codes[step];
    const code = (iso3) => Number(codes[playback.states.indexOf(iso3)]);
    for (const trace of gd.data) {
      if (role(trace) === "states") {
        trace.z = trace.locations.map(code);
        trace.customdata = trace.locations.map((iso3) => [iso3, hoverOn(playback, iso3, day)]);
      } else if (role(trace) === "islands") {
        trace.marker.color = trace.customdata.map(([iso3]) => playback.scale.fills[code(iso3)]);
        trace.customdata = trace.customdata.map(([iso3]) => [iso3, hoverOn(playback, iso3, day)]);
      } else if (role(trace) === "hatch") {
        trace.opacity = shows(trace.meta.pattern, playback.states.indexOf(trace.meta.iso3), step, playback) ? 1 : 0;
      }
    }
    window.Plotly.redraw(gd);
  };

  /** Fit the map to the proportion that it has room for: the nearest of those that came with the figure. */
  const fit = (gd) => {
    const placings = (gd.layout.meta && gd.layout.meta.placings) || [];
    if (!placings.length || !gd.clientHeight) return;
    const off = (aspect) => Math.abs(Math.log((aspect * gd.clientHeight) / gd.clientWidth));
    const [best] = [...placings].sort((a, b) => off(a.aspect) - off(b.aspect));
    const mark = `${gd.layout.meta.frame}|${best.aspect}`;
    const told = gd.layout.meta.aspect;
    if (gd.dataset.placing === mark || (!gd.dataset.placing && told && off(told) <= off(best.aspect) + 0.02)) return;
    gd.dataset.placing = mark;
    const { aspect, ...update } = best;
    window.Plotly.relayout(gd, update);
  };

  /** Draw the map anew where its room is another one than it was drawn for: words above it came with more or fewer lines. */
  const grown = (gd) => {
    const drawn = gd._fullLayout;
    if (!drawn || !gd.clientHeight || Math.abs(gd.clientHeight - drawn.height) + Math.abs(gd.clientWidth - drawn.width) < 3) return false;
    window.Plotly.Plots.resize(gd);
    return true;
  };

  /** Listen to the map once: every drawing is collected and painted. */
  atlas.watchMap = (afterDrawing) => {
    const gd = graph();
    if (!gd || !gd.on || gd.dataset.watched) return Boolean(gd && gd.dataset.watched);
    gd.dataset.watched = "yes";
    gd.on("plotly_afterplot", () => {
      afterDrawing();
      document.dispatchEvent(new Event("atlas:drawn"));
      if (!grown(gd)) fit(gd);
    });
    new ResizeObserver(() => grown(gd)).observe(gd);
    return true;
  };
})();
