/* A question from the floor: a state is found by its name in any language, and its file shown over the scene's day.
   The address stays the scene's own, so that closing the question leaves nothing behind. */
const { atlas } = window;
const one = (selector) => document.querySelector(selector);
const dialog = () => one("#question");
let usual = null; // what the search does with a state on other pages

export const isAsking = () => Boolean(dialog() && dialog().open);

/** Show a state's file; the words are the server's, made for the day and the count that are shown. */
const show = async (iso3) => {
  const place = one("#question-file");
  const query = atlas.compose({ country: iso3, scene: "", date: atlas.day() });
  try {
    const answer = await window.fetch(`/slide/file${query}`);
    if (!answer.ok) throw new Error(String(answer.status));
    place.innerHTML = await answer.text();
    document.dispatchEvent(new Event("atlas:placed"));
  } catch {
    place.textContent = place.dataset.failed;
  }
};

/** Open the search over the scene. */
export const ask = () => {
  if (isAsking()) return;
  one("#question-file").replaceChildren();
  usual = atlas.openByKey;
  atlas.openByKey = show;
  dialog().addEventListener("close", () => (atlas.openByKey = usual), { once: true });
  dialog().showModal();
  const field = one("#search-field");
  field.value = "";
  field.focus();
};

export const closeQuestion = () => dialog().close();
