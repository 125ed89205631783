// Lights up what belongs together in both texts and in the lists. The page is whole without it.
(() => {
  "use strict";
  const marks = [...document.querySelectorAll("[data-g]")];
  const members = new Map();
  for (const node of marks) {
    for (const group of node.dataset.g.split(" ")) {
      if (!members.has(group)) members.set(group, []);
      members.get(group).push(node);
    }
  }
  let lit = [];
  const light = (event) => {
    const node = event.target.closest?.("[data-g]");
    for (const other of lit) other.classList.remove("on");
    // The innermost of the items over a piece comes last.
    lit = node ? members.get(node.dataset.g.split(" ").at(-1)) : [];
    for (const other of lit) other.classList.add("on");
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
})();
