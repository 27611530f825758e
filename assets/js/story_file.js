/* A story as a file, and where it is kept: written here as the server reads it, checked and told by the server. */
const KEPT = "atlas-story"; // in this browser: {story: as it is told, text: its file}
const language = () => document.documentElement.lang;

/** Return a TOML string: its rules for a quoted one hold JSON's, but for a character that TOML wants escaped. */
const quoted = (text) => {
  if (text.includes("\n") && text.trim() === text && !/[\\"\x00-\x09\x0b-\x1f\x7f]/.test(text)) return `"""\n${text}\n"""`;
  return JSON.stringify(text).replaceAll("\x7f", "\\u007f");
};
const texts = (key, said) =>
  Object.entries(said).map(([tongue, text]) => `${key}.${/^[A-Za-z0-9_-]+$/.test(tongue) ? tongue : quoted(tongue)} = ${quoted(text)}`);
const list = (key, entries) => (entries.length ? [`${key} = [${entries.map(quoted).join(", ")}]`] : []);

/** Return the file of a story, from its texts in each language and its scenes. */
export const written = (source) => {
  const scenes = source.scenes.flatMap((scene) => [
    "",
    "[[scene]]",
    `address = ${quoted(scene.address)}`,
    ...["title", "sentence", "notes"].flatMap((key) => texts(key, scene[key])),
    ...["sources", "highlights"].flatMap((key) => list(key, scene[key])),
  ]);
  return `${["[story]", ...texts("title", source.title), ...scenes].join("\n")}\n`;
};

/** Ask the server to read a story's file, text or bytes: {story, text, source}, or {faults} and then nothing of it. */
export const checked = async (file) => {
  const answer = await window.fetch(`/stories/check?lang=${language()}`, { method: "POST", body: file });
  return answer.json();
};

/** Return the file of the story that comes with the atlas. */
export const shipped = async () => {
  const answer = await window.fetch("/stories.toml");
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
};

/** Return the file of the reader's own story; empty where there is none. */
export const own = () => {
  try {
    return JSON.parse(window.localStorage.getItem(KEPT)).text || "";
  } catch {
    return ""; // nothing is kept, or something else under that name
  }
};

/** Keep a story as the reader's own (null: none); tells whether this browser keeps it. Whoever shows it is told. */
export const keep = (found) => {
  try {
    if (found) window.localStorage.setItem(KEPT, JSON.stringify({ story: found.story, text: found.text }));
    else window.localStorage.removeItem(KEPT);
  } catch {
    return false;
  }
  document.dispatchEvent(new Event("atlas:story"));
  return true;
};

/** Hand a text to the reader as a file, named after the story. */
export const hand = (text, title) => {
  const name = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/toml" }));
  link.download = `${name || "story"}.toml`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
