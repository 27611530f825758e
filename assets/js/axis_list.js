/* The facts on the axis as a list, over the page: asked for when it is opened, for the years that the axis shows then. */
const { atlas } = window;
let dialog = null;

const headed = (lane) => {
  const title = document.getElementById(`axis-list-${lane}`);
  title.scrollIntoView();
  title.focus({ preventScroll: true });
};

const listen = () => {
  dialog.addEventListener("click", ({ target }) => {
    const pressed = target.closest("[data-axis]");
    if (pressed && pressed.dataset.axis !== "close") headed(pressed.dataset.axis);
    else if (pressed || target === dialog || target.closest("[data-go]")) dialog.close(); // a date goes to its day
  });
  dialog.addEventListener("close", () => dialog.remove());
};

/** Open the list; where the focus was, it is again when the list is closed. */
export const open = async () => {
  if (dialog && dialog.isConnected) return;
  atlas.flush();
  const answer = await window.fetch(`/axis.html${window.location.search}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const place = document.createElement("div");
  place.innerHTML = await answer.text(); // the server's own text, in which every word of the data is escaped
  dialog = place.firstElementChild;
  document.body.append(dialog);
  listen();
  dialog.showModal();
  dialog.querySelector("h2").focus();
};
