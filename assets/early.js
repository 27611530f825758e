/* Runs in the document's head, before everything else: learns what the screen prefers and has room for, and asks for the
   page and the shapes while the scripts still come. The document holds this text; it is not loaded as a script. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const root = document.documentElement;
  const prefers = (what) => window.matchMedia(`(prefers-${what})`).matches;

  atlas.look = () => (prefers("contrast: more") ? "contrast" : prefers("color-scheme: dark") ? "dark" : "light");
  atlas.form = () => (innerWidth <= 900 ? "phone" : innerWidth < 1500 || innerHeight < 800 ? "low" : "strip");
  /** The map's width over height; before it stands, what the style sheet will most likely give it. */
  atlas.aspect = () => {
    const box = document.querySelector("#map");
    if (box && box.clientHeight) return box.clientWidth / box.clientHeight;
    if (/[?&]scene=/.test(location.search)) {
      const px = Math.min(innerWidth, innerHeight) / 1080;
      return (innerWidth * 0.9 - Math.max(300, Math.min(innerWidth * 0.3, 620 * px)) - 40 * px) / (innerHeight * 0.91 - 280 * px);
    }
    if (innerWidth <= 900) return innerWidth / Math.min(innerWidth * 0.96, innerHeight * 0.78);
    const rail = Math.min(620, Math.max(380, innerWidth * 0.31));
    return (innerWidth - rail) / Math.max(320, innerHeight - (innerHeight < 900 ? 450 : 600));
  };
  /** What the server draws from: the address, what this screen prefers and has room for, and what it has already. */
  atlas.request = (search) => ({ search, look: atlas.look(), form: atlas.form(), aspect: atlas.aspect(), ...(atlas.stands && atlas.stands()) });
  root.dataset.theme ||= atlas.look();

  // Dash asks for its layout once its scripts have run; the answer is under way by then, with the page in it.
  const ask = window.fetch.bind(window);
  const layout = ask(`/_dash-layout?${new URLSearchParams(atlas.request(location.search))}`, {
    credentials: "same-origin",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
  });
  layout.catch(() => {}); // whoever asks for it is told
  window.fetch = (url, options) => {
    if (typeof url !== "string" || !url.endsWith("/_dash-layout")) return ask(url, options);
    window.fetch = ask;
    return layout;
  };

  // Plotly looks here before it asks for a shape.
  window.PlotlyGeoAssets = { topojson: {} };
  for (const [kind, url] of [/* shapes */]) {
    const [place, name] = kind === "base" ? [PlotlyGeoAssets.topojson, "world_110m"] : [PlotlyGeoAssets, url];
    ask(url)
      .then((answer) => answer.json())
      .then((shape) => (place[name] ??= shape))
      .catch(() => {}); // plotly asks again, and says what is wrong
  }
})();
