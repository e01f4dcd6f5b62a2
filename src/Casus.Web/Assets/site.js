// What every page needs: the theme switch, charts, and the article's lights.
import { readArticle } from "./article.js";

const root = document.documentElement;
let charts = null;

addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-theme-switch]")) return;
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
  charts?.then((module) => module.redraw());
});

// A filter applies as soon as one of its lists or dates has changed; empty fields stay out of the address.
addEventListener("change", (event) => {
  const form = event.target.closest?.("[data-filter]");
  if (form && event.target.matches("select, input[type=date]")) form.requestSubmit();
});
addEventListener("submit", (event) => {
  const form = event.target.closest?.("[data-filter]");
  if (!form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") address.searchParams.append(name, value);
  Blazor.navigateTo(address.pathname + address.search);
}, { capture: true });

function arrive() {
  document.querySelectorAll("[data-remember]").forEach((field) => {
    field.value ||= localStorage.getItem(field.dataset.remember) ?? "";
    field.addEventListener("change", () => localStorage.setItem(field.dataset.remember, field.value));
  });
  document.querySelectorAll("[data-article]").forEach(readArticle);
  if (!document.querySelector("[data-chart]")) return;
  const address = document.body.dataset.charts;
  if (!address) {
    document.querySelectorAll("figure.chart").forEach((figure) => { figure.hidden = true; });
    return;
  }
  charts ??= import(address);
  charts.then((module) => module.draw());
}

arrive();
document.body.classList.add("ready");
// Pages are exchanged without a reload.
globalThis.Blazor?.addEventListener("enhancedload", arrive);
