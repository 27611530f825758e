/* The figure of a picture, on the day that is shown, and its legend: the map, tiles, or the timeline. Decides nothing:
   colours, strokes, words and counts are those of the page. */
import { all, EDGE, FRAME, make, mark, one, plain, runsOf, token, WIDTH, widthOf, written } from "./picture_paper.js";

const ASPECT = 1.7; // width over height of a map, on every screen: one of those that the figure carries a placing for
const { atlas } = window;
const role = (trace) => (trace.meta && trace.meta.role) || "";

/** Say of a drawn mark which state it stands for. */
const name = (element, iso3, what, label) => {
  element.setAttribute("data-iso3", iso3);
  element.setAttribute("data-what", what);
  element.prepend(make("title", {}, `${atlas.playback().names[iso3]}: ${label}`));
};

// What plotly draws

const set = (target, path, value) => {
  const steps = path.replace(/\[(\d+)\]/g, ".$1").split(".");
  const last = steps.pop();
  steps.reduce((at, step) => (at[step] ??= {}), target)[last] = value;
};

const layoutOf = (gd, width, height) => {
  const layout = JSON.parse(JSON.stringify(gd.layout));
  const placings = (layout.meta && layout.meta.placings) || [];
  const off = ({ aspect }) => Math.abs(Math.log((aspect * height) / width));
  const [{ aspect, ...update } = {}] = [...placings].sort((a, b) => off(a) - off(b));
  for (const map of aspect ? ["geo", "geo2"] : []) if (layout[map]) delete layout[map].projection.scale; // the frame, not the zoom
  for (const [path, value] of Object.entries(update)) set(layout, path, value);
  for (const shape of layout.shapes || []) if (shape.name === "asof") Object.assign(shape, { x0: atlas.day(), x1: atlas.day() });
  return Object.assign(layout, { width, height, autosize: false });
};

const onDay = (trace) => {
  const { categories, fills } = atlas.playback().scale;
  const place = (iso3) => categories.indexOf(atlas.standing(iso3, atlas.day()).category);
  if (role(trace) === "states") return { ...trace, z: trace.locations.map(place) };
  if (role(trace) === "islands") return { ...trace, marker: { ...trace.marker, color: trace.customdata.map(([iso3]) => fills[place(iso3)]) } };
  if (role(trace) === "names") return { ...trace, visible: true };
  return role(trace) === "hatch" ? { ...trace, opacity: 1 } : trace;
};
const isWorn = (trace) => {
  if (role(trace) !== "hatch") return true;
  const { pattern, contested } = atlas.standing(trace.meta.iso3, atlas.day());
  return trace.meta.pattern === "rising" ? contested === "1" : trace.meta.pattern === pattern;
};

const nameMarks = (gd) => {
  const say = (element, iso3, what) => name(element, iso3, what, atlas.standing(iso3, atlas.day()).label);
  for (const group of all(".choroplethlayer .trace, .scatterlayer .trace", gd)) {
    const trace = group.__data__ && group.__data__[0] && group.__data__[0].trace;
    if (!trace) continue;
    if (role(trace) === "states") for (const path of all("path", group)) say(path, path.__data__.loc, "shape");
    if (role(trace) === "islands") all("path.point", group).forEach((point, place) => say(point, trace.customdata[place][0], "mark"));
    if (role(trace) === "hatch") say(group, trace.meta.iso3, trace.meta.pattern);
  }
};

const plotted = async (gd, width, height) => {
  const holder = document.createElement("div");
  holder.style.cssText = `position: fixed; left: -9999px; width: ${width}px; height: ${height}px`;
  document.body.append(holder);
  try {
    await window.Plotly.newPlot(holder, gd.data.filter(isWorn).map(onDay), layoutOf(gd, width, height), { ...gd._context, staticPlot: true, responsive: false });
    nameMarks(holder);
    const text = window.Plotly.Snapshot.toSVG(holder, "svg");
    return document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  } finally {
    window.Plotly.purge(holder);
    holder.remove();
  }
};

// Tiles

const grid = (tiles, width) => {
  const share = width / 1256; // eight tiles across, with their gaps
  const [across, down, gap, size] = [150 * share, 76 * share, 8 * share, Math.max(12, 24 * share)];
  const drawn = all("[data-iso3]", tiles).map((tile) => {
    const { iso3 } = tile.dataset;
    const standing = atlas.standing(iso3, tiles.dataset.on || atlas.day(), tiles.dataset.by);
    const [row, column] = tile.style.gridArea.split("/").map(Number);
    const [x, y] = [(column - 1) * (across + gap), (row - 1) * (down + gap)];
    const wide = widthOf(iso3, size, 650) + size * 0.6;
    const chip = { x: x + (across - wide) / 2, y: y + (down - size * 1.4) / 2, width: wide, height: size * 1.4, rx: 3, fill: token("ground") };
    const text = { x: x + across / 2, y: y + down / 2 + size * 0.34, "font-size": size, "font-weight": 650, "text-anchor": "middle", fill: token("ink") };
    const group = make("g", {}, ...mark(standing, { x, y, width: across, height: down, rx: 4 }), make("rect", chip), make("text", text, iso3));
    name(group, iso3, "tile", standing.label);
    return group;
  });
  return { node: make("g", {}, ...drawn), height: 10 * (down + gap) };
};

