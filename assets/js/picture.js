/* The view as a picture: the figure as it is on the day shown, under its headline, over its legend and footnotes.
   It comes when a picture is first asked for. Every word is on the page already; nothing is asked of another host, and
   fonts go into the picture, so that it stands alone. */
import { figure, legend } from "./picture_figure.js";
import { all, EDGE, make, one, plain, runsOf, strokes, token, WIDTH, written } from "./picture_paper.js";

const SHARPER = 2; // pixels of a PNG for one of an SVG
const { atlas } = window;

// The fonts that the picture's own letters need, as they are on the page

const covers = (ranges, text) => {
  const spans = ranges.split(",").map((range) => range.trim().replace(/^U\+/i, "").split("-").map((code) => parseInt(code, 16)));
  return [...text].some((letter) => spans.some(([low, high = low]) => letter.codePointAt(0) >= low && letter.codePointAt(0) <= high));
};
const asData = async (url) => {
  const file = await (await fetch(url)).blob();
  return new Promise((done) => {
    const reader = Object.assign(new FileReader(), { onload: () => done(reader.result) });
    reader.readAsDataURL(file);
  });
};
const fonts = async (text) => {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ style: rule.style, base: sheet.href })),
  );
  const needed = faces.filter(({ style }) => covers(style.getPropertyValue("unicode-range"), text));
  const rules = needed.map(async ({ style, base }) => {
    const [, path] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"));
    const about = ["font-family", "font-weight", "unicode-range"].map((key) => `${key}: ${style.getPropertyValue(key)}`);
    return `@font-face { ${about.join("; ")}; src: url(${await asData(new URL(path, base))}) format("woff2"); }`;
  });
  return (await Promise.all(rules)).join("\n");
};

/** Set the parts under one another, and make of them a picture that stands alone. */
const composed = async () => {
  const notes = all("#footnotes p").map((note) => note.textContent);
  const address = window.location.href.replace(window.location.hash, "");
  const parts = [
    written(runsOf(one("#headline")), { size: 34, leading: 1.2 }),
    written(plain(one("#subline").textContent), { size: 18, colour: "quiet" }),
    ...all("[data-in-picture]").map((line) => written(plain(line.textContent), { size: 18 })),
    await figure(),
    legend(),
    written(plain(notes.join("  ")), { size: 15, colour: "quiet" }),
    written(plain(`${one(".brand").textContent}: ${address}`), { size: 15, colour: "quiet" }),
  ].filter((part) => part && part.height);
  let y = EDGE / 2;
  const placed = parts.map(({ node, height }) => {
    const group = make("g", { transform: `translate(0 ${Math.round(y)})` }, node);
    y += height + 14;
    return group;
  });
  const height = Math.ceil(y + EDGE / 4);
  const frame = {
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    lang: document.documentElement.lang,
    "font-family": token("family").replaceAll('"', "'"),
  };
  const said = [make("title", {}, one("#headline").textContent), make("desc", {}, notes.join(" "))];
  const ground = make("rect", { width: WIDTH, height, fill: token("ground") });
  const picture = make("svg", frame, ...said, make("style"), strokes(), ground, ...placed);
  one("style", picture).textContent = await fonts(picture.textContent);
  return { text: new XMLSerializer().serializeToString(picture), height };
};

const asPng = async ({ text, height }) => {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const image = Object.assign(new Image(), { src: address });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH * SHARPER, height: height * SHARPER });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done, failed) => canvas.toBlob((file) => (file ? done(file) : failed(new Error("the picture is too large"))), "image/png"));
};

/** Make a picture of the view, svg or png, and hand it to the reader as a file. */
export const save = async (ending) => {
  atlas.flush();
  const picture = await composed();
  const file = ending === "png" ? await asPng(picture) : new Blob([picture.text], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = one("[data-picture]").dataset.picture.replace("{date}", atlas.day()).replace("{ending}", ending);
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
