/* The names of the states that a scene points to, on its map: each beside its land, covering no other's. Knows places alone. */
const { atlas } = window;
const all = (selector) => [...document.querySelectorAll(selector)];
const FINE = 2; // pixels of the screen to one of the ground that is looked up

/** Look at the map once, and return what tells which state's land lies at a point of the window; empty: none. */
export const groundIn = (room) => {
  const sheet = Object.assign(document.createElement("canvas"), { width: Math.ceil(room.width / FINE), height: Math.ceil(room.height / FINE) });
  const pen = sheet.getContext("2d", { willReadFrequently: true });
  const states = [""];
  for (const shape of all("#map .choroplethlayer path[data-iso3]")) {
    const { a, b, c, d, e, f } = shape.getScreenCTM();
    pen.setTransform(a / FINE, b / FINE, c / FINE, d / FINE, (e - room.left) / FINE, (f - room.top) / FINE);
    pen.fillStyle = `rgb(${states.push(shape.dataset.iso3) - 1}, 0, 0)`;
    pen.fill(new Path2D(shape.getAttribute("d")));
  }
  const { data, width, height } = pen.getImageData(0, 0, sheet.width, sheet.height);
  return (x, y) => {
    const [across, down] = [Math.floor((x - room.left) / FINE), Math.floor((y - room.top) / FINE)];
    const at = 4 * (down * width + across);
    const seen = across >= 0 && down >= 0 && across < width && down < height && data[at + 3] > 127;
    return seen ? states[data[at]] || "" : "";
  };
};

/** Put a name beside what it names, where it covers the least: no other name, no mark of a small state, little land, and
    near; where it is not near enough a line leads to its land. Return the place that it takes. */
export const beside = (name, drawn, room, taken, rings, ground) => {
  const [wide, high] = [name.offsetWidth, name.offsetHeight];
  const marks = all("#map path.point[data-iso3]").map((mark) => mark.getBoundingClientRect());
  const { iso3 } = drawn.dataset;
  const land = landOf(drawn, ground);
  const frames = all("#map .geo .bg rect").map((ground) => ground.getBoundingClientRect());
  const centre = middleOf(land);
  const boxed = ([left, top]) => ({ left, top, right: left + wide, bottom: top + high });
  const cost = (place) => {
    const box = boxed(place);
    const inside = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
    const covered = SPOTS.filter(([x, y]) => ground(box.left + x * wide, box.top + y * high)).length;
    const others = taken.filter((other) => meet(box, other)).length;
    const [ends] = nearestTo(box, land, centre);
    const crossed = ALONG.filter((share) => ![iso3, ""].includes(ground(...between(startOf(box, ends), ends, share)))).length;
    const away = Math.hypot((box.left + box.right) / 2 - centre[0], (box.top + box.bottom) / 2 - centre[1]);
    const cut = frames.filter((frame) => meet(box, frame) && !holds(frame, box)).length;
    return 2 * covered + 2 * crossed + away / 40 + 12 * cut + 8 * marks.filter((mark) => meet(mark, box)).length + 50 * others + (inside ? 0 : 100);
  };
  const costs = placesAround(drawn.getBoundingClientRect(), wide, high).map((place) => ({ place, cost: cost(place) }));
  const box = boxed(costs.sort((one, other) => one.cost - other.cost)[0].place);
  name.style.transform = `translate(${box.left - room.left}px, ${box.top - room.top}px)`;
  const [ends, far] = nearestTo(box, land, centre);
  if (far > 30) rings.append(...leader(box, ends, room));
  return box;
};

const ALONG = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9];
const between = ([a, b], [c, d], share) => [a + (c - a) * share, b + (d - b) * share];
const SPOTS = [0, 0.25, 0.5, 0.75, 1].flatMap((x) => [0, 0.5, 1].map((y) => [x, y]));
const meet = (one, other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const holds = (one, other) => one.left <= other.left && one.right >= other.right && one.top <= other.top && one.bottom >= other.bottom;

const placesAround = (box, wide, high) => {
  const inner = [0.15, 0.3, 0.5, 0.7, 0.85].map((share) => box.left + share * box.width - wide / 2);
  const across = [box.left - 12 - wide, box.left - 60 - wide, ...inner, box.right + 12, box.right + 60];
  const down = [box.top - 12 - high, ...[0.2, 0.4, 0.6, 0.8].map((share) => box.top + share * box.height - high / 2), box.bottom + 12];
  return across.flatMap((left) => down.map((top) => [left, top]));
};

/** Points of a state's own land, or its mark. */
const landOf = (drawn, ground) => {
  const box = drawn.getBoundingClientRect();
  const shares = [...Array(21).keys()].map((n) => (n + 0.5) / 21);
  const points = shares.flatMap((x) => shares.map((y) => [box.left + x * box.width, box.top + y * box.height]));
  const own = points.filter(([x, y]) => ground(x, y) === drawn.dataset.iso3);
  return own.length ? own : [atlas.middleOf(drawn)];
};
const middleOf = (points) => [0, 1].map((axis) => points.map((point) => point[axis]).sort((a, b) => a - b)[points.length >> 1]);

/** The point of a state's land that a line from its name leads to, and how far it is. */
const nearestTo = (box, land, centre) => {
  const far = ([x, y]) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const deep = ([x, y]) => Math.hypot(x - centre[0], y - centre[1]);
  const sorted = land.map((point) => ({ point, weight: far(point) + 0.4 * deep(point) })).sort((a, b) => a.weight - b.weight);
  return [sorted[0].point, Math.min(...land.map(far))];
};

/** The point of a name from which a line leads to a point. */
const startOf = (box, [x, y]) => [Math.min(Math.max(x, box.left), box.right), Math.min(Math.max(y, box.top), box.bottom)];

const leader = (box, [x, y], room) => {
  const from = startOf(box, [x, y]);
  const ends = { x1: from[0] - room.left, y1: from[1] - room.top, x2: x - room.left, y2: y - room.top };
  return ["leader-halo", "leader"].map((kind) => {
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    line.setAttribute("class", kind);
    for (const [key, value] of Object.entries(ends)) line.setAttribute(key, value);
    return line;
  });
};
