// Menus are native popovers and open without script; here are the arrow keys and a place for browsers without anchors.
const entries = menu => [...menu.querySelectorAll("a[href], button:not(:disabled), input, select")].filter(node => node.offsetParent !== null);

addEventListener("keydown", event => {
  const menu = event.target.closest?.("[popover].menu");
  if (!menu || event.target.matches("input:not([type=checkbox], [type=radio]), select, textarea")) return;
  const list = entries(menu), at = list.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
  if (next === undefined || !list.length) return;
  event.preventDefault();
  list[(next + list.length) % list.length].focus();
});

addEventListener("toggle", event => {
  const menu = event.target;
  if (event.newState !== "open" || !menu.matches?.("[popover].menu")) return;
  if (!CSS.supports("position-area", "bottom")) {
    const place = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`)?.getBoundingClientRect();
    if (place) {
      menu.style.inset = "auto";
      menu.style.top = `${place.bottom}px`;
      menu.style.left = `${Math.max(8, Math.min(place.left, innerWidth - menu.offsetWidth - 8))}px`;
    }
  }
  entries(menu)[0]?.focus();
}, true);
