/* The search for a state: compares what is typed with every name that the server lists, without accents and capitals. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  let names = {}; // state -> what it is called, each with its folded text; until they come, the page's own name
  let asked = null;
  let typing = false; // what stands in the field is what somebody looks for
  let active = -1; // the place of the option that Enter takes

  const field = () => document.getElementById("search-field");
  const list = () => document.getElementById("search-list");
  const options = () => [...list().children];
  const chosen = () => new URLSearchParams(window.location.search).get("country") || "";
  const own = (iso3) => atlas.playback().names[iso3];

  const load = () => {
    asked ??= window
      .fetch(document.getElementById("search").dataset.names)
      .then((answer) => answer.json())
      .then((found) => {
        for (const [iso3, each] of Object.entries(found)) names[iso3] = each.map((name) => ({ name, folded: atlas.fold(name) }));
        if (typing && field()) offer();
      })
      .catch(() => (asked = null)); // it is asked for again at the next letter
  };

  /** Return how a name answers what is typed: 0 begins so, 1 has a word that does, 2 not at all. */
  const answers = (folded, wanted) => (folded.startsWith(wanted) ? 0 : ` ${folded}`.includes(` ${wanted}`) ? 1 : 2);

  /** Return the states that answer, the best first, each with the name by which it does where that is not its own. */
  const found = (wanted) => {
    const all = atlas.byName().map((iso3) => {
      const mine = answers(atlas.fold(own(iso3)), wanted);
      if (!mine || !wanted) return { iso3, rank: 0, other: "" };
      const others = (names[iso3] || []).map(({ name, folded }) => ({ name, rank: folded === wanted ? 0 : 2 + answers(folded, wanted) }));
      const [best = { rank: 4, name: "" }] = others.sort((a, b) => a.rank - b.rank);
      return mine === 1 ? { iso3, rank: Math.min(1, best.rank), other: "" } : { iso3, rank: best.rank, other: best.name };
    });
    return all.filter(({ rank }) => rank < 4).sort((a, b) => a.rank - b.rank);
  };

  const activate = (place) => {
    active = place;
    options().forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    const option = options()[place];
    if (option) {
      field().setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field().removeAttribute("aria-activedescendant");
    }
  };
  const say = (text) => (document.querySelector(".search-none").textContent = text);
  const close = () => {
    typing = false;
    if (!list() || list().hidden) return false;
    list().hidden = true;
    field().setAttribute("aria-expanded", "false");
    activate(-1);
    return true;
  };

  /** Open the list with what answers; with nothing typed, all states by name. */
  const offer = (everything = false) => {
    const wanted = everything ? "" : atlas.fold(field().value);
    const states = found(wanted);
    list().replaceChildren(
      ...states.map(({ iso3, other }, number) => {
        const option = Object.assign(document.createElement("li"), { id: `search-option-${number}`, className: "search-option" });
        option.setAttribute("role", "option");
        option.dataset.iso3 = iso3;
        option.append(own(iso3));
        if (other) option.append(" ", Object.assign(document.createElement("span"), { className: "search-other", textContent: other }));
        return option;
      }),
    );
    list().hidden = !states.length;
    field().setAttribute("aria-expanded", String(states.length > 0));
    say(states.length ? "" : document.getElementById("search").dataset.none);
    activate(wanted && states.length ? 0 : -1);
  };

  /** Let the field say which state is chosen. */
  const settle = () => {
    if (!field() || !atlas.playback()) return;
    close();
    say("");
    field().value = chosen() ? own(chosen()) : "";
  };
  const take = (option) => {
    const { iso3 } = option.dataset;
    field().value = own(iso3);
    close();
    atlas.openByKey(iso3, field());
  };

  const move = (by) => {
    if (list().hidden) offer(!atlas.fold(field().value) || field().value === (chosen() && own(chosen())));
    else activate((active + by + options().length) % options().length);
  };
  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(active < 0 ? 0 : -1),
    Enter: () => {
      if (options()[active] && !list().hidden) take(options()[active]);
      else if (!field().value.trim()) atlas.go({ country: "" });
    },
    Escape: () => {
      if (close()) return;
      if (field().value === (chosen() ? own(chosen()) : "")) atlas.back();
      settle();
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !atlas.playback()) return;
    const { target, key } = event;
    if (target === field() && KEYS[key]) {
      event.preventDefault();
      KEYS[key]();
    } else if (key === "/" && field() && atlas.singleKeys() && !target.closest("input, textarea, select, [contenteditable]")) {
      event.preventDefault();
      field().focus();
    }
  });
  document.addEventListener("input", ({ target }) => {
    if (target !== field() || !atlas.playback()) return;
    load();
    typing = Boolean(target.value.trim());
    if (typing) return offer();
    close();
    return say("");
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target !== field()) return;
    load();
    target.select();
  });
  document.addEventListener("focusout", ({ target }) => target === field() && settle());
  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest && event.target.closest(".search-option");
    if (option) event.preventDefault(); // the focus stays in the field until the option is taken
    else if (event.target === field() && atlas.playback() && list().hidden) move(0);
  });
  document.addEventListener("click", ({ target }) => {
    const option = target.closest(".search-option");
    if (option) take(option);
  });
  document.addEventListener("atlas:followed", () => document.activeElement !== field() && settle());
})();
