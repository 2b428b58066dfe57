"""Every screen, in both themes, on a desk and on a phone."""
import os

import cast
import pytest
from checks import axe_violations, keyboard_walk, wider_than_window
from conftest import SCREENSHOTS
from screens import SCREENS

NAMES = [screen[0] for screen in SCREENS]


@pytest.fixture
def open_screen(open_page, base):
    def open_screen(name, **how):
        _, path, signed_in = next(screen for screen in SCREENS if screen[0] == name)
        page = open_page(path.format(id=base[cast.FALCON]), signed_in=signed_in, **how)
        page.wait_for_load_state("networkidle")
        return page

    return open_screen


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_breaks_no_rule_of_accessibility_and_fits_the_window(open_screen, site, name, theme, width):
    page = open_screen(name, theme=theme, width=width, height=844 if width == 390 else 900)
    os.makedirs(SCREENSHOTS, exist_ok=True)
    page.screenshot(path=os.path.join(SCREENSHOTS, f"{site.engine}-{name}-{theme}-{width}.png"), full_page=width == 390)
    assert not wider_than_window(page)
    assert not axe_violations(page)


@pytest.mark.parametrize("name", NAMES)
def test_every_stop_of_tab_has_a_name_and_a_visible_outline_and_is_in_view(open_screen, name):
    stops, wrong = keyboard_walk(open_screen(name))
    assert not wrong
    assert stops > 0


@pytest.mark.parametrize("name", NAMES)
def test_the_screen_has_one_heading_a_title_and_a_language(open_screen, name):
    page = open_screen(name)
    assert page.locator("h1").count() == 1
    assert page.title().strip()
    assert page.locator("html").get_attribute("lang") == "ru"
