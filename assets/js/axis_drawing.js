/* The axis as it comes drawn: the first waits until the map stands, each later one takes the place of the one before. On
   a page of its own the axis is asked for by itself, ahead of all else that follows the address. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const TURNS = ["view", "lang", "theme", "scene"]; // another value of these turns the page
  const MARKS = [...TURNS, "layer", "lanes", "grouped", "order", "from", "to"]; // these decide where marks stand
  const PATIENCE = 400; // ms after which all else waits no longer for the axis
  const one = (selector) => document.querySelector(selector);
  const standing = () => atlas.axis.graph();

  /** Tell whether two addresses have the same values of these parameters. */
  atlas.agree = (address, other, names) => {
    const [mine, theirs] = [address, other].map((search) => new URLSearchParams(search));
    return names.every((name) => (mine.get(name) || "") === (theirs.get(name) || ""));
  };

  /** Tell whether at two addresses marks stand in the same places, but for what a filter leaves out. */
  atlas.standsAlike = (address, other) => atlas.agree(address, other, MARKS);

  /** Put a drawing in the place of the one that stands, unless the axis moves: where it comes to rest, it is asked for. */
  const replace = async ({ props: { figure, config } }) => {
    if (atlas.gliding()) return;
    await window.Plotly.react(standing(), figure.data, figure.layout, config);
    atlas.atRest();
  };

  /** Hand the timeline's graph on once the map stands: what is looked at first is drawn first. One that stands already
      takes what is new, without being made anew. */
  const afterMap = (graph) => {
    if (graph && standing() && standing().data && window.Plotly) {
      replace(graph);
      return window.dash_clientside.no_update;
    }
    return new Promise((done) => {
      let tries = 0;
      const look = () => {
        const waits = one("#map") && !one("#map .choroplethlayer path") && tries < 120;
        tries += 1;
        if (waits) window.requestAnimationFrame(look);
        else window.setTimeout(() => done(graph), 0);
      };
      look();
    });
  };

  const drawingOf = async (search) => {
    const answer = await fetch(`/axis.json?${new URLSearchParams(atlas.request(search))}`);
    return answer.json();
  };

  /** Set the axis of an address in place, unless somebody went on to another axis; without an answer it is asked for as
      all else is. */
  const set = (search, filters, graph) => {
    if (!standing() || !atlas.agree(search, window.location.search, [...MARKS, ...filters, "tour"])) return;
    if (graph) replace(graph);
    else atlas.askForWindow();
  };

  const passed = (time) => new Promise((done) => window.setTimeout(done, time));
  const painted = () => new Promise((done) => window.requestAnimationFrame(() => window.setTimeout(done)));

  /** Ask for what follows the address: where the page stays and the axis has it for itself, for the axis first, and as
      soon as that is answered (and what was `shown` until then is seen) for all else. */
  atlas.askInTurn = async (shown, askAll) => {
    const drawn = one(".time-page") && standing();
    const search = atlas.compose({});
    const stays = drawn && drawn.layout && drawn.layout.meta && window.Plotly && atlas.agree(search, drawn.layout.meta.address, TURNS);
    if (!stays) {
      if (shown) await painted();
      return askAll(false);
    }
    const { filters } = drawn.layout.meta;
    const drawing = drawingOf(search).catch(() => null);
    await Promise.all([shown && painted(), Promise.race([drawing, passed(PATIENCE)])]);
    askAll(true);
    await passed(0);
    return set(search, filters, await drawing);
  };

  window.dash_clientside = Object.assign({}, window.dash_clientside, { axis: { after_map: afterMap } });
})();
