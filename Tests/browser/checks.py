"""What only a browser shows: rules of accessibility, the walk by Tab, and whether a page fits its window."""
from axe_playwright_python.sync_playwright import Axe

AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def axe_violations(page):
    """One line for each element that breaks a rule."""
    found = Axe().run(page, options=AXE_RULES).response["violations"]
    return [f"{rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))}" for rule in found for node in rule["nodes"]]


def wider_than_window(page):
    """What reaches beyond the right edge, when the page scrolls sideways; empty when it does not."""
    return page.evaluate("""() => {
      const page = document.documentElement, width = page.clientWidth;
      if (page.scrollWidth <= width) return [];
      const clips = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
        if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
      const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1 && !clips(e));
      return [`the page is ${page.scrollWidth} px wide in a window of ${width} px`,
        ...out.slice(0, 5).map(e => `${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className}: ${Math.round(e.getBoundingClientRect().right)} px`)];
    }""")


STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const text = n => (n?.innerText || n?.textContent || "").trim();
  const named = (e.getAttribute("aria-labelledby") || "").split(/\\s+/).map(i => text(document.getElementById(i))).join(" ").trim();
  const labels = e.labels ? [...e.labels].map(text).join(" ").trim() : "";
  const name = e.getAttribute("aria-label") || named || labels || text(e) || e.getAttribute("title") || e.getAttribute("placeholder") || "";
  const shown = n => { const s = getComputedStyle(n); return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none"; };
  let outline = false;
  for (let n = e, up = 0; n && up < 3 && !outline; n = n.parentElement, up++) outline = shown(n);
  outline ||= [...(e.labels || [])].some(l => shown(l) || [...l.children].some(shown));
  const box = e.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 20);
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const top = document.elementFromPoint(Math.max(0, Math.min(x, innerWidth - 1)), Math.max(0, Math.min(y, innerHeight - 1)));
  const covered = inside && box.width > 1 && top && !e.contains(top) && !top.contains(e) && ![...(e.labels || [])].some(l => l.contains(top));
  if (!e.dataset.stop) e.dataset.stop = window.stops = (window.stops || 0) + 1;
  return {at: e.dataset.stop, tag: e.tagName.toLowerCase() + (e.id ? "#" + e.id : ""), html: e.outerHTML.slice(0, 120), name: name.slice(0, 60),
          outline, inside, covered: covered ? top.outerHTML.slice(0, 120) : ""};
}"""


def keyboard_walk(page, most=400):
    """Presses Tab through the whole page. Returns the number of stops and what is wrong with them."""
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
    seen, wrong = set(), []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["at"] in seen:
            if seen:
                break
            continue
        seen.add(stop["at"])
        if not stop["name"]:
            wrong.append(f"no name: {stop['html']}")
        if not stop["outline"]:
            wrong.append(f"no visible outline: {stop['html']}")
        if not stop["inside"]:
            wrong.append(f"out of view: {stop['html']}")
        if stop["covered"]:
            wrong.append(f"covered by {stop['covered']}: {stop['html']}")
    return len(seen), wrong
