"""A file from a spreadsheet: shown, its columns chosen by hand, checked, loaded; the next one with the same headings needs one press."""
import re

import pytest
from playwright.sync_api import expect
from screens import CHECK, COLUMNS, LOAD

HEADINGS = "Вещь;Что это;Почём\n"


def write(folder, name, rows):
    path = folder / name
    path.write_text(HEADINGS + "".join(rows), encoding="windows-1251")
    return str(path)


def upload(page, path):
    page.locator("#file").set_input_files(path)
    page.locator("main form button.p").click()
    expect(page).to_have_url(re.compile(r"/import/\d+$"))


def choose(page, column, field):
    page.locator(f"[name=c{column}]").select_option(label=field)


def finished(page):
    """Without script the page of a running job is read anew by itself."""
    expect(page).to_have_url(re.compile(r"/jobs/\d+$"))
    expect(page.locator(".facts")).to_be_visible(timeout=20_000)
    return page.locator(".facts")


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_a_file_is_mapped_by_hand_checked_and_loaded_and_the_next_one_needs_one_press(open_page, tmp_path, script):
    code = "И" if script else "П"
    first = write(tmp_path, "goods.csv", [f"{code}-1;Чайник;1 250,50\n", f"{code}-2;Ложка;90\n", f"{code}-3;;1\n"])
    page = open_page("/import?" + code, script=script)
    upload(page, first)
    if script:                                            # remembered from the first run otherwise
        page.goto(page.url + "?as=product")
        expect(page.locator(COLUMNS)).to_have_attribute("open", "")
        expect(page.locator("main")).to_contain_text("Не найден столбец для поля «Артикул».")
        page.locator(CHECK).click()
        expect(page.locator("[role=alert]")).to_contain_text("Артикул")
        choose(page, 0, "Артикул")
        choose(page, 1, "Наименование")
        choose(page, 2, "Цена")
    else:
        expect(page.locator(".notice")).to_contain_text("уже загружали")
    page.locator(CHECK).click()
    expect(finished(page)).to_contain_text("2")
    expect(page.locator("main")).to_contain_text("Отклонённые строки")
    page.locator("form[action$='/loading'] button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Загрузка файла")
    expect(finished(page)).to_contain_text("Создано: Товары")

    page.goto(page.url.split("/jobs")[0] + "/import")
    upload(page, write(tmp_path, "more.csv", [f"{code}-4;Вилка;100\n"]))
    expect(page.locator(COLUMNS)).not_to_have_attribute("open", "")
    expect(page.locator(".notice")).to_contain_text("уже загружали")
    page.locator(LOAD).click()
    expect(finished(page)).to_contain_text("Создано: Товары")


def test_a_phone_shows_the_columns_without_scrolling_sideways(open_page, tmp_path):
    page = open_page("/import", width=390)
    upload(page, write(tmp_path, "wide.csv", ["Очень длинное название вещи без единого сокращения;" * 2 + "1\n"]))
    if page.locator(COLUMNS).get_attribute("open") is None:
        page.locator(COLUMNS).locator("summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("[name=c2]")).to_be_visible()
