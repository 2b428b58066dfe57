// A field that names another record: what is typed is looked up, and the list below the field offers what was found.
// Of records with one title the number is offered, which names just one. Without script the server says what may have been meant.
let timer = 0;

async function find(field) {
  const typed = field.value.trim(), place = `${field.dataset.find}/`;
  if (typed.length < 2) return;
  const reply = await fetch(`/search?q=${encodeURIComponent(typed)}`, { headers: { accept: "application/json" } }).catch(() => null);
  if (!reply?.ok || field.value.trim() !== typed) return;
  const items = ((await reply.json()).groups ?? []).flatMap(group => group.items).filter(item => item.url.startsWith(place));
  if (!items.length) return;
  field.list.replaceChildren(...items.slice(0, 12).map(({ title, subtitle, url }) => {
    const isOnly = items.filter(item => item.title === title).length === 1, option = document.createElement("option");
    option.value = isOnly ? title : `#${url.slice(place.length)}`;
    option.label = [isOnly ? "" : title, subtitle].filter(Boolean).join(" · ");
    return option;
  }));
}

addEventListener("input", event => {
  if (!event.target.matches?.("input[data-find]")) return;
  clearTimeout(timer);
  timer = setTimeout(find, 120, event.target);
});
