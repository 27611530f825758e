/* The paper of a picture: text broken into lines, the strokes of a category, and the page's own colours. Knows no figure. */

export const [WIDTH, EDGE] = [1600, 40];
export const FRAME = WIDTH - 2 * EDGE;
export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const token = (name) => window.getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const ruler = document.createElement("canvas").getContext("2d");
export const widthOf = (text, size, weight = 400) => {
  ruler.font = `${weight} ${size}px ${token("family")}`;
  return ruler.measureText(text).width;
};

/** Text is written in runs of one weight each: those of an element, whose <strong> is heavier, or of a plain text. */
export const plain = (text) => [{ text, weight: 400 }];
export const runsOf = (element) => [...element.childNodes].map((node) => ({ text: node.textContent, weight: node.nodeName === "STRONG" ? 750 : 400 }));

const lines = (runs, size, width) => {
  const found = [[]];
  let used = 0;
  for (const { text, weight } of runs) {
    for (const word of text.split(/(?<=[\s/?&])/)) {
      if (used && used + widthOf(word.trimEnd(), size, weight) > width) {
        found.push([]);
        used = 0;
      }
      const row = found.at(-1);
      if (row.length && row.at(-1).weight === weight) row.at(-1).text += word;
      else row.push({ text: word, weight });
      used += widthOf(word, size, weight);
    }
  }
  return found;
};

/** Return runs as text within a width, with the height that they take. */
export const written = (runs, { size, colour = "ink", leading = 1.3, width = FRAME, x = EDGE }) => {
  const rows = lines(runs, size, width);
  const spans = rows.flatMap((row, number) =>
    row.map(({ text, weight }, place) => make("tspan", { "font-weight": weight, ...(place ? {} : { x, y: size + number * size * leading }) }, text)),
  );
  const style = "white-space: pre; font-variant-numeric: tabular-nums lining-nums";
  return { node: make("text", { "font-size": size, fill: token(colour), style }, ...spans), height: rows.length * size * leading };
};

/** Return the strokes that marks are filled with. */
export const strokes = () =>
  make(
    "defs",
    {},
    ...Object.entries({ level: [0, "stroke"], falling: [45, "stroke"], rising: [-45, "ink"] }).map(([name, [turn, colour]]) =>
      make(
        "pattern",
        { id: `atlas-${name}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` },
        make("rect", { y: 4, width: 6, height: 1.6, fill: token(colour) }),
      ),
    ),
  );

/** Return a category's mark in a box: its colour, under its strokes and under those of what is contested. */
export const mark = ({ fill, pattern, contested }, box) => {
  const colour = fill ? { fill } : { fill: "none", stroke: token("quiet") };
  const worn = [pattern, contested === "1" ? "rising" : ""].filter((name) => name && name !== "none");
  return [make("rect", { ...box, ...colour }), ...worn.map((name) => make("rect", { ...box, fill: `url(#atlas-${name})` }))];
};
