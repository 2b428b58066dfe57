// Quick add above the timeline. Without script it is a plain form. The draft lives in this tab until the server has it;
// the entry appears at once and is taken back when the server refuses.
import { fields, post, refusal } from "./net.js";
import { toast } from "./toast.js";

const form = document.querySelector("form[data-compose]"), text = form?.elements.text;
const key = form && `draft:${form.getAttribute("action")}`;
const today = document.querySelector("[data-today]");

function keep() {
  try { text.value ? sessionStorage.setItem(key, text.value) : sessionStorage.removeItem(key); } catch { /* private mode */ }
}

// The row is the server's own: a template with places for the kind, the words and the time.
function entry() {
  const template = document.querySelector("template[data-entry]"), kind = form.querySelector(".kinds :checked + span");
  if (!template || !today || !kind) return null;
  const row = template.content.cloneNode(true).firstElementChild;
  row.querySelector(".dot").append(kind.querySelector("svg").cloneNode(true));
  row.querySelector("[data-kind]").textContent = kind.textContent.trim();
  row.querySelector(".q").textContent = text.value.trim();
  today.hidden = false;
  today.querySelector("ol").prepend(row);
  return row;
}

async function send() {
  if (!text.value.trim()) return text.focus();
  const body = fields(form), button = form.querySelector("[type=submit]"), row = entry(), words = text.value;
  if (!row) return form.submit();
  button.setAttribute("aria-busy", "true");
  text.value = "";
  const { ok, data } = await post(form.action, body);
  button.removeAttribute("aria-busy");
  if (ok) {
    row.classList.remove("pending");
    const due = row.querySelector(".sub");
    due.hidden = !(due.textContent = data.due ?? "");
    keep();
    return toast(data.message, { undo: data.undo, undone: () => row.remove() });
  }
  row.remove();
  text.value = text.value || words;
  keep();
  text.focus();
  toast(refusal(data), { bad: true });
}

if (form) {
  try { text.value ||= sessionStorage.getItem(key) ?? ""; } catch { /* private mode */ }
  text.addEventListener("input", keep);
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (form.querySelector("[aria-busy=true]") === null) send();
  });
}
