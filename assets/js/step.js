/* The day that is shown: looks it up in the steps that travelled with the page, and shows what stands there.
   No rule lives here: every status, count and sentence was made on the server. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const SETTLE = 260; // ms of rest after which address, figure and speech follow
  let playback = null;
  let day = "";
  let settling = 0;
  let playing = 0;
  let moved = false; // the reader chose this day, and the address does not say so yet
  let left = ""; // what the address said of the day when the reader chose another

  /** Return the place of the last item whose key is not after the wanted one (-1: none). */
  atlas.find = (items, wanted, key = (item) => item) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (key(items[middle]) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => root.querySelectorAll(selector);
  const put = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };
  const track = () => playback.layer;
  const addressed = () => new URLSearchParams(window.location.search).get("date") || "latest";

  atlas.say = (iso) => {
    const [year, month, number] = iso.split("-").map(Number);
    return playback.date_pattern.replace("{d}", number).replace("{m}", playback.months[month - 1]).replace("{y}", year);
  };

  /** Write a sentence with its **numbers** set heavier, as text. */
  const weigh = (element, sentence) => {
    if (!element || element.dataset.said === sentence) return;
    element.dataset.said = sentence;
    element.replaceChildren(
      ...sentence.split("**").map((part, place) => {
        if (place % 2 === 0) return part;
        const number = document.createElement("strong");
        number.textContent = part;
        return number;
      }),
    );
  };

  const showRows = () => {
    for (const row of all("[data-from]")) {
      const { from, to } = row.dataset;
      row.classList.toggle("is-later", from > day);
      if (to !== undefined) row.classList.toggle("is-now", from <= day && (to === "" || day <= to));
    }
  };

  /** Show a day: the map first, then everything that is read. */
  const present = (wanted) => {
    day = wanted < playback.first ? playback.first : wanted > playback.last ? playback.last : wanted;
    const step = atlas.find(track().days, day);
    atlas.paint(playback, step);
    weigh(one("#headline"), playback.sentences[step].replace("{date}", atlas.say(day)));
    put(one("#subline"), playback.sublines[step]);
    atlas.showHeld(day);
    atlas.showStates(playback, step, day);
    showRows();
    atlas.showPanel(playback, day);
    atlas.showSlider(playback, day);
    document.dispatchEvent(new Event("atlas:day"));
    window.clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLE);
  };

  /** Go to a day that the reader chose: the address follows when the movement settles. */
  const show = (wanted) => {
    moved = true;
    left = addressed();
    present(wanted);
  };
  atlas.show = show;
  atlas.playback = () => playback;

  /** The address of what the browser steps through, with the day that is shown. */
  atlas.stands = () => {
    if (!playback) return null;
    const told = new URLSearchParams(playback.address);
    if (day === playback.latest) told.delete("date");
    else told.set("date", day);
    return { stands: `?${told}` };
  };
  atlas.day = () => day;

  /** Write the day into the address now. */
  atlas.flush = () => {
    if (!moved) return;
    moved = false;
    if (left === addressed()) atlas.note({ date: day === playback.latest ? "" : day }); // else somebody led to another day since
  };

  const settle = () => {
    if (!playback || playing) return;
    const step = atlas.find(track().days, day);
    atlas.flush();
    if (drawn !== `${step}|${playback.by}`) atlas.settleMap(playback, step, day);
    drawn = `${step}|${playback.by}`;
    atlas.settleTimeline(day);
    if (one("[data-follows-day]") && shown !== day) window.dash_clientside.set_props("settled", { data: atlas.request(window.location.search) });
    shown = day;
    const said = playback.sentences[step].replace("{date}", atlas.say(day)).replaceAll("**", "");
    const aloud = atlas.saidOn ? atlas.saidOn(day, said) : said;
    if (aloud !== spoken) put(one("#spoken"), aloud);
    spoken = aloud;
  };
  let spoken = ""; // the sentence said last: what is said beside it stands until the day has another one
  let drawn = "";
  let shown = ""; // the day that the server has drawn, for parts that follow it

  const next = (direction) => {
    const { stops } = playback;
    const at = atlas.find(stops, day);
    if (direction > 0) return stops[Math.min(at + 1, stops.length - 1)];
    return stops[Math.max(stops[at] === day ? at - 1 : at, 0)];
  };

  const pause = () => {
    window.clearInterval(playing);
    playing = 0;
    const button = one('#date [data-step="play"]');
    if (button) {
      button.dataset.playing = "no";
      button.setAttribute("aria-label", button.dataset.play);
    }
    if (playback) present(day);
  };

  /** Play from the day shown (from the first change where the end is reached) to the latest; it does not repeat. */
  const play = () => {
    if (playing) return pause();
    const start = playback.stops[0];
    if (day >= playback.latest || day < start) show(start);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const pace = calm ? 1500 : Math.max(40, 4000 / playback.stops.length);
    const button = one('#date [data-step="play"]');
    button.dataset.playing = "yes";
    button.setAttribute("aria-label", button.dataset.pause);
    playing = window.setInterval(() => {
      show(next(1));
      if (day >= playback.latest) pause();
    }, pace);
    return undefined;
  };

  const ACTS = {
    previous: () => show(next(-1)),
    next: () => show(next(1)),
    latest: () => show(playback.latest),
    first: () => show(playback.stops[0]),
    play,
  };
  const KEYS = { ArrowRight: "next", ArrowUp: "next", ArrowLeft: "previous", ArrowDown: "previous", Home: "first", End: "latest" };

  document.addEventListener("keydown", (event) => {
    if (!playback || !event.target.closest('#date [role="slider"]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const leap = { PageUp: 1, PageDown: -1 }[event.key];
    if (!KEYS[event.key] && !leap) return;
    event.preventDefault();
    if (playing) pause();
    if (leap) for (let n = 0; n < Math.max(1, Math.round(playback.stops.length / 10)); n += 1) show(next(leap));
    else ACTS[KEYS[event.key]]();
  }, true);

  document.addEventListener("click", (event) => {
    if (!playback) return;
    const step = event.target.closest("[data-step]");
    const jump = event.target.closest("[data-day-go]");
    const row = event.target.closest("[data-highlight]");
    if (step) {
      if (playing && step.dataset.step !== "play") pause();
      ACTS[step.dataset.step]();
    } else if (jump) {
      show(jump.dataset.dayGo);
    } else if (row) {
      const alone = atlas.setAlone(row.dataset.highlight);
      for (const other of all("[data-highlight]")) other.setAttribute("aria-pressed", String(other.dataset.highlight === alone));
      present(day);
    }
  });

  /** Dress everything that the server has drawn anew; graphs may come later than their data. */
  const dress = () => {
    if (!playback) return;
    atlas.collect();
    present(day);
  };
  const redressed = () => {
    atlas.collect();
    if (playback) atlas.paint(playback, atlas.find(track().days, day));
  };
  let watching = 0;
  const watch = (tries = 0) => {
    window.clearTimeout(watching);
    const waiting = [one("#map") && !atlas.watchMap(redressed), one("#timeline-frame") && !atlas.watchTimeline(() => playback && atlas.showSlider(playback, day))];
    dress();
    if (waiting.some(Boolean) && tries < 200) watching = window.setTimeout(() => watch(tries + 1), 25);
  };

  /** Whether the reader has gone to another day since a playback was asked for, which then is one of the past. */
  const wentOn = (sent) => playback && (sent.date !== addressed() || (moved && left === addressed()));

  const take = (sent) => {
    if (!sent) return window.dash_clientside.no_update;
    const keeps = wentOn(sent);
    moved = moved && keeps;
    playback = sent;
    if (!keeps) day = sent.day;
    shown = sent.day;
    drawn = `${atlas.find(track().days, sent.day)}|${playback.by}`;
    watch();
    return window.dash_clientside.no_update;
  };
  document.addEventListener("atlas:placed", () => {
    const sent = atlas.stored("playback");
    if (sent && sent !== playback) take(sent); // a page came: dressed before it is painted, so that nothing of it moves
    else if (playback) present(day); // a card or a table came: dress it too
  });
  window.dash_clientside = Object.assign({}, window.dash_clientside, { step: { take } });
})();
