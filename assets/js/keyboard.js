/* The states by keys: on the map, which is one stop of the tab key, and in every grid of tiles, which is one too.
   Names, neighbours and lines were made on the server; here they are only looked up, said and shown. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const PAUSE = 800; // ms after which a letter begins a new name
  const STEPS = { ArrowUp: 0, ArrowRight: 1, ArrowDown: 2, ArrowLeft: 3 };
  let here = ""; // the state that keys have reached on the map
  let opener = null; // what opened the file by a key, and has the focus back when it is closed
  let awaited = ""; // the state whose file takes the focus when it comes
  let typed = { text: "", at: 0 };

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const map = () => document.getElementById("map-keys");
  const chosen = () => new URLSearchParams(window.location.search).get("country") || "";
  const nameOf = (iso3) => atlas.playback().names[iso3];

  /** Return a text without accents, capitals and points: what is compared where somebody types a name. */
  atlas.fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’.]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  /** Return the states in the order of their names. */
  atlas.byName = () => {
    const order = new Intl.Collator(document.documentElement.lang).compare;
    return [...atlas.playback().states].sort((a, b) => order(nameOf(a), nameOf(b)));
  };

  /** Return the state whose name begins with what is typed; one letter again and again goes through all that have it. */
  const spelled = (letter, from) => {
    typed = { text: (Date.now() - typed.at > PAUSE ? "" : typed.text) + letter, at: Date.now() };
    const wanted = atlas.fold(typed.text);
    const again = wanted.length && [...wanted].every((sign) => sign === wanted[0]);
    const names = atlas.byName();
    const begin = names.indexOf(from) + (again ? 1 : 0);
    const round = [...names.slice(Math.max(0, begin)), ...names.slice(0, Math.max(0, begin))];
    return round.find((iso3) => atlas.fold(nameOf(iso3)).startsWith(again ? wanted[0] : wanted)) || from;
  };
  const isLetter = ({ key }) => /^\p{L}$/u.test(key) || (key === " " && typed.text && Date.now() - typed.at <= PAUSE);

  // The map: a ring around the state that keys have reached, and what is told of it.

  const make = (tag, given, ...inside) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };
  const groundOf = (drawn) => one(".bg rect", drawn.closest(".geo")).getBoundingClientRect();

  /** What is drawn for a state: on each map its mark, or where it has none its shape. */
  const drawnFor = (iso3) =>
    all("#map .geo").flatMap((geo) => {
      const marks = all(`path.point[data-iso3="${iso3}"]`, geo);
      return marks.length ? marks : all(`.choroplethlayer path[data-iso3="${iso3}"]`, geo);
    });

  /** What of it can be seen. */
  const shownFor = (iso3) =>
    drawnFor(iso3).filter((drawn) => {
      const [box, ground] = [drawn.getBoundingClientRect(), groundOf(drawn)];
      return box.width && box.left < ground.right && box.right > ground.left && box.top < ground.bottom && box.bottom > ground.top;
    });

  /** Return a ring and its halo around what is drawn, in the pixels of the overlay, cut where its map ends. */
  const ringAround = (drawn, over) => {
    const [ground, box] = [groundOf(drawn), over.getBoundingClientRect()];
    const place = { x: ground.left - box.left, y: ground.top - box.top, width: ground.width, height: ground.height };
    const at = { ...place, viewBox: `${place.x} ${place.y} ${place.width} ${place.height}` };
    if (drawn.matches(".point")) {
      const [cx, cy] = atlas.middleOf(drawn);
      const circle = { cx: cx - box.left, cy: cy - box.top, r: 11 };
      return make("svg", at, make("circle", { ...circle, class: "halo" }), make("circle", { ...circle, class: "ring" }));
    }
    const { a, b, c, d, e, f } = drawn.getScreenCTM();
    const shape = { d: drawn.getAttribute("d"), transform: `matrix(${[a, b, c, d, e - box.left, f - box.top]})` };
    return make("svg", at, make("path", { ...shape, class: "halo" }), make("path", { ...shape, class: "ring" }));
  };

  /** Put what is told beside what is drawn, toward the nearer ocean; above where the state is not on the map. */
  const placeBeside = (told, drawn, over) => {
    const room = over.getBoundingClientRect();
    const wide = told.offsetWidth;
    const middle = (room.width - wide) / 2;
    let [left, top] = [middle, 0];
    if (drawn) {
      const [box, ground] = [drawn.getBoundingClientRect(), groundOf(drawn)];
      const [west, east] = [box.left - room.left - 14 - wide, box.right - room.left + 14];
      const toWest = box.left + box.right < ground.left + ground.right ? west > 0 : east + wide > room.width;
      [left, top] = [toWest ? west : east, (box.top + box.bottom) / 2 - room.top - told.offsetHeight / 2];
      if (west < 0 && east + wide > room.width) {
        const under = box.bottom - room.top + 14;
        top = under + told.offsetHeight < room.height ? under : box.top - room.top - 14 - told.offsetHeight;
      }
    }
    told.style.left = `${Math.min(Math.max(8, left), room.width - wide - 8)}px`;
    told.style.top = `${Math.min(Math.max(8, top), room.height - told.offsetHeight - 8)}px`;
  };

  Object.assign(atlas, { shownFor, ringAround }); // a slide points to states in the same way

  const ring = () => {
    const over = map() && one(".map-over", map());
    if (!over || !over.firstChild) return;
    const drawn = shownFor(here);
    over.firstChild.replaceChildren(...drawn.map((each) => ringAround(each, over)));
    placeBeside(over.lastChild, drawn[0], over);
  };
  const hide = () => map() && one(".map-over", map()).replaceChildren();

  /** Show and say a state: its name, its status, since when and by whose word; at ``first`` also what the keys do. */
  const reach = (iso3, first = false) => {
    here = iso3;
    const over = one(".map-over", map());
    const text = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });
    const lines = text("span", atlas.saying(iso3, atlas.day()));
    Object.assign(lines.dataset, { fill: "told", iso3 });
    const told = Object.assign(text("div", ""), { className: "map-told" });
    const beyond = shownFor(iso3).length ? "" : map().dataset.beyond;
    told.append(text("strong", nameOf(iso3)), lines, ...(beyond ? [text("p", beyond)] : []), ...(first ? [text("p", one("#map-help").textContent)] : []));
    over.replaceChildren(make("svg", { class: "map-ring" }), told);
    ring();
    document.getElementById("spoken").textContent = [nameOf(iso3), lines.textContent, beyond].filter(Boolean).join(". ");
    const gd = one("#map .js-plotly-plot");
    if (!gd || gd.dataset.ringed) return;
    gd.dataset.ringed = "yes";
    for (const change of ["plotly_afterplot", "plotly_relayouting"]) gd.on(change, ring);
  };

  /** Where keys begin: at the state reached before, else at the one whose file is open, else in the map's middle. */
  const start = () => {
    if (here || chosen()) return here || chosen();
    const [x, y] = atlas.middleOf(one("#map"));
    const away = (iso3) => Math.min(...drawnFor(iso3).map((drawn) => Math.hypot(atlas.middleOf(drawn)[0] - x, atlas.middleOf(drawn)[1] - y)));
    return [...atlas.playback().states].sort((a, b) => away(a) - away(b))[0];
  };

  const onMap = (event) => {
    const from = start();
    const shown = one(".map-over", map()).firstChild;
    const names = atlas.byName();
    if (event.key === "Enter") return open(from, map());
    if (event.key in STEPS) return reach((shown && atlas.playback().neighbours[from][STEPS[event.key]]) || from);
    if (event.key === "Home" || event.key === "End") return reach(names.at(event.key === "Home" ? 0 : -1));
    if (isLetter(event)) return reach(spelled(event.key, from));
    return false;
  };

  // The tiles: the same keys, by where the tiles stand.

  const tileTo = (grid, tile, key) => {
    const tiles = all("[data-iso3]", grid);
    const place = tiles.indexOf(tile);
    if (key === "ArrowLeft" || key === "ArrowRight") return tiles[place + (key === "ArrowLeft" ? -1 : 1)];
    const [x, y] = atlas.middleOf(tile);
    const ahead = (other) => (atlas.middleOf(other)[1] - y) * (key === "ArrowUp" ? -1 : 1);
    const far = (other) => ahead(other) + Math.abs(atlas.middleOf(other)[0] - x);
    return tiles.filter((other) => ahead(other) > 4).sort((a, b) => far(a) - far(b))[0];
  };
  const onTile = (event, tile) => {
    const grid = tile.closest(".tiles");
    let to = null;
    if (event.key in STEPS) to = tileTo(grid, tile, event.key) || tile;
    else if (event.key === "Home" || event.key === "End") to = all("[data-iso3]", grid).at(event.key === "Home" ? 0 : -1);
    else if (isLetter(event)) to = one(`[data-iso3="${spelled(event.key, tile.dataset.iso3)}"]`, grid);
    if (!to) return false;
    tell(to);
    to.focus();
    return true;
  };

  /** Let a tile of the page's own layer and day tell what the map's hover tells. */
  const tell = (tile) => {
    const { by, on } = tile.closest(".tiles").dataset;
    const { iso3 } = tile.dataset;
    if (atlas.playback() && !by && !on) tile.title = [nameOf(iso3), ...atlas.told(iso3, atlas.day())].join("\n");
  };

  // The file: it takes the focus when a key opens it, and gives it back when it is closed.

  const focusFile = () => {
    const file = one("#card .card");
    if (!awaited || !file || file.dataset.iso3 !== awaited) return;
    here = awaited;
    awaited = "";
    file.tabIndex = -1;
    file.focus();
  };

  /** Open a state's file by a key: the focus goes there, and comes back to ``from`` when it is closed. */
  const open = (iso3, from) => {
    if (!document.getElementById("card")) return;
    [awaited, opener] = [iso3, from];
    atlas.go({ country: iso3 });
    focusFile();
  };
  atlas.openByKey = open;

  const giveBack = () => {
    awaited = "";
    if (opener && opener.isConnected) opener.focus();
    opener = null;
  };

  /** Go back by one layer: the file, then a category shown alone. */
  const back = (atlas.back = () => {
    if (one("#card .card") && chosen()) {
      atlas.go({ country: "" });
      return giveBack();
    }
    const alone = one('#legend [aria-pressed="true"]');
    return alone && alone.click();
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !atlas.playback()) return;
    const { target, key } = event;
    if (key === "Escape") {
      if (!target.closest("input, select, textarea, dialog") && !one("dialog[open]")) back();
      return;
    }
    const tile = target.closest(".tiles [data-iso3]");
    const taken = target === map() ? onMap(event) : tile ? onTile(event, tile) : false;
    if (taken !== false) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const opened = event.target.closest("[data-open]");
    if (opened && event.detail === 0) open(opened.dataset.open, opened);
    else if (event.target.closest('[data-action="close-card"]')) giveBack();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target === map() && target.matches(":focus-visible") && atlas.playback()) reach(start(), true);
    const tile = target.closest(".tiles [data-iso3]");
    if (!tile) return;
    tell(tile);
    for (const other of all("[data-iso3]", tile.closest(".tiles"))) other.tabIndex = other === tile ? 0 : -1;
  });
  document.addEventListener("focusout", ({ target }) => target === map() && hide());
  document.addEventListener("pointerover", ({ target }) => {
    const tile = target.closest && target.closest(".tiles [data-iso3]");
    if (tile) tell(tile);
  });
  document.addEventListener("atlas:placed", focusFile);
  window.addEventListener("resize", ring);
})();
