// Events over time, stacked: cooperation above the line, conflict below it.
import { init, use } from "echarts/core";
import { BarChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, AriaComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const day = 86_400_000;
const quads = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

export function timeline(element, data, palette) {
  const narrow = element.clientWidth < 520;
  const chart = init(element, null, { renderer: "svg" });
  const dates = [...new Set(data.bars.map((bar) => bar.from))];
  const counts = new Map(data.bars.map((bar) => [bar.from + bar.quad, bar.count]));
  const series = quads.map((quad) => ({
    name: quad,
    type: "bar",
    stack: "events",
    itemStyle: { color: palette[quad] },
    barMaxWidth: 28,
    barMinWidth: 2,
    // A value for every day that has any, or the bars of one day would not stand on each other.
    data: dates.map((date) => [date, (counts.get(date + quad) ?? 0) * (quad.endsWith("conflict") ? -1 : 1)]),
  }));
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    legend: { top: 0, left: 0, itemGap: 12, textStyle: { color: palette.ink }, data: quads },
    grid: { top: narrow ? 64 : 36, left: 44, right: 16, bottom: 64 },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      valueFormatter: (value) => String(Math.abs(value)),
    },
    xAxis: {
      type: "time",
      minInterval: day,
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.soft, hideOverlap: true, margin: 14, formatter: { month: "{MMM} {yyyy}", day: "{d} {MMM}" } },
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      // The line between the two is always there.
      min: (range) => (range.min > -1 ? -1 : null),
      max: (range) => (range.max < 1 ? 1 : null),
      axisLabel: { color: palette.soft, formatter: (value) => String(Math.abs(value)) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    dataZoom: [
      { type: "inside", zoomOnMouseWheel: "ctrl", ...busiest(data.bars) },
      { type: "slider", show: dates.length > 1, ...busiest(data.bars), bottom: 8, height: 18, showDataShadow: false, showDetail: false,
        moveHandleSize: 0, borderColor: palette.line, backgroundColor: palette.land, fillerColor: palette.accent + "55", handleSize: "130%",
        handleStyle: { color: palette.surface, borderColor: palette.accent, borderWidth: 1.5 }, emphasis: { handleStyle: { borderColor: palette.ink } } },
    ],
    series,
  });
  chart.on("click", (mark) => follow(element, { from: mark.value[0], to: end(mark.value[0], data.unit), quad: mark.seriesName }));
  return { dispose: () => chart.dispose(), resize: () => chart.resize() };
}

// The days that nearly all events fall on: a few from long ago would leave no room for the rest.
function busiest(bars) {
  const all = bars.reduce((sum, bar) => sum + bar.count, 0);
  const at = (share) => {
    let sum = 0;
    return bars.find((bar) => (sum += bar.count) > share * all)?.from;
  };
  return { startValue: Date.parse(at(0.1)) - 3 * day, endValue: Date.parse(at(0.95)) + 3 * day };
}

// The last day of a bar.
function end(from, unit) {
  const last = new Date(from + "T00:00:00Z");
  if (unit === "week") last.setUTCDate(last.getUTCDate() + 6);
  if (unit === "month") last.setUTCMonth(last.getUTCMonth() + 1, 0);
  if (unit === "year") last.setUTCMonth(12, 0);
  return last.toISOString().slice(0, 10);
}

export function follow(element, changes) {
  const address = new URL(element.dataset.follow ?? location.href, location.href);
  for (const [name, value] of Object.entries(changes)) address.searchParams.set(name, value);
  address.searchParams.delete("page");
  location.assign(address);
}
