// Who deals with whom, laid out by forces; the same data gives the same picture.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

const svg = (name, attributes = {}, parent = null) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent?.append(element);
  return element;
};

export function network(element, data, palette) {
  const show = () => {
    element.replaceChildren(picture(element, data, palette));
  };
  show();
  let width = element.clientWidth;
  return {
    dispose: () => element.replaceChildren(),
    resize: () => {
      if (Math.abs(element.clientWidth - width) > 40) {
        width = element.clientWidth;
        show();
      }
    },
  };
}

function picture(element, data, palette) {
  const width = Math.max(320, element.clientWidth);
  const height = Math.max(320, element.clientHeight);
  const most = width < 520 ? 24 : 60;
  const pairs = joined(data.slice(0, most));
  const nodes = [...new Set(pairs.flatMap((pair) => [pair.actor, pair.recipient]))].map((name) => ({ name, weight: 0 }));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const links = pairs.map((pair) => ({ ...pair, source: byName.get(pair.actor), target: byName.get(pair.recipient) }));
  for (const link of links) {
    link.count = link.cooperation + link.conflict;
    link.source.weight += link.count;
    link.target.weight += link.count;
  }
  const radius = (node) => 4 + Math.min(14, 2.2 * Math.sqrt(node.weight));
  forceSimulation(nodes)
    .force("link", forceLink(links).distance(90).strength(0.35))
    .force("push", forceManyBody().strength(-220))
    .force("x", forceX(width / 2).strength(0.07))
    .force("y", forceY(height / 2).strength(0.09 * width / height))
    .force("apart", forceCollide((node) => radius(node) + 16))
    .stop()
    .tick(300);
  spread(nodes, "x", 60, width - 120);
  spread(nodes, "y", 20, height - 20);

  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height });
  for (const link of links) {
    const conflict = link.conflict > link.cooperation;
    // A line leads to the page of its pair; those who cannot point have the table.
    const pair = svg("a", {
      href: `/pair?a=${encodeURIComponent(link.actor)}&b=${encodeURIComponent(link.recipient)}`, tabindex: "-1", "aria-label": `${link.actor} → ${link.recipient}`,
    }, root);
    const line = svg("path", {
      d: bend(link.source, link.target), fill: "none",
      stroke: palette[conflict ? "material conflict" : "material cooperation"],
      "stroke-width": 1 + Math.min(6, Math.sqrt(link.count)), "stroke-opacity": 0.7,
    }, pair);
    if (conflict) line.setAttribute("stroke-dasharray", "6 4");
    svg("title", {}, line).textContent = `${link.actor} → ${link.recipient}: ${link.cooperation} cooperation, ${link.conflict} conflict`;
  }
  for (const node of nodes) {
    const link = svg("a", { href: "/actor?name=" + encodeURIComponent(node.name), tabindex: "-1", "aria-label": node.name }, root);
    svg("title", {}, link).textContent = node.name;
    svg("circle", { cx: node.x, cy: node.y, r: radius(node), fill: palette.accent, stroke: palette.page, "stroke-width": 1.5 }, link);
  }
  const taken = nodes.map((node) => ({
    left: node.x - radius(node), right: node.x + radius(node), top: node.y - radius(node), bottom: node.y + radius(node),
  }));
  const names = [];
  for (const [rank, node] of [...nodes].sort((a, b) => b.weight - a.weight).entries()) {
    label(root, node, radius(node), { width, height }, palette, taken, names, rank < 6);
  }
  return root;
}

// Stretches the picture to the room there is.
function spread(nodes, axis, from, to) {
  const places = nodes.map((node) => node[axis]);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  for (const node of nodes) node[axis] = most > least ? from + (node[axis] - least) / (most - least) * (to - from) : (from + to) / 2;
}

// Pairs that hang together with others; those that stand alone stay in the table, unless there is nothing else.
function joined(pairs) {
  const degree = new Map();
  for (const { actor, recipient } of pairs) {
    for (const name of [actor, recipient]) degree.set(name, (degree.get(name) ?? 0) + 1);
  }
  const kept = pairs.filter((pair) => degree.get(pair.actor) > 1 || degree.get(pair.recipient) > 1);
  return kept.length >= 8 ? kept : pairs;
}

// A name beside its node, with a halo; where it would cover another name it is left to the tooltip.
function label(root, node, radius, room, palette, taken, names, always) {
  const name = node.name.length > 28 ? node.name.slice(0, 27) + "…" : node.name;
  const length = name.length * 7;
  const gap = radius + 4;
  const box = [
    { x: node.x + gap, y: node.y + 4, anchor: "start", left: node.x + gap },
    { x: node.x - gap, y: node.y + 4, anchor: "end", left: node.x - gap - length },
    { x: node.x, y: node.y + gap + 12, anchor: "middle", left: node.x - length / 2 },
    { x: node.x, y: node.y - gap - 3, anchor: "middle", left: node.x - length / 2 },
  ].map((place) => ({ ...place, right: place.left + length, top: place.y - 12, bottom: place.y + 4 }))
    .filter((place) => place.left >= 4 && place.right <= room.width && place.top >= 0 && place.bottom <= room.height)
    .sort((a, b) => covered(a, taken) - covered(b, taken))[0];
  if (!box || covered(box, names) > 0 || (covered(box, taken) > 0 && !always)) return;
  taken.push(box);
  names.push(box);
  svg("text", {
    x: box.x, y: box.y, "text-anchor": box.anchor, fill: palette.ink, "font-size": 12,
    stroke: palette.page, "stroke-width": 4, "paint-order": "stroke", "stroke-linejoin": "round", "pointer-events": "none",
  }, root).textContent = name;
}

// How many of the boxes a box lies on.
function covered(box, taken) {
  return taken.filter((other) =>
    box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).length;
}

// Two directions between the same two do not lie on each other.
function bend(from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return `M${from.x} ${from.y}Q${(from.x + to.x) / 2 - dy * 0.12} ${(from.y + to.y) / 2 + dx * 0.12} ${to.x} ${to.y}`;
}
