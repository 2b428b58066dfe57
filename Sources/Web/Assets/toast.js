// Messages at the foot of the page, with undo by button or the Z key. The server also renders them (a flash after a form),
// with a real form behind the undo button, so that undo works without script.
import { post, refusal } from "./net.js";

const box = document.querySelector(".toasts");
const life = 10000;

/** Shows a message. `undo` is an address to post to; `undone(data)` runs when the server agreed, else the page reloads. */
export function toast(text, { undo, undone, bad } = {}) {
  if (!box || !text) return;
  const line = document.createElement("div");
  line.className = bad ? "toast bad" : "toast";
  line.append(text);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.undo = "";
    button.append(box.dataset.undo ?? "");
    button.addEventListener("click", async () => {
      button.disabled = true;
      const reply = await post(undo);
      line.remove();
      if (!reply.ok) return toast(refusal(reply.data), { bad: true });
      if (!undone) return location.reload();
      undone(reply.data);
      toast(reply.data.message);
    });
    line.append(button);
  }
  box.append(line);
  while (box.children.length > 3) box.firstElementChild.remove();
  fade(line);
}

// A message stays while the pointer or the focus is on it, and while the page is hidden.
function fade(line) {
  let left = life;
  const timer = setInterval(() => {
    if (!line.isConnected) clearInterval(timer);
    else if (!document.hidden && !line.matches(":hover, :focus-within") && (left -= 500) <= 0) line.remove();
  }, 500);
}

/** Takes back the last thing that can be: the newest undo button on the page. */
export function undoLast() {
  const buttons = box?.querySelectorAll("[data-undo]");
  buttons?.[buttons.length - 1]?.click();
}

box?.querySelectorAll(".toast").forEach(fade);
