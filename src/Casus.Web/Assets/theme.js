// Runs before the first paint: the theme somebody chose, else the system's.
const chosen = localStorage.getItem("theme");
document.documentElement.dataset.theme = chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
