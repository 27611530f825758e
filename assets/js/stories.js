/* The dialog in which a story is put together. It comes when the story is first opened. Every change is checked by the
   server before it is kept; where the server finds a fault, the story that is kept stays as it was. */
import { checked, hand, keep, own, shipped, written } from "./story_file.js";

const { atlas } = window;
const READER = ["lang", "theme", "kosovo"]; // the reader's own, whatever the scene
let dialog = null;
let open = null; // the story in the dialog as the server read it: {story, text, source, own}
let before = null; // what "undo" goes back to
let queue = Promise.resolve();

const part = (name, root = dialog) => root.querySelector(`[data-part="${name}"]`);
const field = (name, root = dialog) => root.querySelector(`[data-field="${name}"]`);
const button = (act, root = dialog) => root.querySelector(`[data-story="${act}"]`);
const rows = () => [...part("scenes").children];
const language = () => document.documentElement.lang;
const inOrder = (work) => (queue = queue.then(work, work));

const say = (what, undo = null) => {
  part("said").textContent = what ? part("said").dataset[what] : "";
  before = undo;
  button("undo").hidden = !undo;
};
const blame = (faults) => {
  const lines = faults.map(({ scene, key, value, remedy }) => {
    const place = scene ? dialog.dataset.faultScene.replace("{n}", scene) : dialog.dataset.faultHead;
    return Object.assign(document.createElement("li"), { textContent: `${place}, ${key}: ${value ? `“${value}” ` : ""}${remedy}` });
  });
  part("faults").replaceChildren(...lines);
  part("faults").parentElement.hidden = !faults.length;
};

// The rows

const textOf = (texts) => texts[language()] ?? texts.en ?? "";

/** Fill a row with a scene, but for the field that is being written in. */
const fillRow = (row, n) => {
  const [scene, told] = [open.source.scenes[n], open.story.scenes[n]];
  part("number", row).textContent = `${n + 1}.`;
  part("title", row).textContent = told.title;
  part("told", row).textContent = told.sentence;
  part("show", row).href = `/?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(told.query)), scene: n + 1, lang: language() })}`;
  for (const key of ["title", "sentence", "notes"]) {
    if (field(key, row) !== document.activeElement) field(key, row).value = textOf(scene[key]);
  }
  for (const move of ["up", "down", "delete"]) {
    const name = button(move, row).dataset.said.replace("{title}", told.title);
    Object.assign(button(move, row), { title: name, ariaLabel: name });
  }
  button("up", row).disabled = n === 0;
  button("down", row).disabled = n === open.source.scenes.length - 1;
  button("delete", row).disabled = open.source.scenes.length === 1;
};

/** Draw the story; rows that stand stay, so that the focus does too. */
const draw = () => {
  part("whose").textContent = part("whose").dataset[open.own ? "own" : "shipped"];
  button("again").hidden = !open.own;
  if (field("name") !== document.activeElement) field("name").value = textOf(open.source.title);
  const wanted = open.source.scenes.length;
  while (rows().length > wanted) rows().at(-1).remove();
  while (rows().length < wanted) part("scenes").append(dialog.querySelector("template").content.cloneNode(true));
  rows().forEach(fillRow);
};

// What changes the story

/** Take a story's file in: what the server read of it is kept and drawn. Tells whether it was. */
const take = async (file, what, { mine = true, undo = null } = {}) => {
  let found = null;
  try {
    found = await checked(file);
  } catch (error) {
    console.warn(error);
    say("offline");
    return false;
  }
  blame(found.faults || []);
  if (found.faults) {
    say("");
    return false;
  }
  open = { ...found, own: mine };
  const kept = keep(mine ? found : null);
  say(kept ? what : "unkept", undo);
  draw();
  return true;
};

const present = () => ({ text: open.text, mine: open.own });
const change = (make, what = "kept", undo = null) => {
  const source = structuredClone(open.source);
  make(source);
  return take(written(source), what, { undo });
};

const put = (texts, text) => {
  if (text) texts[language()] = text;
  else delete texts[language()];
  if (text && !texts.en) texts.en = text; // what no language has is told in English
};

