// A word about a mark that carries data-tip, on hover and on focus. Esc hides it (WCAG 1.4.13). The same words are in the table view.
const tip = document.createElement("div");
tip.id = "tip";
tip.popover = "manual";
tip.role = "tooltip";
document.body.append(tip);
let owner = null;

function hide() {
  owner = null;
  if (tip.matches(":popover-open")) tip.hidePopover();
}

function show(node) {
  if (node === owner) return;
  if (!node) return hide();
  owner = node;
  tip.textContent = node.dataset.tip;
  if (!tip.matches(":popover-open")) tip.showPopover();
  const mark = node.getBoundingClientRect(), { offsetWidth: width, offsetHeight: height } = tip;
  const above = mark.top - height - 8;
  tip.style.left = `${Math.max(8, Math.min(mark.left + mark.width / 2 - width / 2, innerWidth - width - 8))}px`;
  tip.style.top = `${above < 8 ? Math.min(mark.bottom + 8, innerHeight - height - 8) : above}px`;
}

addEventListener("pointerover", event => show(event.target.closest?.("[data-tip]")));
addEventListener("focusin", event => show(event.target.closest?.("[data-tip]")));
addEventListener("scroll", hide, { passive: true, capture: true });
addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
