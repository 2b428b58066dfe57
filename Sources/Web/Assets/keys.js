// The sheet of keys, fetched from its page when it is first wanted. Without script [data-keys] leads to that page.
let dialog = null;

/** Shows the sheet over the page. */
export async function keys() {
  if (!dialog) {
    const reply = await fetch("/keys", { headers: { accept: "text/html" } }).catch(() => null);
    const sheet = reply?.ok && new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("keys");
    if (!sheet || document.getElementById("keys")) return location.assign("/keys");
    dialog = document.createElement("dialog");
    dialog.className = "sheet";
    dialog.setAttribute("closedby", "any");
    dialog.setAttribute("aria-labelledby", "keys-title");
    dialog.append(document.adoptNode(sheet));
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
