"""Every address, role, name and selector that the browser tests rely on. When a page changes its shape, only this file follows."""
import re

from playwright.sync_api import expect

# Name, address, whether one must be signed in. {id} is an account with orders, {job} the newest import.
SCREENS = [
    ("sign-in", "/sign-in", False),
    ("accounts", "/accounts", True),
    ("account", "/accounts/{id}", True),
    ("account-new", "/accounts/new", True),
    ("account-edit", "/accounts/{id}/edit", True),
    ("account-orders", "/accounts/{id}/orders", True),
    ("account-history", "/accounts/{id}/history", True),
    ("filtered", "/accounts?stage=customer&sort=-name", True),
    ("deleted", "/accounts/deleted", True),
    ("contacts", "/contacts", True),
    ("activities", "/activities", True),
    ("orders", "/orders", True),
    ("products", "/products", True),
    ("jobs", "/jobs", True),
    ("import", "/import", True),
    ("fields", "/fields", True),
    ("users", "/users", True),
    ("user-new", "/users/new", True),
    ("profile", "/profile", True),
    ("keys", "/keys", True),
    ("search", "/search?q=сок", True),
    ("base", "/base", True),
    ("not-found", "/accounts/999999999", True),
]

ROWS = "[data-rows] tbody tr"                         # the rows of a list
ROW_LINK = "a"                                        # the link of a row, to its card
CURSOR_ROW = "[data-rows] tbody tr[data-cursor]"
LIST_SEARCH = "main input[type=search]"               # narrows the list to a piece of a name
PALETTE = "dialog.cmd"
PALETTE_HITS = "dialog.cmd [role=option]"
COMPOSER = "form.composer"
COMPOSER_TEXT = "textarea"
TIMELINE = ".tl"
EDITED_FIELD = 'form[data-edit][action$="/fields/city"] .edit'
INLINE_INPUT = "form[data-edit][data-state] .in"
TOAST = ".toasts"
KEYS_SHEET = "dialog.sheet"
TABS = "main nav.tabs"
SAVE_VIEW = "[popovertarget=view-new]"
VIEW_NAME = "#view-new [name=name]"
DOWNLOAD = "main a[download]"
NEXT, PREVIOUS = ".crumbs a[rel=next]", ".crumbs a[rel=prev]"
COLUMNS = "details:has(table.map)"                    # the columns of an uploaded file
CHECK, LOAD = "button[value=check]", "button[value=import]"
RECENT = "nav.nav .recent a"
ABC_XYZ_CELL = "table.heat.big a"                     # the link of a cell; the first number of its data-tip counts the accounts
SIGN_IN_LINK = re.compile(r"https?://\S+/sign-in/link/[^\s\"',}]+")


def finish_sign_in(page):
    """The link may sign in at once, or ask for a confirmation or for a name and a password first."""
    if "/sign-in" not in page.url:
        return
    form = page.locator("main form")
    for field in form.locator("input:visible").all():
        kind, name = field.get_attribute("type") or "text", (field.get_attribute("name") or "").lower()
        if kind in ("submit", "checkbox", "radio", "hidden") or field.input_value():
            continue
        field.fill("correct-horse-battery" if kind == "password" else "anna" if "login" in name else "Анна Ковальчук")
    form.locator("button[type=submit], button:not([type])").first.click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def search_list(page, text):
    """Types into the search of the client list and waits for the narrowed list."""
    field = page.locator(LIST_SEARCH).first
    field.fill(text)
    field.press("Enter")
    page.wait_for_load_state("networkidle")


def open_palette(page):
    page.keyboard.press("Control+KeyK")
    expect(page.locator(PALETTE)).to_be_visible()
    return page.locator(PALETTE).get_by_role("combobox")


def log_call(page, text):
    """Quick add on the card: kind "call", a text, the form's own button."""
    composer = page.locator(COMPOSER)
    composer.get_by_role("radio", name="Звонок").check(force=True)     # the round dot may lie under its label
    composer.locator(COMPOSER_TEXT).first.fill(text)
    composer.locator("button:not([type=button])").last.click()


def cell_count(cell):
    """How many accounts a cell of the ABC-XYZ map claims: the first number of its tip, as in "AX: 62 клиента, 41,2 %"."""
    found = re.search(r"\d[\d\s\u00a0\u202f]*", cell.get_attribute("data-tip") or cell.inner_text())
    return int(re.sub(r"\D", "", found.group())) if found else 0
