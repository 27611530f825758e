/* Sets in place what travels as HTML text: an element's data-markup becomes its content, before the screen is painted.
   The text is made on the server, where every word of the data is escaped. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  const NAME = "data-markup";
  const set = (element) => {
    element.innerHTML = element.getAttribute(NAME);
    element.removeAttribute(NAME);
  };
  const withText = ({ target, addedNodes }) =>
    [target, ...addedNodes]
      .filter((node) => node.nodeType === Node.ELEMENT_NODE)
      .flatMap((node) => [node, ...(node === target ? [] : node.querySelectorAll(`[${NAME}]`))])
      .filter((element) => element.hasAttribute(NAME));

  const seen = new MutationObserver((changes) => {
    const places = new Set(changes.flatMap(withText));
    places.forEach(set);
    if (places.size) document.dispatchEvent(new Event("atlas:placed"));
  });
  seen.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: [NAME] });

  /** Return what a store of the page holds; when parts are placed it is there, while its callbacks come after painting. */
  atlas.stored = (id) => {
    const store = window.dash_component_api && window.dash_component_api.getLayout(id);
    return store ? store.props.data : undefined;
  };
})();
