// The entry of all pages. Letter keys go by their place on the keyboard (event.code), so they work in a Cyrillic layout;
// they can be switched off on the sheet of keys (WCAG 2.1.4). [data-key="KeyN"] marks what a key presses or focuses.
import { keys } from "./keys.js";
import { listKey } from "./list.js";
import { palette } from "./palette.js";
import { undoLast } from "./toast.js";
import "./compose.js";
import "./edit.js";
import "./find.js";
import "./menu.js";
import "./progress.js";
import "./tip.js";

const typing = node => node.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

addEventListener("keydown", event => {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.code === "KeyK") { event.preventDefault(); return palette(); }
  if (control && event.key === "Enter" && event.target.form) { event.preventDefault(); return event.target.form.requestSubmit(); }
  if (control || event.altKey || event.isComposing || typing(event.target) || document.querySelector("dialog[open], .menu:popover-open")) return;
  // The question mark stands elsewhere in other layouts; it leads to the switch, so it works when letters do not.
  if (event.key === "?" || (event.shiftKey && event.code === "Slash")) { event.preventDefault(); return keys(); }
  if (document.documentElement.dataset.keys === "off") return;
  const code = event.shiftKey ? `Shift+${event.code}` : event.code;
  const marked = document.querySelector(`[data-key="${CSS.escape(code)}"]`);
  if (code === "Slash") palette();
  else if (code === "KeyZ") undoLast();
  else if (marked) { if (marked.matches("input, textarea, select")) marked.focus(); else marked.click(); }
  else if (!listKey(code)) return;
  event.preventDefault();
});

// A button that leads to a field of the same page: data-focus holds its selector.
addEventListener("click", event => {
  const button = event.target.closest?.("[data-focus]");
  const field = button && document.querySelector(button.dataset.focus);
  if (field) { event.preventDefault(); field.focus(); }
});

// A form is sent once, unless it says data-again (an export). A page that comes back from the browser's memory is ready again.
addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[data-again]")) return;
  if (form.hasAttribute("data-sent")) return event.preventDefault();
  form.setAttribute("data-sent", "");
  event.submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-sent]")) {
    form.removeAttribute("data-sent");
    form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  }
});

// A button that prints the page, and an address of this site that is shown whole: the server does not trust the Host header.
addEventListener("click", event => { if (event.target.closest?.("[data-print]")) print(); });
for (const field of document.querySelectorAll("[data-absolute]")) field.value = location.origin + field.value;

// The summary of errors takes the focus, so that it is the first thing read.
document.querySelector(".errors")?.focus();