const move = async (row, by) => {
  const n = rows().indexOf(row);
  const act = by < 0 ? "up" : "down";
  const opened = rows().map((each) => each.firstElementChild.open);
  const done = await change(({ scenes }) => scenes.splice(n + by, 0, ...scenes.splice(n, 1)));
  if (!done) return;
  [opened[n], opened[n + by]] = [opened[n + by], opened[n]];
  rows().forEach((each, place) => (each.firstElementChild.open = opened[place]));
  const there = rows()[n + by];
  (button(act, there).disabled ? button(by < 0 ? "down" : "up", there) : button(act, there)).focus();
};

const remove = async (row) => {
  const n = rows().indexOf(row);
  if (!(await change(({ scenes }) => scenes.splice(n, 1), "deleted", present()))) return;
  rows().forEach((each) => (each.firstElementChild.open = false));
  button("undo").focus();
};

/** Return the scene that the page's view makes: its address, on the day shown, and words with holes for its numbers. */
const sceneHere = () => {
  const none = Object.fromEntries([...READER, "scene"].map((name) => [name, ""]));
  const address = atlas.compose({ ...none, date: atlas.day() });
  const asked = new URLSearchParams(address);
  const [view, layer, by] = [asked.get("view") || "map", asked.get("layer") || "recognition", asked.get("by") || "documents"];
  const scene = { address, title: {}, sentence: {}, notes: {}, sources: [], highlights: asked.get("country") ? [asked.get("country")] : [] };
  for (const [tongue, said] of Object.entries(JSON.parse(dialog.dataset.new))) {
    const counted = layer === "recognition" && ["map", "table"].includes(view);
    const what = view === "map" ? said.layers[layer] : said.views[view];
    scene.title[tongue] = what;
    scene.sentence[tongue] = counted ? said.counted[by] : view === "compare" ? said.compared : said.other.replace("{what}", what);
  }
  return scene;
};
const add = async () => {
  if (!(await change(({ scenes }) => scenes.push(sceneHere()), "added", present()))) return;
  const row = rows().at(-1);
  row.firstElementChild.open = true;
  field("title", row).focus();
  field("title", row).select();
};

const ACTS = {
  close: () => dialog.close(),
  add: () => inOrder(add),
  open: () => part("file").click(),
  save: () => inOrder(() => hand(open.text, textOf(open.source.title))),
  again: () => inOrder(async () => take(await shipped().catch(() => ""), "reset", { mine: false, undo: present() })).then(() => button("undo").focus()),
  undo: () => inOrder(() => before && take(before.text, "undone", { mine: before.mine })).then(() => button("add").focus()),
  up: (row) => inOrder(() => move(row, -1)),
  down: (row) => inOrder(() => move(row, 1)),
  delete: (row) => inOrder(() => remove(row)),
};

const listen = () => {
  dialog.addEventListener("click", ({ target }) => {
    const pressed = target.closest("[data-story]");
    if (pressed) ACTS[pressed.dataset.story](pressed.closest("li"));
  });
  dialog.addEventListener("change", ({ target }) => {
    const { field: key, part: name } = target.dataset;
    if (name === "file" && target.files.length) {
      const [file] = target.files;
      inOrder(() => take(file, "opened", { undo: present() })).then(() => (target.value = ""));
    } else if (key) {
      const n = rows().indexOf(target.closest("li"));
      inOrder(() => change((source) => put(key === "name" ? source.title : source.scenes[n][key], target.value.trim())));
    }
  });
};

const load = async () => {
  const answer = await window.fetch(`/stories/editor?lang=${language()}`);
  if (!answer.ok) throw new Error(String(answer.status));
  if (dialog) dialog.remove();
  const place = document.createElement("div");
  place.innerHTML = await answer.text(); // the server's own words; a story's are set as text
  dialog = place.firstElementChild;
  dialog.lang = language();
  document.body.append(dialog);
  listen();
};
const dress = () =>
  document.querySelector("link[data-stories]") ||
  new Promise((done, failed) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/stories.css", onload: done, onerror: failed });
    link.dataset.stories = "yes";
    document.head.append(link);
  });

/** Open the dialog; ``adding`` puts the view that is shown behind the story's last scene. */
export const show = async (adding) => {
  atlas.flush();
  await dress();
  if (!dialog || dialog.lang !== language()) await load();
  const text = own();
  let found = await checked(text || (await shipped()));
  const faults = found.faults || [];
  if (faults.length) found = await checked(await shipped()); // the story that was kept fits the facts no more
  open = { ...found, own: Boolean(text) && !faults.length };
  say("");
  draw();
  blame(faults);
  if (!dialog.open) dialog.showModal();
  if (adding) await inOrder(add);
};
