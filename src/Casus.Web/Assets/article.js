// Ties records and their words together: pointing at the one lights up the other. All from attributes the page has:
// data-r holds the keys of the records that words belong to, the innermost first.
const selector = (key) => `[data-r~="${key}"]`;

export function readArticle(article) {
  if (article.dataset.ready) return;
  article.dataset.ready = "yes";
  const text = article.querySelector("[data-text]");
  const panel = article.querySelector("[data-records]");
  const items = [...panel.querySelectorAll("[data-item]")];
  let pinned = null;

  const light = (key) => {
    article.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
    if (!key) return;
    article.querySelectorAll(selector(key)).forEach((element) => element.classList.add("lit"));
  };
  const keyOf = (element) => element.closest?.("[data-r]")?.dataset.r.split(" ")[0] ?? null;
  const show = (element) => {
    element.closest("details")?.setAttribute("open", "");
    const box = element.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 40) element.scrollIntoView({ block: "center" });
  };
  const pin = (key, into) => {
    pinned = key;
    light(key);
    items.forEach((item) => item.classList.toggle("pinned", item.dataset.item === key));
    if (!key) return;
    const words = text.querySelector(`mark${selector(key)}`) ?? text.querySelector(selector(key));
    const item = items.find((other) => other.dataset.item === key);
    if (into === "text" && words) show(words);
    if (into === "panel" && item) {
      item.hidden = false;
      panel.scrollTop += item.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
    }
  };
  const only = (keys) => {
    const notice = panel.querySelector("[data-selection]");
    items.forEach((item) => { item.hidden = keys !== null && !keys.has(item.dataset.item); });
    panel.querySelectorAll("h2").forEach((heading) => { heading.hidden = keys !== null; });
    notice.hidden = keys === null;
    if (keys) {
      const count = items.filter((item) => !item.hidden).length;
      notice.querySelector("[data-selection-count]").textContent = count === 1 ? "1 record" : `${count} records`;
    }
  };

  article.addEventListener("pointerover", (event) => light(keyOf(event.target) ?? pinned));
  article.addEventListener("pointerleave", () => light(pinned));
  panel.addEventListener("focusin", (event) => light(keyOf(event.target) ?? pinned));
  panel.addEventListener("click", (event) => {
    if (event.target.closest("[data-show-all]")) {
      getSelection().removeAllRanges();
      only(null);
      return;
    }
    const key = event.target.closest("button[data-r]")?.dataset.r;
    if (key) pin(key, "text");
  });
  text.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed) return;
    const key = keyOf(event.target);
    only(null);
    pin(key, "panel");
  });

  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const selection = getSelection();
      if (!article.isConnected || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!text.contains(range.commonAncestorContainer)) return;
      const keys = new Set();
      for (const run of text.querySelectorAll("[data-r]")) {
        if (range.intersectsNode(run)) run.dataset.r.split(" ").forEach((key) => keys.add(key));
      }
      only(keys);
    }, 120);
  });

  document.addEventListener("keydown", (event) => {
    if (!article.isConnected || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    const visible = items.filter((item) => !item.hidden);
    const at = visible.findIndex((item) => item.dataset.item === pinned);
    const step = { j: 1, k: -1 }[event.key];
    if (event.key === "Escape") {
      only(null);
      pin(null);
    } else if (step && visible.length > 0) {
      const next = visible[at < 0 ? (step > 0 ? 0 : visible.length - 1) : (at + step + visible.length) % visible.length];
      pin(next.dataset.item, "text");
      next.querySelector("button").focus({ preventScroll: true });
      pin(next.dataset.item, "panel");
    }
  });

  const wanted = article.dataset.record;
  const item = wanted && items.find((other) => other.dataset.id === wanted);
  if (item) {
    pin(item.dataset.item, "panel");
    pin(item.dataset.item, "text");
  }
}
