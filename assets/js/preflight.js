/* Whether this screen is ready for a talk: what only the browser knows is looked at here. What it says of it was made on
   the server. It comes with the page that shows it. */
import { checked, own } from "./story_file.js";

const SHAPES = { "16:9": 16 / 9, "4:3": 4 / 3 };
const CLOSE = 0.02; // how far a screen's shape may be from one of these, of its width
const SMALLEST = [1024, 720]; // 1024 × 768 and 1280 × 720 are the smallest that are laid out for
const FAMILIES = ["Source Sans 3 Variable", "Atlas Letters"];
const { atlas } = window;

const fill = (text, holes) => Object.entries(holes).reduce((said, [hole, value]) => said.replaceAll(`{${hole}}`, value), text);
const bare = (family) => family.replace(/^["']|["']$/g, "");

/** No request may have left the host that the page came from. */
const local = () => {
  const asked = performance.getEntriesByType("resource").filter(({ name }) => /^(https?|wss?):/.test(name));
  const hosts = asked.map(({ name }) => new URL(name).host);
  const others = [...new Set(hosts)].filter((host) => host !== window.location.host);
  return others.length ? ["attention", "other", { hosts: others.join(", ") }] : ["pass", "pass", { n: asked.length, host: window.location.host }];
};

const fonts = async () => {
  const sample = document.body.textContent.slice(0, 4000) + "Šđćčž";
  await Promise.all(FAMILIES.map((family) => document.fonts.load(`16px "${family}"`, sample))).catch(() => {});
  const there = (family) => [...document.fonts].some((face) => bare(face.family) === family && face.status === "loaded");
  const missing = FAMILIES.filter((family) => !there(family) || !document.fonts.check(`16px "${family}"`, "aš"));
  return missing.length ? ["attention", "missing", { n: missing.join(", ") }] : ["pass", "pass", { n: FAMILIES.length }];
};

const screen = () => {
  const { width, height } = window.screen;
  const size = `${width} × ${height}`;
  if (width < SMALLEST[0] || height < SMALLEST[1]) return ["attention", "small", { size }];
  const shape = Object.keys(SHAPES).find((name) => Math.abs(width / height / SHAPES[name] - 1) < CLOSE);
  return shape ? ["pass", "pass", { size, shape }] : ["attention", "shape", { size }];
};

/** The server looked at the colours; colours that the system forces it cannot know. */
const look = () => (window.matchMedia("(forced-colors: active)").matches ? ["attention", "forced", {}] : null);

/** Return the story that is open as the server tells it now, with what is said of it. */
const story = async () => {
  const text = own();
  try {
    if (!text) {
      const told = await (await window.fetch(`/stories.json?lang=${document.documentElement.lang}`)).json();
      return { told, found: ["pass", "shipped", { title: told.title, n: told.scenes.length }] };
    }
    const { story: told, faults } = await checked(text);
    if (faults) return { told: null, found: ["attention", "faults", { faults: faults.map(({ scene, key }) => `${scene}: ${key}`).join("; ") }] };
    return { told, found: ["pass", "own", { title: told.title, n: told.scenes.length }] };
  } catch {
    return { told: null, found: ["attention", "silent", {}] };
  }
};

/** Open a scene as the screen will, and as a file: both have to be understood whole. */
const opens = async (query, n) => {
  const search = `?${query.replace(/^\?/, "")}${query.length > 1 ? "&" : ""}scene=${n}`;
  try {
    const page = await window.fetch(`/_dash-layout?${new URLSearchParams(atlas.request(search))}`);
    const file = await window.fetch(`/view.json${query}`);
    if (!page.ok || !file.ok) return false;
    await page.json();
    const { ignored } = await file.json();
    return !ignored || !ignored.length;
  } catch {
    return false;
  }
};
const scenes = async (told, placed) => {
  if (!told) return ["attention", "silent", {}];
  const failed = [];
  for (const [place, scene] of told.scenes.entries()) {
    if (!placed()) return null; // the reader went on
    if (!(await opens(scene.query, place + 1))) failed.push(`${place + 1} (${scene.title})`);
  }
  return failed.length ? ["attention", "failed", { scenes: failed.join(", ") }] : ["pass", "pass", { n: told.scenes.length }];
};

const dress = () => {
  if (document.querySelector("link[data-preflight]")) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/preflight.css" });
  link.dataset.preflight = "yes";
  document.head.append(link);
};

/** Look at everything and say it; again when the reader asks, or when the window stands on another screen. */
export const begin = (place) => {
  dress();
  const lines = [...place.querySelectorAll("[data-check]")];
  const result = place.querySelector(".preflight-result");
  const placed = () => place.isConnected;
  let turn = 0;

  const settle = (key, found) => {
    const line = lines.find((one) => one.dataset.check === key);
    if (!found || !line) return;
    const [state, end, holes] = found;
    line.dataset.state = state;
    line.querySelector(".check-mark").textContent = line.getAttribute(`data-mark-${state}`);
    line.querySelector(".check-word").textContent = line.getAttribute(`data-word-${state}`);
    if (end) line.querySelector(".check-detail").textContent = fill(line.getAttribute(`data-said-${end}`), holes);
  };
  const conclude = () => {
    const wrong = lines.filter(({ dataset }) => dataset.state === "attention").length;
    const open = lines.some(({ dataset }) => dataset.state === "waiting");
    const state = open ? "waiting" : wrong ? "attention" : "pass";
    result.dataset.state = state;
    result.textContent = fill(result.getAttribute(`data-${state}`), { n: wrong });
  };
  const run = async () => {
    const mine = ++turn;
    const still = () => placed() && mine === turn;
    for (const key of ["local", "fonts", "screen", "story", "scenes"]) settle(key, ["waiting", "", {}]);
    conclude();
    settle("screen", screen());
    settle("look", look());
    settle("fonts", await fonts());
    const { told, found } = await story();
    if (!still()) return;
    settle("story", found);
    const opened = await scenes(told, still);
    if (!still()) return;
    settle("scenes", opened);
    settle("local", local());
    conclude();
  };
  place.addEventListener("click", ({ target }) => target.closest("[data-again]") && run());
  const moved = () => {
    if (!placed()) return window.removeEventListener("resize", moved);
    settle("screen", screen());
    return conclude();
  };
  window.addEventListener("resize", moved);
  return run();
};
