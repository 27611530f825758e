/* What holds on the day shown: pieces that the server made, each with its first and last day. In the Council: who is
   in the chair, the year before and after, and the months by arrow keys. Looks up, decides nothing. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const held = new WeakMap(); // element -> its pieces [from, to, HTML text], read once
  const all = (selector, root = document) => root.querySelectorAll(selector);

  const piecesOf = (place) => {
    const told = place.getAttribute("data-holding");
    if (told) {
      held.set(place, JSON.parse(told));
      Object.assign(place.dataset, { holding: "", held: "" });
    }
    return held.get(place) || [];
  };

  /** Show of every place with pieces those that hold on a day; who stood on a button that is there again stays on it. */
  atlas.showHeld = (day) => {
    for (const place of all("[data-holding]")) {
      const now = piecesOf(place).filter(([from, to]) => from <= day && (to === "" || day <= to));
      const key = now.map(([from]) => from || "ever").join(" ");
      if (place.dataset.held === key) continue;
      const stood = place.contains(document.activeElement) ? document.activeElement.dataset.stay : "";
      place.innerHTML = now.map((piece) => piece[2]).join("");
      place.dataset.held = key;
      const again = stood && (place.querySelector(`[data-stay="${stood}"]:enabled`) || place.querySelector("[data-stay]:enabled"));
      if (again) again.focus({ preventScroll: true });
    }
  };

  /** Mark who presides among the members, and the month of the day. */
  atlas.markChair = (root, playback, day) => {
    const chair = playback.chairs[atlas.find(playback.chairs, day, (one) => one.start)];
    const presides = chair && day <= playback.chairs_end ? chair.iso3 : "";
    for (const seat of all("[data-member]", root)) seat.dataset.chair = seat.dataset.member === presides ? "yes" : "no";
    for (const month of all(".month-turn")) {
      if (month.classList.contains("is-now")) month.setAttribute("aria-current", "date");
      else month.removeAttribute("aria-current");
    }
  };

  /** Return the same day of another year; of a 29 February the 28th. */
  const inYear = (day, year) => String(year).padStart(4, "0") + (day.endsWith("-02-29") ? "-02-28" : day.slice(4));

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-year-step]");
    const day = atlas.day();
    if (button) atlas.show(inYear(day, Number(day.slice(0, 4)) + Number(button.dataset.yearStep)));
  });

  const OPEN = ".month details[open]";
  const close = (stays) => {
    for (const fold of all(OPEN)) if (fold !== stays) fold.open = false;
  };
  document.addEventListener("click", ({ target }) => close(target.closest(".month details"))); // one list is open at a time
  document.addEventListener("keydown", ({ key, target }) => {
    const fold = target.closest(OPEN);
    if (key !== "Escape" || !fold) return;
    close();
    fold.firstElementChild.focus();
  });

  const monthFor = (key, day, chairs) => {
    const at = atlas.find(chairs, day, (one) => one.start);
    const ofYear = chairs.filter((one) => one.start.slice(0, 4) === day.slice(0, 4));
    return { ArrowLeft: chairs[at - 1], ArrowRight: chairs[at + 1], Home: ofYear[0], End: ofYear[ofYear.length - 1] }[key];
  };
  document.addEventListener("keydown", (event) => {
    if (!event.target.closest(".month-turn") || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const month = monthFor(event.key, atlas.day(), atlas.playback().chairs);
    if (!month) return;
    event.preventDefault();
    atlas.show(month.start);
    const now = document.querySelector(".month-turn.is-now");
    if (now) now.focus();
  });
})();
