// Events by place on outlines of the world; a circle's area tells how many, its ring how much of it is conflict.
import { init, registerMap, use } from "echarts/core";
import { ScatterChart } from "echarts/charts";
import { GeoComponent, TooltipComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { feature } from "topojson-client";
import outlines from "world-atlas/countries-110m.json";
import { follow } from "./timeline.js";

use([ScatterChart, GeoComponent, TooltipComponent, LabelLayout, SVGRenderer]);
const world = flat(feature(outlines, outlines.objects.countries));
registerMap("world", world);
const widths = new Map(world.features.map((country) => [country.properties.name, width(country.geometry)]));

export function map(element, data, palette) {
  const chart = init(element, null, { renderer: "svg" });
  const most = Math.max(1, ...data.map((place) => place.count));
  const view = frame(data, element);
  chart.setOption({
    animation: false,
    tooltip: {
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      formatter: (mark) => escape(`${mark.name}: ${mark.value[2]} (${mark.value[3]} conflict)`),
    },
    geo: {
      map: "world",
      roam: true,
      ...view,
      silent: true,
      itemStyle: { areaColor: palette.land, borderColor: palette.border },
      // Names wider than their countries would lie on each other.
      label: {
        show: true, color: palette.soft, fontSize: 11,
        formatter: ({ name }) => (widths.get(name) ?? 0) * view.zoom * element.clientWidth / 360 > name.length * 6 ? name : "",
      },
    },
    series: [{
      type: "scatter",
      coordinateSystem: "geo",
      symbolSize: (value) => 8 + 26 * Math.sqrt(value[2] / most),
      label: {
        show: data.length <= 12, formatter: "{b}", color: palette.ink, fontWeight: 600,
        textBorderColor: palette.page, textBorderWidth: 3,
      },
      labelLayout: { hideOverlap: true },
      data: data.map((place) => ({
        name: place.place,
        label: { position: crowded(place, data, view) ? "left" : "right" },
        value: [place.longitude, place.latitude, place.count, place.conflict],
        itemStyle: {
          color: palette[place.conflict * 2 > place.count ? "material conflict" : "material cooperation"],
          opacity: 0.75, borderColor: palette.page, borderWidth: 1,
        },
      })),
    }],
  });
  chart.on("click", (mark) => follow(element, { place: mark.name }));
  return { dispose: () => chart.dispose(), resize: () => chart.resize() };
}

// Whether the room to the right of a place is another's.
function crowded(place, data, view) {
  const near = 90 / view.zoom;
  return data.some((other) => other.longitude > place.longitude && other.longitude - place.longitude < near
    && Math.abs(other.latitude - place.latitude) < near / 5);
}

// The part of the world that holds most of the events.
function frame(data, element) {
  if (data.length === 0) return { zoom: 1 };
  const weight = data.reduce((sum, place) => sum + place.count, 0);
  const within = (key) => {
    const sorted = [...data].sort((a, b) => a[key] - b[key]);
    const at = (share) => {
      let sum = 0;
      for (const place of sorted) {
        sum += place.count;
        if (sum >= share * weight) return place[key];
      }
      return sorted.at(-1)[key];
    };
    return [at(0.05), at(0.95)];
  };
  const [west, east] = within("longitude");
  const [south, north] = within("latitude");
  const tall = element.clientHeight / element.clientWidth;
  const width = Math.min(360, Math.max(east - west, (north - south) / tall, 24) * 1.5);
  return { center: [(west + east) / 2, (south + north) / 2], zoom: Math.min(12, 360 / width) };
}

// Outlines on a globe as outlines on a plane: those that cross the date line go on beyond it; the one around a pole cannot.
function flat(world) {
  const unroll = (ring) => {
    let turn = 0;
    return ring.map(([longitude, latitude], index) => {
      const step = index > 0 ? longitude - ring[index - 1][0] : 0;
      if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
      return [longitude + turn, latitude];
    });
  };
  const antarctica = "010";
  const features = world.features.filter((country) => country.id !== antarctica).map((country) => ({
    ...country,
    geometry: {
      ...country.geometry,
      coordinates: country.geometry.type === "Polygon"
        ? country.geometry.coordinates.map(unroll)
        : country.geometry.coordinates.map((polygon) => polygon.map(unroll)),
    },
  }));
  return { ...world, features };
}

// Degrees from the west to the east of a country's largest part.
function width(geometry) {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return Math.max(...parts.map(([ring]) => {
    const longitudes = ring.map(([longitude]) => longitude);
    return Math.max(...longitudes) - Math.min(...longitudes);
  }));
}

function escape(text) {
  const element = document.createElement("span");
  element.textContent = text;
  return element.innerHTML;
}
