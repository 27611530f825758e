/* The keys of present mode, a clicker's among them. They are heard before anything else on the page hears them; what a
   focused control needs stays its own, but for Page Up and Page Down, which are the clicker's everywhere. */
const ALWAYS = {
  PageDown: "next",
  PageUp: "back",
  ArrowRight: "next",
  ArrowLeft: "back",
  " ": "next",
  Enter: "next",
  Home: "first",
  End: "last",
  Escape: "back-out",
};
const SINGLE = { n: "next", p: "back", b: "black", ".": "black", w: "white", f: "full", s: "notes", "/": "question", "?": "keys" };
const MOVES = "[role=slider], .month-turn, .tiles [data-iso3]"; // arrows, Home and End are theirs
const PRESSED = "button, a, select, input, summary"; // so are Enter and Space, where Tab has led to them
const OF_CLICKER = ["PageDown", "PageUp"];
const HASTE = 3000; // ms within which digits make one number

const { atlas } = window;
let typed = "";
let resting = 0;

/** Listen: ``acts`` by their names; ``state`` says whether a scene is shown, whether it is covered, and takes digits. */
export const listen = (acts, state) => {
  const count = (digits) => {
    window.clearTimeout(resting);
    typed = digits;
    state.number(typed);
    if (typed) resting = window.setTimeout(() => count(""), HASTE);
  };

  /** Return what a key does; empty: nothing, and it is left to whom it belongs. */
  const meaning = ({ key, target, shiftKey }) => {
    const onControl = target.matches(":focus-visible") && target.closest(PRESSED);
    if (["Enter", " "].includes(key) && onControl) return "";
    if (target.closest(MOVES) && /^(Arrow|Home|End)/.test(key)) return "";
    if (key === " " && shiftKey) return "back";
    if (key === "Enter" && typed) return "number";
    if (key === "Escape" && typed) return "forget";
    if (ALWAYS[key]) return ALWAYS[key];
    if (!atlas.singleKeys() || (shiftKey && /^[a-z]$/i.test(key))) return "";
    return /^\d$/.test(key) ? "digit" : SINGLE[key.toLowerCase()] || "";
  };

  /** In a dialog only what closes it is ours. */
  const inDialog = ({ key }) => {
    if (key === "Escape" || OF_CLICKER.includes(key)) return "back-out";
    return key === "?" && document.querySelector("dialog[open]").id === "keys" ? "keys" : "";
  };

  const obey = (act, event) => {
    if (act === "digit") return count((typed + event.key).slice(-2));
    const wanted = Number(typed);
    count("");
    if (act === "number") return wanted && acts.number(wanted);
    return act === "forget" || (event.repeat && act !== "back-out") ? undefined : acts[act]();
  };

  window.addEventListener(
    "keydown",
    (event) => {
      if (!state.presenting() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = document.querySelector("dialog[open]") ? inDialog(event) : meaning(event);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!state.covered() || !["question", "keys", "digit", "number"].includes(act)) obey(act, event);
    },
    true,
  );
  // A pointer leaves no focus behind, so that the keys stay the clicker's.
  window.addEventListener("pointerup", () => {
    const main = document.getElementById("main");
    if (state.presenting() && !document.querySelector("dialog[open]")) window.setTimeout(() => main && main.focus({ preventScroll: true }), 0);
  });
};
