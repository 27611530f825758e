/* The address in the browser: composes it in its fixed order, and ties the controls to it: an element with
   data-control shows its parameter and changes it; data-go, data-open and data-action are links into it. What a parameter means is
   decided on the server; here only names, defaults and valid values are known. */
(() => {
  "use strict";
  const atlas = (window.atlas = window.atlas || {});
  let parameters = [];

  const quote = (text) => encodeURIComponent(text).replace(/%3A/g, ":").replace(/%3B/g, ";").replace(/%2C/g, ",");

  /** Return the query part of the present address with some parameters changed; an empty value removes one. */
  atlas.compose = (changes) => {
    const now = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) now.set(name, value);
      else now.delete(name);
    }
    const pairs = parameters
      .filter(({ name, default: usual }) => now.get(name) && now.get(name) !== usual)
      .map(({ name }) => `${name}=${quote(now.get(name))}`);
    return pairs.length ? `?${pairs.join("&")}` : "";
  };

  /** Go to the view that these changes make: a new entry in the browser's history. */
  atlas.go = (changes) => {
    if (!("date" in changes)) atlas.flush();
    const search = atlas.compose(changes);
    if (search === window.location.search) return;
    window.history.pushState(null, "", window.location.pathname + search);
    ask();
  };

  /** Write changes into the present entry of the history, without drawing anything. */
  atlas.note = (changes) => {
    const search = atlas.compose(changes);
    if (search !== window.location.search) {
      window.history.replaceState(window.history.state, "", window.location.pathname + search + window.location.hash);
    }
  };

  let form = "";
  window.addEventListener("resize", () => {
    if (form && form !== atlas.form()) ask();
  });

  const valueOf = (name) => {
    const known = parameters.find((parameter) => parameter.name === name);
    const given = new URLSearchParams(window.location.search).get(name);
    return given !== null && (!known.values.length || known.values.includes(given)) ? given : name === "lang" ? document.documentElement.lang : known.default;
  };

  /** Let every control show what the address says. */
  const follow = () => {
    if (!parameters.length) return;
    document.documentElement.dataset.region = valueOf("region"); // the legend makes room for the region's frame
    for (const control of document.querySelectorAll("[data-control]")) {
      const value = valueOf(control.dataset.control);
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.value !== value) control.value = value;
      if (control.selectedIndex === -1) control.selectedIndex = 0; // the default, which the address may name or leave out
    }
    document.dispatchEvent(new Event("atlas:followed"));
  };
  document.addEventListener("atlas:placed", () => {
    if (!parameters.length) parameters = atlas.stored("parameters") || [];
    follow();
  });

  /** A part of the page may name a script of its own, which comes with it. */
  document.addEventListener("atlas:placed", () => {
    for (const place of document.querySelectorAll("[data-script]:not([data-begun])")) {
      place.dataset.begun = "yes";
      import(`/assets/js/${place.dataset.script}.js`).then(({ begin }) => begin(place), console.error);
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target.dataset.control) atlas.go({ [target.dataset.control]: target.value });
  });

  /** What an element with the focus is called by, so that it is found again on a page that was turned. */
  const identityOf = (element) => {
    if (!element || element === document.body) return "";
    const named = ["data-control", "data-go", "data-action", "data-open"].find((name) => element.hasAttribute(name));
    const own = named ? `[${named}="${CSS.escape(element.getAttribute(named))}"]` : element.id && `#${CSS.escape(element.id)}`;
    return own && element.type === "radio" ? `${own}[value="${CSS.escape(element.value)}"]` : own || "";
  };
  let held = "";
  const refocus = (tries = 0) => {
    if (!held || document.activeElement !== document.body || document.querySelector(".slide")) return;
    const again = document.querySelector(held);
    if (again) again.focus({ preventScroll: true });
    else if (tries < 30) window.setTimeout(() => refocus(tries + 1), 30);
  };

  /** The address is another one: the controls follow, and the server is asked for what it shows. */
  const ask = () => {
    held = identityOf(document.activeElement);
    follow();
    document.dispatchEvent(new Event("atlas:asked"));
    const asked = () => atlas.request(window.location.search);
    atlas.askInTurn(atlas.sift(), (ahead) => window.dash_clientside.set_props("request", { data: { ...asked(), ahead } }));
  };
  window.addEventListener("popstate", ask);

  /** The parameters are known; the page is there already, unless the first answer came without it. */
  const begin = (told, asked) => {
    parameters = told;
    follow();
    return asked ? window.dash_clientside.no_update : atlas.request(window.location.search);
  };

  /** A page was turned: the document says its language and look. */
  const turned = (key) => {
    if (!key) return window.dash_clientside.no_update;
    const [, language, look, drawnFor] = key.split("|");
    form = drawnFor;
    follow();
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = look;
    window.requestAnimationFrame(() => refocus());
    return window.dash_clientside.no_update;
  };

  const copyLink = async (button) => {
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(window.location.href);
    } catch {
      const field = document.createElement("textarea"); // an address without https has no clipboard
      field.value = window.location.href;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    button.firstChild.textContent = button.dataset.done;
    window.setTimeout(() => (button.firstChild.textContent = label), 1600);
  };

  /** Save the view as a picture; the script that draws it comes when it is first asked for. */
  const savePicture = async (button, ending) => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      const { save } = await import("/assets/js/picture.js");
      await save(ending);
    } catch (error) {
      document.getElementById("spoken").textContent = button.title = button.dataset.failed;
      console.error(error);
    }
    button.removeAttribute("aria-busy");
  };

  /** Open what comes with a script of its own when it is first asked for: the story (or this view put into it), the
      facts on the axis as a list. */
  const OPENED = {
    story: async () => (await import("/assets/js/stories.js")).show(false),
    "story-add": async () => (await import("/assets/js/stories.js")).show(true),
    "axis-list": async () => (await import("/assets/js/axis_list.js")).open(),
  };
  const open = async (button, action) => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await OPENED[action]();
    } catch (error) {
      document.getElementById("spoken").textContent = button.title = button.dataset.failed;
      console.error(error);
    }
    button.removeAttribute("aria-busy");
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("[data-go], [data-open], [data-action], [data-follow]");
    if (!link) return;
    const { go, open: file, action, follow } = link.dataset;
    if (go !== undefined) {
      event.preventDefault();
      atlas.go(Object.fromEntries(new URLSearchParams(go)));
    } else if (file) {
      atlas.go({ country: file });
    } else if (action === "close-card") {
      atlas.go({ country: "" });
    } else if (action === "close-notice") {
      link.closest(".notice").hidden = true;
      atlas.note({});
    } else if (action === "copy-link") {
      copyLink(link);
    } else if (action && action.startsWith("picture-")) {
      savePicture(link, action.slice("picture-".length));
    } else if (action in OPENED) {
      open(link, action);
    } else if (follow) {
      link.href = follow + window.location.search;
    }
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, { address: { begin, turned } });
})();
