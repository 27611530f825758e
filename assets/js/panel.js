/* What is worth knowing on the day that is shown, beside the map and in the Council: looked up, never computed. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const fill = (list, children) => list.replaceChildren(...children);

  const line = (moment) => {
    const when = make("time", { dateTime: moment.day, textContent: moment.when });
    const button = make("button", { type: "button", className: "moment" }, when, " ", make("span", { textContent: moment.text }));
    button.dataset.dayGo = moment.day;
    button.dataset.kind = moment.kind;
    return make("li", {}, button);
  };

  const slots = (playback, day) => {
    const act = atlas.find(playback.acts, day, (moment) => moment.day);
    const visit = atlas.find(playback.visits, day, (moment) => moment.day);
    return {
      "acts-before": playback.acts.slice(Math.max(0, act - 1), act + 1).reverse(),
      "acts-after": playback.acts.slice(act + 1, act + 2),
      "visits-around": playback.visits.slice(Math.max(0, visit), visit + 2),
    };
  };

  const chairName = (playback, day, root) => {
    const chair = playback.chairs[atlas.find(playback.chairs, day, (one) => one.start)];
    if (!chair) return root.dataset.unmet || root.dataset.none;
    if (day > playback.chairs_end) return root.dataset.unknown || root.dataset.none;
    return playback.names[chair.iso3] + (chair.basis === "projected" ? ` (${root.dataset.projected})` : "");
  };
  const seated = (playback, day) =>
    playback.seats
      .filter((seat) => seat.start <= day && (seat.end === "" || seat.end >= day))
      .sort((a, b) => (a.kind === "permanent" ? 0 : 1) - (b.kind === "permanent" ? 0 : 1) || playback.names[a.iso3].localeCompare(playback.names[b.iso3]));

  const panel = (root, playback, day) => {
    for (const [slot, moments] of Object.entries(slots(playback, day))) {
      const list = root.querySelector(`[data-moments="${slot}"]`);
      const key = moments.map((moment) => moment.day + moment.text).join("|");
      if (list.dataset.shown === key && key) continue;
      list.dataset.shown = key;
      fill(list, moments.length ? moments.map(line) : [make("li", { className: "nothing", textContent: root.dataset.none })]);
    }
    const members = seated(playback, day).filter((seat) => playback.states.includes(seat.iso3));
    const said = members.map((seat) => playback.names[seat.iso3] + (seat.kind === "permanent" ? ` (${root.dataset.permanent})` : ""));
    root.querySelector('[data-day="members"]').textContent = said.join(", ") || root.dataset.none;
    root.querySelector('[data-day="president"]').textContent = chairName(playback, day, root);
  };

  const council = (root, playback, day) => {
    root.querySelector('[data-day="council-title"]').textContent = root.dataset.title.replace("{date}", atlas.say(day));
    root.querySelector('[data-day="president"]').textContent = chairName(playback, day, root);
    atlas.markChair(root, playback, day);
  };

  atlas.showPanel = (playback, day) => {
    const beside = document.getElementById("day-panel");
    const whole = document.getElementById("council-day");
    if (beside) panel(beside, playback, day);
    if (whole) council(whole, playback, day);
  };
})();
