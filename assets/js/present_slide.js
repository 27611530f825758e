/* What stands on a slide: the words of the scene, the day, the states that it points to, a blank screen over it. */
import { beside, groundIn } from "./present_names.js";

const { atlas } = window;
const root = document.documentElement;
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const put = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};
const FITS = [1, 0.94, 0.88, 0.82, 0.76, 0.7];
let pointed = []; // the states that the scene points to
let stood = {}; // what was set on which slide
let filled = null; // with what

/** Write a sentence with its **numbers** set heavier, as text. */
const weigh = (element, sentence) => {
  if (element.dataset.said === sentence) return;
  element.dataset.said = sentence;
  const parts = sentence.split("**").map((part, place) => (place % 2 ? Object.assign(document.createElement("strong"), { textContent: part }) : part));
  element.replaceChildren(...parts);
};

/** Set the words of a scene, and what stands on its slide for the day that is shown; another day has its own sentence. */
export const fill = (story, n) => {
  const [title, count] = [one("#scene-title"), one("#scene-number")];
  if (!title || !count) return; // they are on their way
  filled = [story, n];
  const scene = story.scenes[n - 1];
  const day = atlas.day();
  put(title, scene.title);
  weigh(one("#scene-sentence"), scene.weighed);
  one("#scene-sentence").hidden = day !== scene.day;
  one("#headline").hidden = day === scene.day;
  put(count, count.dataset.said.replace("{n}", n).replace("{total}", story.scenes.length));
  put(one("#slide-day"), atlas.say(day));
  dayLine(day);
  pointed = scene.highlights;
  const stands = JSON.stringify([n, day === scene.day, scene.title, scene.weighed, pointed, document.documentElement.lang]);
  if (stands === stood.words && stood.slide === title) return; // a step of the day alone: nothing else has moved
  stood = { words: stands, slide: title };
  for (const tile of all(".slide .tile[data-iso3]")) tile.classList.toggle("is-pointed", pointed.includes(tile.dataset.iso3));
  fit();
  point();
};
document.addEventListener("atlas:drawn", () => point());
document.addEventListener("atlas:placed", () => {
  stood = {}; // a part of the slide came: it may need room
  if (filled && one(".slide")) fill(...filled);
});

/** Set a view that would not fit a little smaller. */
const fit = () => {
  const view = one(".slide-view");
  const parts = () => [view, ...all(":scope > :not(.slide-frame), :scope > .slide-council-day", view)];
  for (const share of FITS) {
    view.style.setProperty("--fit", share);
    if (parts().every((part) => part.scrollHeight <= part.clientHeight + 8)) return; // less is not seen
  }
};

/** Show the digits that are being typed in place of the scene's number; none: the number again. */
export const number = (digits) => {
  const count = one("#scene-number");
  if (!count) return;
  count.dataset.typed = digits;
  count.classList.toggle("is-typed", Boolean(digits));
};

/** The line of the day on a strip of time. */
const dayLine = (day) => {
  const axis = one(".strip-axis");
  if (!axis) return;
  const at = (iso) => Date.parse(`${iso}T00:00:00Z`);
  const { first, last } = axis.dataset;
  const share = (at(day) - at(first)) / (at(last) + 864e5 - at(first));
  const line = one(".strip-day", axis);
  line.hidden = share < 0 || share > 1;
  line.style.left = `${share * 100}%`;
};

/** Ring the states that the scene points to on the map, each with its name. */
const point = () => {
  const over = one(".slide-marks");
  if (!over) return;
  const rings = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  rings.setAttribute("class", "map-ring");
  over.replaceChildren(rings);
  if (!pointed.length) return;
  const room = over.getBoundingClientRect();
  const ground = groundIn(room);
  const taken = [];
  for (const iso3 of pointed) {
    const seen = atlas.shownFor(iso3);
    rings.append(...seen.map((drawn) => atlas.ringAround(drawn, over)));
    if (!seen.length) continue;
    const name = Object.assign(document.createElement("span"), { className: "slide-name", textContent: atlas.playback().names[iso3] });
    over.append(name);
    taken.push(beside(name, clearest(seen), room, taken, rings, ground));
  }
};

/** Return what of a state's drawings has the name: a shape where it is largest, a mark on the inset, which has more room. */
const clearest = (seen) => {
  const shapes = seen.filter((drawn) => !drawn.matches(".point"));
  const size = (drawn) => drawn.getBoundingClientRect().width * drawn.getBoundingClientRect().height;
  return shapes.length === seen.length ? shapes.sort((a, b) => size(b) - size(a))[0] : seen.at(-1);
};

/** Cover the screen in black or white; empty: take it away. */
export const blank = (colour) => {
  if (colour) root.dataset.blank = colour;
  else delete root.dataset.blank;
};
export const blanked = () => root.dataset.blank || "";

// A pointer that rests is not seen, and neither are the buttons that only a pointer needs.
let resting = 0;
const moved = () => {
  delete root.dataset.still;
  window.clearTimeout(resting);
  resting = window.setTimeout(() => (root.dataset.still = "yes"), 2500);
};
const scale = () => root.style.setProperty("--slide-scale", String(Math.max(0.6, Math.min(window.innerWidth, window.innerHeight) / 1080)));

/** Begin or end to be quiet: no pointer, and the size of marks by that of the screen. */
export const quietly = (begins) => {
  const change = begins ? "addEventListener" : "removeEventListener";
  window[change]("pointermove", moved);
  window[change]("resize", resized);
  window.clearTimeout(resting);
  if (begins) {
    root.dataset.still = "yes";
    scale();
  } else {
    delete root.dataset.still;
  }
};
const resized = () => {
  scale();
  window.setTimeout(() => (fit(), point()), 200);
};
