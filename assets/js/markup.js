/* Sets in place what travels as HTML text: an element's data-markup becomes its content, before the screen is painted.
   The text is made on the server, where every word of the data is escaped. */
(() => {
  "use strict";
  const NAME = "data-markup";
  const set = (element) => {
    if (!element.hasAttribute(NAME)) return;
    element.innerHTML = element.getAttribute(NAME);
    element.removeAttribute(NAME);
    document.dispatchEvent(new Event("atlas:placed"));
  };
  const seen = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.ELEMENT_NODE) set(target);
      for (const added of addedNodes) {
        if (added.nodeType !== Node.ELEMENT_NODE) continue;
        set(added);
        added.querySelectorAll(`[${NAME}]`).forEach(set);
      }
    }
  });
  seen.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: [NAME] });
})();
