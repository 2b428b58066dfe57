// Talking to the server: one place for the token and the Accept header.

/** Sends a form as the browser would, asks for JSON. Resolves to { ok, status, data }; never throws. */
export async function post(url, body) {
  try {
    const reply = await fetch(url, {
      method: "POST", body, credentials: "same-origin",
      headers: { accept: "application/json", "x-csrf-token": document.querySelector("meta[name=csrf]")?.content ?? "" },
    });
    return { ok: reply.ok, status: reply.status, data: await reply.json().catch(() => ({})) };
  } catch {
    return { ok: false, status: 0, data: {} };
  }
}

/** A form's fields as the browser would send them without files. */
export const fields = form => new URLSearchParams(new FormData(form));

/** The words of a refusal, in the reader's language: of the field, of the whole, or the page's own for a lost connection. */
export const refusal = data => data.error ?? data.issues?.[0]?.message ?? data.message ?? document.body.dataset.offline ?? "";

/** An address of this site, or null. */
export function local(url) {
  try {
    const full = new URL(url, location.href);
    return full.origin === location.origin ? full : null;
  } catch { return null; }
}
