// Loaded as a plain script in the head, before anything is painted: theme, density and letter keys as this browser remembers them.
// Without script the page follows the system.
(() => {
  const root = document.documentElement, names = ["theme", "density", "keys"];
  const read = name => { try { return localStorage.getItem(name); } catch { return null; } };
  const write = (name, value) => { try { value ? localStorage.setItem(name, value) : localStorage.removeItem(name); } catch { /* private mode */ } };
  const mark = name => {
    for (const button of document.querySelectorAll(`[data-set-${name}]`))
      button.setAttribute("aria-checked", String(button.getAttribute(`data-set-${name}`) === (root.dataset[name] ?? "auto")));
  };
  for (const name of names) { const value = read(name); if (value) root.dataset[name] = value; }
  // "settings": such buttons came after the page.
  for (const event of ["DOMContentLoaded", "settings"]) addEventListener(event, () => names.forEach(mark));
  addEventListener("click", event => {
    for (const name of names) {
      const button = event.target.closest?.(`[data-set-${name}]`);
      if (!button) continue;
      const value = button.getAttribute(`data-set-${name}`);
      if (value === "auto") delete root.dataset[name]; else root.dataset[name] = value;
      write(name, value === "auto" ? null : value);
      mark(name);
    }
  });
})();
