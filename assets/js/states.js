/* What stands for a state: tiles, lines of a file, counts. Looks up what the server made for the day; decides nothing. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const all = (selector, root = document) => root.querySelectorAll(selector);
  const ages = new WeakMap(); // element -> its ages, read once
  const put = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };

  /** Dress everything that stands for a state, or counts states, for a day. */
  atlas.showStates = (playback, step, day) => {
    const chosen = new URLSearchParams(window.location.search).get("country");
    for (const grid of all(".tiles")) showTiles(grid, chosen, playback, day);
    for (const line of all('[data-fill="status"]')) {
      const { iso3, by } = line.dataset;
      const { category, label } = atlas.standing(iso3, day, by || playback.by);
      line.dataset.status = category;
      put(line, label);
    }
    for (const line of all('[data-fill="told"]')) put(line, atlas.saying(line.dataset.iso3, day));
    for (const line of all("[data-ages]")) put(line, ageOn(line, day));
    for (const count of all("[data-count]")) {
      const { count: place } = count.dataset;
      put(count, String(playback.counts[step][place === "contested" ? playback.scale.categories.length : place]));
    }
  };

  /** Return how old a fact is on a day: its element holds every age, each behind its first day. */
  const ageOn = (line, day) => {
    if (!ages.has(line)) ages.set(line, line.dataset.ages.split("|"));
    const held = ages.get(line);
    return (held[atlas.find(held, day, (age) => age.slice(0, 10))] || "").slice(11);
  };

  /** Dress a grid of tiles: with the layer of the page, or with the standings by the perspective, and on the day, that it names. */
  const showTiles = (grid, chosen, playback, day) => {
    for (const tile of all("[data-iso3]", grid)) {
      const { category, label, fill, pattern, contested } = atlas.standing(tile.dataset.iso3, grid.dataset.on || day, grid.dataset.by);
      const chosenNow = tile.dataset.iso3 === chosen;
      const key = `${category}|${contested}|${fill}|${chosenNow}`;
      if (tile.dataset.shown === key) continue;
      Object.assign(tile.dataset, { shown: key, status: category, pattern, contested });
      tile.style.setProperty("--fill", fill);
      tile.classList.toggle("is-chosen", chosenNow);
      const { iso3 } = tile.dataset; // a tile that shows its code is also found by it, by those who speak what they see
      tile.setAttribute("aria-label", `${playback.names[iso3]}: ${label}${tile.textContent === iso3 ? ` (${iso3})` : ""}`);
    }
  };

  /** Return a state's category, words, colour and pattern on a day: the layer's, or the standing by a perspective. */
  atlas.standing = (iso3, when, by) => {
    const playback = atlas.playback();
    const { days, codes, contested } = by ? playback.tracks[by] : playback.layer;
    const { categories, labels, fills, patterns } = by ? playback.statuses : playback.scale;
    const step = atlas.find(days, when);
    const place = playback.states.indexOf(iso3);
    const code = codes[step][place];
    return { category: categories[code], label: labels[code], fill: fills[code], pattern: patterns[code], contested: contested[step][place] };
  };

  /** Return what the layer tells of a state on a day as one text, each line beginning as a sentence does. */
  atlas.saying = (iso3, when) =>
    atlas.told(iso3, when).map((line) => line.charAt(0).toLocaleUpperCase(document.documentElement.lang) + line.slice(1)).join(". ");

  /** Return the plain lines that the layer tells of a state on a day. */
  atlas.told = (iso3, when) => {
    const told = atlas.playback().told[iso3];
    return told[atlas.find(told, when, (one) => one[0])][1];
  };
})();
