/* Present mode: the scenes of a story, one after the other, by keys alone. It comes when somebody presents.
   The address says which scene is shown, so that a link and F5 open it; the story itself is told by the server. */
import { cross, drawn, LONG } from "./present_crossing.js";
import { listen } from "./present_keys.js";
import { ask, closeQuestion, isAsking } from "./present_question.js";
import { blank, blanked, fill, number, quietly } from "./present_slide.js";
import { readStory } from "./present_story.js";

const { atlas } = window;
const one = (selector) => document.querySelector(selector);
const KEPT = ["lang", "theme", "kosovo"]; // the reader's own, whatever the scene
const listeners = new Set();
const channel = new BroadcastChannel("atlas-talk");
const fetched = new Set();
let story = null;
let shown = 0; // the scene on the screen, from 1; 0: none
let wanted = 0;
let moving = null;
let resuming = false;

const sceneNow = () => Number(new URLSearchParams(window.location.search).get("scene") || 0);
const presenting = () => new URLSearchParams(window.location.search).has("scene");
const within = (n) => Math.min(Math.max(1, n), story.scenes.length);

/** Return the changes of the address that lead to a scene, whatever it says now. */
const changesTo = (n) => {
  const now = [...new URLSearchParams(window.location.search).keys()].filter((name) => !KEPT.includes(name));
  const own = Object.fromEntries(new URLSearchParams(story.scenes[n - 1].query));
  return { ...Object.fromEntries(now.map((name) => [name, ""])), date: "", ...own, scene: String(n) };
};
const addressOf = (n) => atlas.compose(changesTo(n));

const startedAt = () => {
  const kept = Number(window.sessionStorage.getItem("atlas-started"));
  if (!kept) window.sessionStorage.setItem("atlas-started", String(Date.now()));
  return kept || Number(window.sessionStorage.getItem("atlas-started"));
};
const told = () => ({ kind: "scene", n: shown, story, blank: blanked(), startedAt: startedAt() });
const notify = () => {
  channel.postMessage(told());
  for (const listener of listeners) listener(shown);
};

/** Let the server draw the next scene before it is wanted. */
const prefetch = (n) => {
  if (n > story.scenes.length) return;
  const request = String(new URLSearchParams(atlas.request(addressOf(n))));
  if (fetched.has(request)) return;
  fetched.add(request);
  window.setTimeout(() => window.fetch(`/_dash-layout?${request}`).catch(() => fetched.delete(request)), 400);
};

/** Say what the scene is about: once, while its own day is shown. */
atlas.saidOn = (day, sentence) => {
  const scene = presenting() && story && story.scenes[shown - 1];
  return scene && scene.day === day ? `${scene.title}. ${scene.sentence}` : sentence;
};

/** The scene stands: its words are set, and everybody is told. */
const place = (n) => {
  shown = wanted = n;
  fill(story, n);
  one("#spoken").textContent = atlas.saidOn(atlas.day(), one("#spoken").textContent);
  if (!one("dialog[open]")) one("#main").focus({ preventScroll: true });
  notify();
  prefetch(n + 1);
};

const turn = async (n) => {
  const before = atlas.playback();
  const same = addressOf(n) === window.location.search;
  if (same) return atlas.show(story.scenes[n - 1].day);
  return cross(async () => {
    atlas.go(changesTo(n));
    await drawn(before);
    place(n);
  });
};

/** Go to a scene. Whoever asks again meanwhile is led straight to the last one asked for. */
const goTo = async (n) => {
  if (!presenting() && !moving) return start(n);
  wanted = within(n);
  moving ??= (async () => {
    do await turn(wanted);
    while (shown !== wanted);
  })().finally(() => (moving = null));
  return moving;
};

/** Take away what lies on top; tells whether there was anything. */
const uncover = () => {
  const dialog = one("dialog[open]");
  if (isAsking()) closeQuestion();
  else if (dialog) dialog.close();
  else if (blanked()) blank("");
  else return false;
  one("#main").focus({ preventScroll: true });
  notify();
  return true;
};
const step = (by) => () => uncover() || goTo(wanted + by);

/** Go back by one layer: what lies on top, then to the scene's own view, then out. */
const backOut = () => {
  if (uncover()) return;
  if (addressOf(shown) !== window.location.search || atlas.day() !== story.scenes[shown - 1].day) goTo(shown);
  else leave();
};