/** Columns side by side, each with its title, its count and its tiles. */
const columns = (found) => {
  const gap = 48;
  const width = (FRAME - gap * (found.length - 1)) / found.length;
  const drawn = found.map((column, place) => {
    const count = all(".count-line", column).find((line) => line.checkVisibility());
    const parts = [
      written(plain(one("h2", column).textContent), { size: 22, width, x: 0 }),
      written(count ? runsOf(count) : [], { size: 18, width, x: 0 }),
      grid(one(".tiles", column), width),
    ];
    let y = 0;
    const placed = parts.map(({ node, height }) => {
      const group = make("g", { transform: `translate(0 ${y})` }, node);
      y += height + 10;
      return group;
    });
    return { node: make("g", { transform: `translate(${EDGE + place * (width + gap)} 0)` }, ...placed), height: y };
  });
  return { node: make("g", {}, ...drawn.map(({ node }) => node)), height: Math.max(...drawn.map(({ height }) => height)) };
};

/** Return the view's own figure: its map, its columns of tiles, its tiles, or its timeline; null where it has none. */
export const figure = async () => {
  const map = one("#map .js-plotly-plot");
  const compared = all(".count-column").filter((column) => one(".tiles", column));
  const timeline = one("#timeline .js-plotly-plot");
  if (map) return { node: await plotted(map, WIDTH, Math.round(WIDTH / ASPECT)), height: WIDTH / ASPECT };
  if (compared.length) return columns(compared);
  if (one("#tiles")) {
    const { node, height } = grid(one("#tiles"), 1256);
    node.setAttribute("transform", `translate(${(WIDTH - 1256) / 2} 0)`);
    return { node, height };
  }
  if (!timeline) return null;
  const { height } = timeline._fullLayout;
  return { node: make("g", { transform: `translate(${EDGE} 0)` }, await plotted(timeline, FRAME, height)), height };
};

// The legend

const contested = { contested: "1" };
const worn = ({ fills, patterns }, place) => ({ fill: fills[place], pattern: patterns[place] });
const swatch = (look) => (x, y) => mark(look, { x, y: y + 3, width: 30, height: 20, rx: 2 });

/** What the page's own legend says: that of the layer, that of the counts compared, or the key of the timeline. */
const entries = () => {
  const { scale, statuses } = atlas.playback();
  const rows = all("#legend .legend-row").map((row) => ({
    draw: swatch(row.dataset.highlight === "contested" ? contested : worn(scale, row.dataset.highlight)),
    text: one(".legend-label", row).textContent,
    count: one(".legend-count", row).textContent,
  }));
  if (rows.length) return rows;
  const compared = one(".count-column");
  if (compared) {
    const differ = { draw: swatch(contested), text: one(".contested-key").textContent };
    return [...statuses.labels.map((text, place) => ({ draw: swatch(worn(statuses, place)), text })), differ];
  }
  return all(".key li").map((item) => {
    const glyph = one(".mark", item);
    const look = { "font-size": 18, fill: glyph.style.color };
    return { draw: (x, y) => [make("text", { ...look, x: x + 10, y: y + 19 }, glyph.textContent)], text: item.textContent.slice(glyph.textContent.length) };
  });
};

/** Return the legend in rows under the figure, each entry with its count where it has one. */
export const legend = () => {
  const heading = one("#legend .legend-title");
  const title = heading ? written(plain(heading.textContent), { size: 16, colour: "quiet" }) : { node: "", height: 0 };
  let [x, y] = [EDGE, title.height + 4];
  const parts = entries().flatMap(({ draw, text, count = "" }) => {
    const wide = 40 + widthOf(text, 18) + (count ? 10 + widthOf(count, 20, 700) : 0);
    if (x + wide > WIDTH - EDGE && x > EDGE) [x, y] = [EDGE, y + 32];
    const said = make("text", { x: x + 40, y: y + 19, "font-size": 18, fill: token("ink"), style: "white-space: pre" }, `${text}${count ? "  " : ""}`);
    if (count) said.append(make("tspan", { "font-size": 20, "font-weight": 700 }, count));
    const drawn = [...draw(x, y), said];
    x += wide + 36;
    return drawn;
  });
  return { node: make("g", {}, title.node, ...parts), height: parts.length ? y + 32 : 0 };
};
