// A value as the server writes it: its markup through the browser's own sanitizer, or its plain text where there is none.
const allowed = { elements: ["a", "b", "span", "small", "time", "br"], attributes: ["href", "class", "title", "datetime"] };

/** Puts a saved value in its place: { html, text, value, empty }. An answer without words reads the page anew. */
export function show(form, data) {
  const view = form.querySelector(".edit > span");
  if (data.html === undefined && data.text === undefined) return location.reload();
  if (data.html !== undefined && view.setHTML) view.setHTML(data.html, { sanitizer: allowed }); else view.textContent = data.text ?? "";
  view.parentElement.classList.toggle("empty-value", data.empty === true);
  if (data.value !== undefined) {
    form.querySelector(".in").value = data.value;
    if (form.elements.was) form.elements.was.value = data.value;
  }
}
