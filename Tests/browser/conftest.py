"""A server with a small base on each engine, one browser, one signed-in session a server for all browser tests."""
import os
import re
import subprocess
import sys
import time

import pytest
from playwright.sync_api import sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../support")]

import cast
from program import ROOT, Server, items, name_of, next_page
from screens import SIGN_IN_LINK, finish_sign_in

PROGRAM = os.environ.get("CLIENTELE_PROGRAM", os.path.join(ROOT, ".build/debug/clientele"))
POSTGRES = os.environ.get("CLIENTELE_TEST_POSTGRES")
ENGINES = ["sqlite", "postgres"] if POSTGRES else ["sqlite"]
if not POSTGRES:
    print("skipped: no PostgreSQL")
SCREENSHOTS = os.path.join(ROOT, "build", "screenshots")


def pytest_collection_modifyitems(config, items):
    """The working day runs on both engines; of the screens PostgreSQL gets one look each: what they look like is the same."""
    def is_kept(item):
        how = getattr(item, "callspec", None)
        if how is None or how.params.get("site") != "postgres" or "test_screens" not in item.nodeid:
            return True
        return how.params.get("theme") == "light" and how.params.get("width") == 1440
    kept = [item for item in items if is_kept(item)]
    config.hook.pytest_deselected(items=[item for item in items if not is_kept(item)])
    items[:] = kept


def postgres(statement):
    """Runs a statement on the server on which tests may make databases."""
    subprocess.run(["psql", POSTGRES, "-qc", statement], check=True, capture_output=True, text=True)


@pytest.fixture(scope="session", params=ENGINES)
def site(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("clientele")
    name, database = f"clientele_browser_{os.getpid()}", str(folder / "clientele.sqlite")
    if request.param == "postgres":
        postgres(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        database = re.sub(r"/[^/]*$", "/" + name, POSTGRES.split("?")[0]) + "?durability=off"
    server = Server([PROGRAM], database, str(folder / "server.log"))
    server.engine = request.param
    accounts, purchases = cast.write(str(folder))
    server.command("import", accounts, "--as", "account", "--key", "number")
    server.command("import", purchases, "--as", "purchases")
    server.start()                                        # without an administrator: it prints the link
    until = time.monotonic() + 10
    while not (link := SIGN_IN_LINK.search(server.log_end())) and time.monotonic() < until:
        time.sleep(0.1)
    assert link, "the server has printed no sign-in link:\n" + server.log_end()
    server.address = f"http://127.0.0.1:{server.port}"
    server.link = re.sub(r"^https?://[^/]+", server.address, link.group())
    yield server
    server.stop()
    if request.param == "postgres":
        postgres(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def session(site, browser, tmp_path_factory):
    """Signs in through the printed link; the file that other pages take the session from."""
    context = browser.new_context(locale="ru-RU")
    page = context.new_page()
    page.goto(site.link)
    finish_sign_in(page)
    state = str(tmp_path_factory.mktemp("session") / "state.json")
    context.storage_state(path=state)
    context.close()
    return state


@pytest.fixture(scope="session")
def base(site, browser, session):
    """What the base holds, read through the API with the session of the browser."""
    context = browser.new_context(storage_state=session)
    found, after = [], None
    while True:
        answer = context.request.get(f"{site.address}/api/accounts", params={"limit": 200, **({"after": after} if after else {})},
                                     headers={"Accept": "application/json"})
        assert answer.ok, f"GET /api/accounts answered {answer.status}: {answer.text()[:300]}"
        found += items(answer.json())
        after = next_page(answer.json())
        if not after:
            break
    context.close()
    return {name_of(account): int(account["id"]) for account in found}


@pytest.fixture
def open_page(site, browser, session):
    """open_page(path, theme=, width=, signed_in=, script=) gives a page; what its script complains of fails the test."""
    contexts, complaints = [], []

    def open_page(path="/", theme="light", width=1440, height=900, signed_in=True, script=True):
        context = browser.new_context(
            storage_state=session if signed_in else None, locale="ru-RU", color_scheme=theme, java_script_enabled=script,
            viewport={"width": width, "height": height}, reduced_motion="reduce", has_touch=width < 600)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type == "error" and not re.search("40[49]|422", said.text) else None)
        page.goto(site.address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, "the page complains:\n" + "\n".join(complaints)
