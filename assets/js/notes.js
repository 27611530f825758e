/* The window of the notes: shows the scene that the screen shows, commands the screen, and tells the time. Everything it
   needs comes with its first load, so that it goes on when the server is gone; what a scene says was made on the server. */
(() => {
  "use strict";
  const KEPT = "atlas-story"; // the story that is open in this browser, else the one that comes along
  const CLOCK = "atlas-notes-clock"; // how long the talk has lasted, over a reload of this window
  const SILENT = 1500; // ms after which a screen that does not answer is not there
  const root = document.documentElement;
  const note = (name) => document.querySelector(`[data-note="${name}"]`);
  const channel = new BroadcastChannel("atlas-talk");
  let story = null;
  let here = 1;
  let screen = "waiting";
  let clock = { begun: Date.now(), rested: null, own: false };

  const prefers = (what) => window.matchMedia(`(prefers-${what})`).matches;
  if (!root.dataset.theme) root.dataset.theme = prefers("contrast: more") ? "contrast" : prefers("color-scheme: dark") ? "dark" : "light";
  const fonts = () => [...document.fonts].forEach((face) => face.load().catch(() => {})); // a later scene may need any letter

  // The scene

  const put = (name, text) => {
    const place = note(name);
    place.textContent = text || place.dataset.none || "";
    place.classList.toggle("none", !text);
  };
  const lines = (place, texts, tag) => {
    const made = (texts.length ? texts : [place.dataset.none]).map((text) => {
      const line = document.createElement(tag);
      line.append(text);
      return line;
    });
    place.classList.toggle("none", !texts.length);
    place.replaceChildren(...made);
  };
  /** A source as a link where its citation ends in an address. */
  const cited = (source) => {
    if (!/^https?:\/\//.test(source.url || "")) return source.cited;
    const link = Object.assign(document.createElement("a"), { href: source.url, target: "_blank", rel: "noopener", textContent: source.cited });
    return link;
  };

  const draw = () => {
    const place = note("screen");
    place.textContent = place.dataset[story ? screen : "missing"];
    if (!story) return;
    const { scenes } = story;
    here = Math.min(Math.max(1, here), scenes.length);
    const [scene, after] = [scenes[here - 1], scenes[here]];
    put("number", note("number").dataset.said.replace("{n}", here).replace("{total}", scenes.length));
    put("title", scene.title);
    put("sentence", scene.sentence);
    lines(note("notes"), scene.notes.split("\n").filter(Boolean), "p");
    lines(note("sources"), scene.sources.map(cited), "li");
    put("next-title", after && after.title);
    put("next-sentence", after && after.sentence);
    note("open").href = `/?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(scene.query)), scene: here })}`;
    document.querySelector('[data-act="back"]').disabled = here === 1;
    document.querySelector('[data-act="next"]').disabled = here === scenes.length;
  };

  const kept = () => {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT));
      return found && found.story && found.story.scenes.length ? found.story : null;
    } catch {
      return null; // no storage, or something else under that name
    }
  };
  const begin = async () => {
    let shipped = null;
    try {
      shipped = await (await fetch(`/stories.json?lang=${root.lang}`)).json();
    } catch (error) {
      console.error(error);
    }
    story = story || kept() || shipped;
    window.addEventListener("storage", ({ key }) => {
      if (key !== KEPT) return;
      story = kept() || shipped;
      draw();
    });
    draw();
  };

  /** Show a scene here and on the screen. */
  const go = (n) => {
    if (!story || n < 1 || n > story.scenes.length) return;
    here = n;
    channel.postMessage({ kind: "go", n });
    draw();
  };

  channel.addEventListener("message", ({ data }) => {
    if (!data || data.kind !== "scene") return;
    if (data.story && Array.isArray(data.story.scenes) && data.story.scenes.length) story = data.story;
    screen = data.blank === "white" ? "white" : data.blank ? "black" : "there";
    if (data.n) here = Number(data.n);
    else screen = "waiting"; // it left the scenes
    if (data.startedAt && !clock.own) clock.begun = Number(data.startedAt);
    draw();
    tick();
  });

  // The time

  const two = (number) => String(number).padStart(2, "0");
  const tick = () => {
    const seconds = Math.max(0, Math.floor(((clock.rested ?? Date.now()) - clock.begun) / 1000));
    const hours = Math.floor(seconds / 3600);
    const shown = `${hours ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    if (note("elapsed").textContent !== shown) note("elapsed").textContent = shown;
    const now = new Date();
    note("clock").textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  };
  const setClock = (changes) => {
    clock = { ...clock, ...changes, own: true };
    const button = document.querySelector('[data-act="pause"]');
    button.textContent = button.dataset[clock.rested === null ? "pause" : "resume"];
    try {
      sessionStorage.setItem(CLOCK, JSON.stringify(clock));
    } catch {
      /* no storage: the time goes on in this window */
    }
    tick();
  };
  const restore = () => {
    try {
      const found = JSON.parse(sessionStorage.getItem(CLOCK));
      if (found) setClock(found);
    } catch {
      /* nothing to go on from */
    }
  };

  const ACTS = {
    next: () => go(here + 1),
    back: () => go(here - 1),
    first: () => go(1),
    last: () => story && go(story.scenes.length),
    pause: () => setClock(clock.rested === null ? { rested: Date.now() } : { begun: clock.begun + Date.now() - clock.rested, rested: null }),
    reset: () => setClock({ begun: Date.now(), rested: clock.rested === null ? null : Date.now() }),
  };
  const NEXT = ["PageDown", "ArrowRight", "ArrowDown", " ", "Enter", "n"];
  const BACK = ["PageUp", "ArrowLeft", "ArrowUp", "p"];
  const letters = () => {
    try {
      return localStorage.getItem("atlas-keys") !== "off"; // a reader may switch single keys off
    } catch {
      return true;
    }
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    if (button) ACTS[button.dataset.act]();
  });
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((key === " " || key === "Enter") && target.closest("a, button")) return; // that one is pressed
    if (/^[a-z]$/.test(key) && !letters()) return;
    const back = BACK.includes(key) || (key === " " && event.shiftKey);
    const act = back ? "back" : NEXT.includes(key) ? "next" : { Home: "first", End: "last" }[key];
    if (!act) return;
    event.preventDefault();
    ACTS[act]();
  });

  window.setInterval(tick, 250);
  window.setTimeout(() => {
    if (screen === "waiting") draw();
  }, SILENT);
  restore();
  tick();
  fonts();
  begin();
  channel.postMessage({ kind: "hello" });
})();
