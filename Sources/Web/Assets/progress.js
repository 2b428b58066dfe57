// A long job: asks the address in data-progress each second and shows how far it is; when it ends, the page is read anew once.
// Without script the page carries a link to itself and <meta http-equiv="refresh"> inside <noscript>.
const box = document.querySelector("[data-progress]");
const ended = new Set(["done", "failed", "cancelled"]);

async function look() {
  let state = "";
  try {
    const reply = await fetch(box.dataset.progress, { headers: { accept: "application/json" } });
    if (reply.ok) {
      const job = await reply.json(), bar = box.querySelector("progress"), text = box.querySelector("[data-text]");
      state = job.state;
      if (job.total > 0) { bar.max = job.total; bar.value = job.done; } else bar.removeAttribute("value");
      if (text && text.textContent !== job.text) text.textContent = job.text ?? "";
    }
  } catch { /* the connection comes back, and so does the next look */ }
  if (!ended.has(state)) return setTimeout(look, document.hidden ? 5000 : 1000);
  // Once: a page that still shows the job as running after it ended must not turn in a circle.
  const key = `ended:${box.dataset.progress}`;
  let seen = null;
  try { seen = sessionStorage.getItem(key); sessionStorage.setItem(key, state); } catch { seen = state; }
  if (!seen) location.reload();
}

if (box) look();
