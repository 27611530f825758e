/* From one scene to the next: what was asked for has to stand before it is shown, and then it crosses over at once. */
const { atlas } = window;
const one = (selector) => document.querySelector(selector);
const wait = (ms) => new Promise((done) => window.setTimeout(done, ms));
const PATIENCE = 3500; // ms after which a scene is shown as far as it has come
/** Milliseconds of patience for what nobody may miss, on a slow machine. */
export const LONG = 20_000;

/** Wait until everything that was asked for stands, for so long at most; ``before`` is the playback that stood. */
export const drawn = async (before, patience = PATIENCE) => {
  const loading = () => window.dash_stores && window.dash_stores[0].getState().isLoading;
  const ready = () => atlas.compose({ scene: "1" }) && atlas.playback() && atlas.playback() !== before && !loading() && (!one("#map") || one("#map .choroplethlayer path"));
  const end = Date.now() + patience;
  do await wait(16);
  while (!ready() && Date.now() < end);
};

/** Change the page at once: what differs crosses over, unless the reader wants no motion; what does not stays. */
export const cross = async (change) => {
  if (!document.startViewTransition) return change();
  const crossing = document.startViewTransition(change);
  for (const end of [crossing.ready, crossing.finished]) end.catch(() => {}); // the next scene came before it was over
  return crossing.updateCallbackDone;
};