const leave = async () => {
  window.sessionStorage.removeItem("atlas-started");
  if (document.fullscreenElement) document.exitFullscreen();
  const before = atlas.playback();
  [shown, wanted] = [0, 0];
  await cross(async () => {
    atlas.go({ scene: "" });
    await drawn(before, LONG); // the button that began it has the focus again
  });
  left();
};
const left = () => {
  [shown, wanted] = [0, 0];
  blank("");
  quietly(false);
  const button = one('[data-action="present"]');
  if (button) button.focus({ preventScroll: true });
  notify();
};

const notesAddress = () => {
  const { lang, dataset } = document.documentElement;
  return `/notes?${new URLSearchParams({ lang, theme: dataset.theme })}`;
};

const openKeys = () => {
  const dialog = one("#keys");
  if (dialog.open) return dialog.close();
  atlas.showSingleKeys();
  return dialog.showModal();
};

const ACTS = {
  next: step(1),
  back: step(-1),
  first: () => uncover() || goTo(1),
  last: () => uncover() || goTo(story.scenes.length),
  number: (n) => goTo(n),
  black: () => (blank(blanked() === "black" ? "" : "black"), notify()),
  white: () => (blank(blanked() === "white" ? "" : "white"), notify()),
  question: () => ask(),
  notes: () => window.open(notesAddress(), "atlas-notes", "popup,width=1080,height=720"),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen().catch(() => {})),
  keys: openKeys,
  leave,
  "back-out": backOut,
};

/** The browser left full screen by a key of its own: that key took away the topmost layer, if there was one. */
document.addEventListener("fullscreenchange", () => {
  if (document.fullscreenElement) {
    if (navigator.keyboard && navigator.keyboard.lock) navigator.keyboard.lock(["Escape"]).catch(() => {});
  } else if (presenting()) {
    uncover();
  }
});
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-slide]");
  if (button && presenting() && story) ACTS[button.dataset.slide]();
});
document.addEventListener("atlas:day", () => presenting() && story && shown && fill(story, shown));
document.addEventListener("atlas:story", async () => {
  story = await readStory(null);
  if (shown) goTo(shown);
});
window.addEventListener("popstate", async () => {
  if (resuming) return undefined;
  if (!presenting()) return shown && drawn(atlas.playback()).then(left);
  if (!shown) return resume(atlas.playback());
  await drawn(atlas.playback());
  return sceneNow() !== shown && place(within(sceneNow()));
});
channel.addEventListener("message", ({ data }) => {
  if (data.kind === "hello" && shown) channel.postMessage(told());
  else if (data.kind === "go" && shown) goTo(data.n);
});
listen(ACTS, { presenting: () => presenting() && shown > 0, number, covered: () => Boolean(blanked()) });

atlas.talk = {
  story: () => story,
  scene: () => shown,
  goTo,
  next: () => goTo(wanted + 1),
  back: () => goTo(wanted - 1),
  on: (listener) => listeners.add(listener),
};

/** Start at a scene; at none named, at the one whose view is open, else at the first. */
export const start = async (n = 0) => {
  story = await readStory(story);
  const here = story.scenes.findIndex((_, place) => addressOf(place + 1) === atlas.compose({ scene: String(place + 1) }));
  window.sessionStorage.removeItem("atlas-started");
  quietly(true);
  wanted = within(n || here + 1);
  await turn(wanted);
};

/** Stand at the scene that the address names; where it names nothing else, at that scene's own view. */
export const resume = async (before = null) => {
  resuming = true;
  try {
    quietly(true);
    story = await readStory(story);
    await drawn(before, Infinity); // the page itself is on its way
    const n = within(sceneNow());
    const named = [...new URLSearchParams(window.location.search).keys()].some((name) => name !== "scene" && !KEPT.includes(name));
    if (!named || n !== sceneNow()) await follow(n);
    place(n);
  } finally {
    resuming = false;
  }
};

/** Let address and page follow a scene, in the same entry of the history. */
const follow = async (n) => {
  if (addressOf(n) === window.location.search) return;
  const before = atlas.playback();
  atlas.note(changesTo(n));
  window.dispatchEvent(new PopStateEvent("popstate"));
  await drawn(before, LONG);
};
