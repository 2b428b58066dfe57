// Editing in place. The value is a link to the edit page, which is what happens without script.
// Enter saves (Ctrl+Enter in a text area), Esc reverts, leaving saves what was changed. States: editing, saving, saved, error.
import { fields, post, refusal } from "./net.js";
import { toast } from "./toast.js";
import { show } from "./value.js";

const parts = form => ({ link: form.querySelector(".edit"), line: form.querySelector(".inl"), input: form.querySelector(".in"), err: form.querySelector(".err") });
const before = new WeakMap();

function open(form) {
  const { link, line, input, err } = parts(form);
  if (!before.has(form)) before.set(form, input.value);
  link.hidden = true;
  line.hidden = false;
  err.hidden = true;
  form.dataset.state = "editing";
  input.focus();
  input.select?.();
}

function close(form, state) {
  const { link, line, input } = parts(form);
  const held = line.contains(document.activeElement);
  if (state !== "saved") input.value = before.get(form) ?? input.value;
  before.delete(form);
  input.removeAttribute("aria-invalid");
  line.hidden = true;
  link.hidden = false;
  if (held) (link.querySelector(".pen") ?? link).focus();
  if (state) form.dataset.state = state; else delete form.dataset.state;
}

async function save(form) {
  if (form.dataset.state === "saving") return;
  const { input, err } = parts(form);
  if (input.value === before.get(form)) return close(form);
  form.dataset.state = "saving";
  const { ok, data } = await post(form.action, fields(form));
  if (ok) {
    close(form, "saved");
    show(form, data);
    setTimeout(() => { if (form.dataset.state === "saved") delete form.dataset.state; }, 1500);
    return toast(data.message, { undo: data.undo, undone: back => show(form, back) });
  }
  form.dataset.state = "error";
  // Somebody else saved another value: the answer shows it, and saving once more writes ours over it.
  if (data.was !== undefined && form.elements.was) form.elements.was.value = data.was;
  err.textContent = refusal(data);
  err.hidden = false;
  input.setAttribute("aria-invalid", "true");
  input.focus();
}

addEventListener("click", event => {
  const view = event.target.closest?.("[data-edit] .edit"), inner = event.target.closest?.("a");
  // A link inside the value (a telephone, an address) is followed; the pencil and the rest of the line open the field.
  if (!view || event.ctrlKey || event.metaKey || (inner && inner !== view && !inner.matches(".pen"))) return;
  event.preventDefault();
  open(view.closest("form"));
});
addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("[data-edit]")) return;
  event.preventDefault();
  save(form);
});
addEventListener("keydown", event => {
  const form = event.target.closest?.("[data-edit]");
  if (event.key === "Escape" && form?.dataset.state) { event.preventDefault(); close(form); }
});
addEventListener("focusout", event => {
  const form = event.target.closest?.("[data-edit]");
  if (form?.dataset.state === "editing" && !form.contains(event.relatedTarget) && document.hasFocus()) save(form);
});
