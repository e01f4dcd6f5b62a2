// Draws the elements marked data-chart from the JSON at their data-source. A click leads to the records behind a mark.
import { timeline } from "./timeline.js";
import { map } from "./map.js";
import { network } from "./network.js";

const kinds = { timeline, map, network };
const drawn = new Map();

export async function draw() {
  for (const [element, chart] of drawn) {
    if (!element.isConnected) {
      chart.dispose();
      drawn.delete(element);
    }
  }
  for (const element of document.querySelectorAll("[data-chart]")) {
    const source = element.dataset.source;
    if (drawn.get(element)?.source === source) continue;
    drawn.get(element)?.dispose();
    const answer = await fetch(source);
    if (!answer.ok) continue;
    const data = await answer.json();
    const chart = kinds[element.dataset.chart](element, data, palette());
    drawn.set(element, { source, dispose: chart.dispose, resize: chart.resize });
    element.classList.add("drawn");
  }
}

export function redraw() {
  for (const [element, chart] of drawn) {
    chart.dispose();
    drawn.delete(element);
  }
  return draw();
}

new ResizeObserver(() => {
  for (const chart of drawn.values()) chart.resize();
}).observe(document.body);

// The colours of the page's theme, as its style sheet names them.
function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  return {
    ink: colour("ink"), soft: colour("ink-soft"), line: colour("line"), surface: colour("surface"), page: colour("page"),
    accent: colour("accent"), land: colour("land"), border: colour("border"),
    "verbal cooperation": colour("verbal-cooperation"), "material cooperation": colour("material-cooperation"),
    "verbal conflict": colour("verbal-conflict"), "material conflict": colour("material-conflict"),
  };
}
