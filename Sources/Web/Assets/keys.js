// The sheet of keys, made of what its page says as JSON when it is first wanted. Without script [data-keys] leads to that page.
let dialog = null;

/** An element with attributes and what is inside. */
function make(name, attributes, ...inside) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...inside);
  return node;
}

const line = ({ does, keys }) => make("tr", {}, make("td", {}, does), make("td", { class: "r" }, ...keys.flatMap(key => [make("kbd", {}, key), " "])));
const table = ({ title, lines }) => make("table", {}, make("caption", {}, title), make("tbody", {}, ...lines.map(line)));
const choice = ({ value, words }) =>
  make("button", { class: "btn sm", type: "button", role: "radio", "aria-checked": "false", "data-set-keys": value }, words);

const sheet = ({ title, groups, note, letters, choices }) =>
  make("dialog", { class: "sheet", closedby: "any", "aria-labelledby": "keys-title" },
    make("section", { class: "card" }, make("header", {}, make("h2", { id: "keys-title" }, title)),
      make("div", { class: "body" }, make("div", { class: "keys" }, ...groups.map(table)), make("p", { class: "dim" }, note),
        make("div", { class: "row", role: "radiogroup", "aria-label": letters }, make("span", {}, letters), ...choices.map(choice)))));

/** Shows the sheet over the page. */
export async function keys() {
  if (!dialog) {
    const reply = await fetch("/keys", { headers: { accept: "application/json" } }).catch(() => null);
    if (!reply?.ok) return location.assign("/keys");
    dialog = sheet(await reply.json());
    document.body.append(dialog);
    dispatchEvent(new Event("settings"));
  }
  dialog.showModal();
}

addEventListener("click", event => {
  if (!event.target.closest?.("[data-keys]")) return;
  event.preventDefault();
  event.target.closest("[popover]")?.hidePopover();
  keys();
});
