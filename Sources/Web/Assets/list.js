// Lists: J and K move, X selects, Enter opens (the row's link has the focus); shift-click selects a range.
// Without script rows are links and check boxes in a form, and the bulk bar is shown by CSS.
const all = (query, node = document) => [...node.querySelectorAll(query)];
const rows = () => all("[data-rows] tbody tr");
const boxes = () => all("[data-rows] tbody [type=checkbox]");
let last = null;

// The tab that is open is in view, however many there are before it.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });

function move(step) {
  const list = rows();
  if (!list.length) return;
  const at = list.findIndex(row => row.hasAttribute("data-cursor"));
  const next = list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + step))];
  list[at]?.removeAttribute("data-cursor");
  next.setAttribute("data-cursor", "");
  next.querySelector("a")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const current = () => rows().find(row => row.hasAttribute("data-cursor"));

function count() {
  const list = boxes(), chosen = list.filter(box => box.checked).length;
  for (const node of all("[data-count]")) node.textContent = chosen;
  const head = document.querySelector("[data-rows] [data-all]");
  if (head) { head.checked = chosen > 0 && chosen === list.length; head.indeterminate = chosen > 0 && chosen < list.length; }
}

/** Handles a letter key by its place on the keyboard; says whether it did. */
export function listKey(code) {
  switch (code) {
    case "KeyJ": case "ArrowDown": move(1); break;
    case "KeyK": case "ArrowUp": move(-1); break;
    case "KeyX": current()?.querySelector("[type=checkbox]")?.click(); break;
    case "Enter": { const link = current()?.querySelector("a"); if (!link || document.activeElement !== document.body) return false; link.click(); break; }
    default: return false;
  }
  return rows().length > 0;
}

addEventListener("click", event => {
  const target = event.target;
  if (target.closest?.("[data-clear]")) { boxes().forEach(box => { box.checked = false; }); return count(); }
  if (target.matches?.("[data-rows] [data-all]")) { boxes().forEach(box => { box.checked = target.checked; }); return count(); }
  if (!target.matches?.("[data-rows] [type=checkbox]")) return;
  if (event.shiftKey && last) {
    const list = boxes(), [from, to] = [list.indexOf(last), list.indexOf(target)].sort((a, b) => a - b);
    list.slice(from, to + 1).forEach(box => { box.checked = target.checked; });
  }
  last = target;
  count();
});
addEventListener("pageshow", count);
