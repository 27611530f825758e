/* The page's title by its view, and the map in words, for whoever does not see it: behind each category the names of the states that have it on the day.
   Categories, names and openings were made on the server; here they are only put in their places, once the day rests. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const REST = 300; // ms: nobody hears every step of a movement
  let resting = 0;

  const describe = () => {
    const [view, atlasName] = [document.querySelector(".tab[aria-current]"), document.querySelector(".brand")];
    if (view && atlasName) document.title = `${view.textContent} – ${atlasName.textContent}`;
    const place = document.getElementById("map-described");
    const playback = atlas.playback && atlas.playback();
    if (!place || !playback) return;
    const region = new URLSearchParams(window.location.search).get("region") || "americas";
    for (const line of place.querySelectorAll("[data-among]")) {
      const states = line.dataset.among.split(" ").map((iso3) => [playback.names[iso3], atlas.standing(iso3, atlas.day())]);
      const named = (label, chosen) => (chosen.length ? [`${label}: ${chosen.map(([name]) => name).join(", ")}.`] : []);
      line.hidden = region !== "americas" && line.dataset.in !== region;
      line.textContent = [
        line.dataset.opening,
        ...playback.scale.labels.flatMap((label) => named(label, states.filter(([, standing]) => standing.label === label))),
        ...named(place.dataset.contested, states.filter(([, standing]) => standing.contested === "1")),
      ].join(" ");
    }
  };
  for (const change of ["atlas:day", "atlas:placed"]) {
    document.addEventListener(change, () => {
      window.clearTimeout(resting);
      resting = window.setTimeout(describe, REST);
    });
  }
})();
