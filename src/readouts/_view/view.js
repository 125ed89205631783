// Shows the statement pointed at beside the text, and hides what is filtered out. The page is whole without it.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = document.getElementById("text");
  const details = document.getElementById("details");
  const form = document.getElementById("filters");
  const entries = all("#said > li");
  const badges = all(".b[data-t]", text);
  const pieces = all("span[data-t]", text).map((node) => ({
    node,
    said: node.dataset.t.split(" ").map(Number),
    inner: node.classList.contains("in"),
  }));
  const piecesOf = entries.map(() => []);
  for (const piece of pieces) for (const t of piece.said) piecesOf[t].push(piece.node);
  const shown = entries.map(() => true);
  let current = -1;

  const clear = () => {
    if (current < 0) return;
    for (const node of piecesOf[current]) node.classList.remove("on");
    badges.find((badge) => Number(badge.dataset.t) === current)?.classList.remove("at");
    current = -1;
  };

  const close = () => {
    clear();
    details.classList.remove("open");
  };

  const show = (t) => {
    if (t === current || !entries[t]) return;
    clear();
    current = t;
    for (const node of piecesOf[t]) node.classList.add("on");
    badges.find((badge) => Number(badge.dataset.t) === t)?.classList.add("at");
    const button = document.createElement("button");
    button.className = "close";
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", close);
    details.replaceChildren(button, ...[...entries[t].cloneNode(true).childNodes]);
    details.classList.add("open");
  };

  // The innermost of the statements over a piece that are not filtered out.
  const innermost = (said) => said.findLast((t) => shown[t]) ?? -1;

  const pointed = (event) => {
    const node = event.target.closest?.("[data-t]");
    if (node && text.contains(node)) show(innermost(node.dataset.t.split(" ").map(Number)));
  };
  text.addEventListener("mouseover", pointed);
  text.addEventListener("focusin", pointed);
  text.addEventListener("click", (event) => {
    const piece = event.target.closest?.("span[data-t]");
    if (piece) pointed(event);
    const badge = event.target.closest?.(".b[data-t]");
    if (badge) {
      // Stay at the text: the entry stands beside it.
      event.preventDefault();
      badge.focus();
      current = -1;
      pointed(event);
    }
  });

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const badge = document.activeElement;
    if (!(event.key in STEPS) || event.altKey || event.ctrlKey || event.metaKey || !badges.includes(badge)) return;
    const open = badges.filter((other) => !other.hidden);
    const at = Math.min(Math.max(open.indexOf(badge) + STEPS[event.key], 0), open.length - 1);
    open[at].focus();
    event.preventDefault();
  });

  const filter = () => {
    const wanted = all("select", form).filter((select) => select.value !== "");
    entries.forEach((entry, t) => {
      shown[t] = wanted.every((select) => (entry.dataset[select.name] ?? "").split(" ").includes(select.value));
      entry.hidden = !shown[t];
    });
    for (const badge of badges) badge.hidden = !shown[Number(badge.dataset.t)];
    for (const { node, said, inner } of pieces) {
      const t = innermost(said);
      node.className = node.className.replace(/ ?\b(v\d|vj|off|in)\b/g, "");
      node.classList.add(t < 0 ? "off" : entries[t].dataset.v);
      node.classList.toggle("in", inner && said.filter((other) => shown[other]).length > 1);
    }
    if (current >= 0 && !shown[current]) close();
    const count = shown.filter(Boolean).length;
    form.querySelector("output").textContent = `${count} of ${entries.length} statements shown`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  // The script acts at once, so that a page that was printed or photographed early is complete.
  form.hidden = entries.length === 0;
  if (entries.length) filter();
})();
