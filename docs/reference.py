"""Makes the reference pages of what `clientele describe` says, of its OpenAPI document and of the glossary.

    reference.py DESCRIPTION.json GLOSSARY.md OUT
"""
import html
import json
import os
import re
import sys

STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem 4rem }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding-bottom: .75rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent) }
code, pre { font-family: ui-monospace, monospace; font-size: .9em }
pre { overflow-x: auto; padding: 1rem; background: color-mix(in srgb, currentColor 6%, transparent); border-radius: .4rem }
.quiet { opacity: .7 }
"""
PAGES = [("index.html", "Reference"), ("types.html", "Record types"), ("api.html", "API"), ("commands.html", "Commands"), ("glossary.html", "Glossary")]
ACCESS = {"everyone": "everybody reads and writes", "readable": "everybody reads, administrators write",
          "scoped": "managers see and change their own", "closed": "administrators only"}


def esc(text):
    return html.escape(str(text))


def table(heads, rows):
    head = "".join(f"<th scope=\"col\">{esc(name)}</th>" for name in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<div class=\"wide\"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def code(text):
    return f"<code>{esc(text)}</code>"


def page(out, file, title, body):
    links = "".join(f"<a href=\"{name}\"{' aria-current=page' if name == file else ''}>{esc(words)}</a>" for name, words in PAGES)
    text = (f"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            f"<title>{esc(title)}: Clientele</title><style>{STYLE}</style></head><body><nav>{links}</nav><main><h1>{esc(title)}</h1>{body}"
            "</main></body></html>\n")
    with open(os.path.join(out, file), "w", encoding="utf-8") as target:
        target.write(text)


def types(description):
    languages = description["languages"]
    out = ["<p>Every record has an id, a version and the moments of its making and of its last change. Derived from the declarations in "
           "<code>Sources/Records</code>; fields that an administrator added are on the page «fields» of a running server.</p><ul>"]
    out += [f"<li><a href=\"#{kind['table']}\">{esc(kind['labels']['en'])}</a> {code(kind['table'])}</li>" for kind in description["types"]]
    out.append("</ul>")
    for kind in description["types"]:
        names = " · ".join(f"<span lang=\"{language}\">{esc(kind['labels'][language])}</span>" for language in languages)
        out.append(f"<h2 id=\"{kind['table']}\">{esc(kind['labels']['en'])}</h2><p>{code(kind['table'])}, {code(kind['path'])}; {names}; "
                   f"{ACCESS[kind['access']]}; named by {code(kind['title'])}"
                   + "".join(f"; together unique: {code(', '.join(names))}" for names in kind["uniques"])
                   + "".join(f"; with {code(name + '.…')}" for name in kind["companions"]) + "</p>")
        rows = []
        for field in kind["fields"]:
            what = esc(field["kinds"]["en"])
            if field["target"]:
                what += f" → <a href=\"#{field['target']}\">{esc(field['target'])}</a>"
            if field["options"]:
                what += "<ul>" + "".join("<li>" + code(option["name"]) + " " + esc(" · ".join(option["labels"][language] for language in languages))
                                         + "</li>" for option in field["options"]) + "</ul>"
            rows.append([code(field["name"]), what, esc(", ".join(field["traits"]))]
                        + [f"<span lang=\"{language}\">{esc(field['labels'][language])}</span>" for language in languages])
        out.append(table(["Field", "Kind", "Traits", *languages], rows))
    return "".join(out)


def api(description):
    document = description["openapi"]
    rows = []
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if "operationId" in operation:
                rows.append([code(method.upper() + " " + path), code(operation["operationId"]),
                             " ".join(code(status) for status in operation["responses"])])
    return ("<p>The addresses of the pages answer JSON under <code>/api</code>, with the key that <code>clientele token create</code> prints as "
            "<code>Authorization: Bearer …</code>. A running server gives the same document with the fields of its own database at "
            "<code>/api/openapi.json</code>. <a href=\"openapi.json\">OpenAPI 3.1 document</a></p>"
            + table(["Request", "Operation", "Answers"], rows))


def commands(description):
    return "".join(f"<h2 id=\"{esc(command['name'])}\">clientele {esc(command['name'])}</h2><p>{esc(command['about'])}</p><pre>{esc(command['help'])}</pre>"
                   for command in description["commands"])


def inline(text):
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", esc(text.strip()))


def glossary(text):
    """The headings, paragraphs and tables of the glossary."""
    out, rows = [], []
    for line in text.splitlines() + [""]:
        if line.startswith("|"):
            cells = line.strip().strip("|").split("|")
            if not all(set(cell.strip()) <= set("-:") for cell in cells):
                rows.append([inline(cell) for cell in cells])
            continue
        if rows:
            out.append(table([html.unescape(re.sub("<[^>]+>", "", cell)) for cell in rows[0]], rows[1:]))
            rows = []
        if line.startswith("## "):
            out.append(f"<h2>{inline(line[3:])}</h2>")
        elif line.strip() and not line.startswith("# "):
            out.append(f"<p>{inline(line)}</p>")
    return "".join(out)


def main():
    description_file, glossary_file, out = sys.argv[1:]
    with open(description_file, encoding="utf-8") as file:
        description = json.load(file)
    with open(glossary_file, encoding="utf-8") as file:
        words = file.read()
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "openapi.json"), "w", encoding="utf-8") as file:
        json.dump(description["openapi"], file, ensure_ascii=False, indent=1)
    fields = sum(len(kind["fields"]) for kind in description["types"])
    page(out, "types.html", "Record types", types(description))
    page(out, "api.html", "API", api(description))
    page(out, "commands.html", "Commands", commands(description))
    page(out, "glossary.html", "Glossary", glossary(words))
    page(out, "index.html", "Reference",
         "<p>Made by <code>bin/docs</code> of the program itself: what is declared once is described once.</p><ul>"
         f"<li><a href=\"types.html\">Record types</a>: {len(description['types'])} types, {fields} fields, with their labels in "
         f"{len(description['languages'])} languages</li><li><a href=\"api.html\">API</a>: {len(description['openapi']['paths'])} addresses</li>"
         f"<li><a href=\"commands.html\">Commands</a>: {len(description['commands'])}</li><li><a href=\"glossary.html\">Glossary</a></li></ul>")
    print(f"{len(PAGES)} pages, {len(description['types'])} record types, {fields} fields in {out}", file=sys.stderr)


main()
