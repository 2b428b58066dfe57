// The command palette over GET /search?q=. Without script [data-palette] is a link to the search page.
// The server tries both keyboard layouts and says what matched: [start, length] in UTF-16 units.
import { hits } from "./hits.js";
import { local, refusal } from "./net.js";

const dialog = document.querySelector("dialog.cmd");
const input = dialog?.querySelector("input"), list = dialog?.querySelector("[role=listbox]");
const note = dialog?.querySelector("[role=status]");
// What is shown is the answer to `answered`; Enter before the answer to what is typed waits for it in `waiting`.
let items = [], at = 0, timer = 0, request = null, answered = null, waiting = null;

function show(groups) {
  items = groups.flatMap(group => group.items);
  list.replaceChildren(...hits(groups));
  note.textContent = items.length ? "" : dialog.dataset.none;
  mark(0);
}

function mark(next) {
  at = next;
  const rows = list.querySelectorAll("[role=option]");
  rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === at)));
  rows[at]?.scrollIntoView({ block: "nearest" });
  if (rows[at]) input.setAttribute("aria-activedescendant", rows[at].id); else input.removeAttribute("aria-activedescendant");
}

async function ask() {
  request?.abort();
  const mine = request = new AbortController(), asked = input.value;
  dialog.setAttribute("aria-busy", "true");
  try {
    const url = `${dialog.dataset.url}?q=${encodeURIComponent(asked)}`;
    const reply = await fetch(url, { headers: { accept: "application/json" }, signal: mine.signal });
    if (!reply.ok) { list.replaceChildren(); items = []; return void (note.textContent = refusal(await reply.json().catch(() => ({})))); }
    show((await reply.json()).groups ?? []);
    answered = asked;
    if (waiting && asked === input.value) open(items[0], waiting.aside);
  } catch {
    if (!mine.signal.aborted) note.textContent = document.body.dataset.offline ?? "";
  } finally {
    if (mine === request) dialog.removeAttribute("aria-busy");
  }
}

// "#id" presses something here; anything else is an address of this site.
function open(item, aside) {
  waiting = null;
  if (!item) return;
  dialog.close();
  if (item.url.startsWith("#")) { const node = document.getElementById(item.url.slice(1)); node?.focus(); return node?.click(); }
  const url = local(item.url);
  if (url) aside ? window.open(url) : location.assign(url);
}

/** Opens the palette with recent things. */
export function palette() {
  if (!dialog || dialog.open) return;
  input.value = "";
  answered = waiting = null;
  list.replaceChildren();
  dialog.showModal();
  input.focus();
  ask();
}

if (dialog) {
  input.addEventListener("input", () => { waiting = null; clearTimeout(timer); timer = setTimeout(ask, 60); });
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const n = items.length;
    if (event.key === "ArrowDown" && n) mark((at + 1) % n);
    else if (event.key === "ArrowUp" && n) mark((at - 1 + n) % n);
    else if (event.key === "Enter") {
      const aside = event.ctrlKey || event.metaKey;
      if (answered === input.value) open(items[at], aside); else waiting = { aside };
    }
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", event => {
    const row = event.target.closest("[role=option]");
    if (row) open(items[Number(row.id.slice(4))], event.ctrlKey || event.metaKey);
  });
  addEventListener("click", event => {
    if (event.target.closest?.("[data-palette]") && !event.ctrlKey && !event.metaKey) { event.preventDefault(); palette(); }
  });
}
