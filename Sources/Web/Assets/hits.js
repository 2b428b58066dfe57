// The rows of the palette, built by nodes: nothing from the server is ever parsed as markup here.
const icons = new URL("icons.svg", import.meta.url).pathname;
const svg = "http://www.w3.org/2000/svg";

const make = (name, text, cls) => {
  const node = document.createElement(name);
  if (text) node.append(text);
  if (cls) node.className = cls;
  return node;
};

function icon(name) {
  const node = document.createElementNS(svg, "svg"), use = document.createElementNS(svg, "use");
  node.setAttribute("class", "ico");
  node.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${icons}#${name}`);
  node.append(use);
  return node;
}

function title({ title, match }) {
  const span = make("span");
  if (!match) { span.append(title); return span; }
  const [start, end] = [match[0], match[0] + match[1]];
  span.append(title.slice(0, start), make("mark", title.slice(start, end)), title.slice(end));
  return span;
}

function option(item, n) {
  const row = make("div"), aside = make("small");
  row.role = "option";
  row.id = `hit-${n}`;
  aside.append(item.hint ? make("kbd", item.hint) : item.subtitle ?? "");
  row.append(icon(item.icon ?? "search"), title(item), aside);
  return row;
}

/** Group titles and options in order; option number n has the id hit-n. */
export function hits(groups) {
  let n = 0;
  return groups.flatMap(group => {
    const head = make("div", group.title, "g");
    head.role = "presentation";
    return [head, ...group.items.map(item => option(item, n++))];
  });
}
