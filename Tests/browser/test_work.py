"""A working day in the browser: sign in, find, call, edit, analyse, with the mouse and with keys only."""
import re
import time

import cast
from playwright.sync_api import expect
from screens import (ABC_XYZ_CELL, CURSOR_ROW, DOWNLOAD, EDITED_FIELD, INLINE_INPUT, KEYS_SHEET, NEXT, PALETTE, PALETTE_HITS,
                     PREVIOUS, RECENT, ROW_LINK, ROWS, SAVE_VIEW, TABS, TIMELINE, TOAST, VIEW_NAME, cell_count, log_call, open_palette, search_list)


def card(base, page):
    expect(page).to_have_url(re.compile(rf"/accounts/{base[cast.FALCON]}(\?|#|$)"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Сокол-Трейд")


def test_the_printed_link_signs_in_once(site, browser, session):
    context = browser.new_context(locale="ru-RU")
    page = context.new_page()
    page.goto(site.link)
    page.goto(site.address + "/accounts")
    assert "/sign-in" in page.url, "the link was used twice"
    context.close()


def test_the_base_was_imported_whole(base):
    assert len(base) == cast.ACCOUNTS


def test_a_piece_of_a_cyrillic_name_in_any_case_finds_the_customer_in_the_list(open_page, base):
    page = open_page("/accounts")
    search_list(page, "ОКОЛ-т")
    expect(page.locator(ROWS)).to_have_count(1)
    page.locator(ROWS).locator(ROW_LINK).first.click()
    card(base, page)


def test_the_palette_finds_the_customer_by_a_piece_of_the_name(open_page, base):
    page = open_page("/base")
    open_palette(page).fill("сокол")
    expect(page.locator(PALETTE_HITS).filter(has_text="Сокол-Трейд")).to_be_visible()
    page.keyboard.press("Enter")
    card(base, page)


def test_the_palette_forgives_the_wrong_keyboard_layout(open_page, base):
    page = open_page("/accounts")
    open_palette(page).press_sequentially("cjrjk", delay=20)
    expect(page.locator(PALETTE_HITS).filter(has_text="Сокол-Трейд")).to_be_visible()
    page.keyboard.press("Enter")
    card(base, page)


def test_the_palette_finds_a_phone_by_its_digits(open_page, base):
    page = open_page("/accounts")
    open_palette(page).fill("4951001010")
    expect(page.locator(PALETTE_HITS).filter(has_text="Сокол-Трейд")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(PALETTE)).to_be_hidden()


def test_a_call_is_logged_on_the_card_and_is_there_after_a_reload(open_page, base):
    page = open_page(f"/accounts/{base[cast.FALCON]}")
    text = f"Договорились о поставке до пятницы {time.time_ns()}"
    log_call(page, text)
    expect(page.locator(TIMELINE)).to_contain_text(text)
    page.wait_for_load_state("networkidle")
    page.reload()
    expect(page.locator(TIMELINE)).to_contain_text(text)
    expect(page.locator(TIMELINE).locator("li").filter(has_text=text)).to_contain_text("Звонок")


def test_without_script_a_call_is_logged_through_the_plain_form(open_page, base):
    page = open_page(f"/accounts/{base[cast.FALCON]}", script=False)
    text = f"Без сценария {time.time_ns()}"
    log_call(page, text)
    card(base, page)
    expect(page.locator(TIMELINE)).to_contain_text(text)


def test_a_field_is_edited_in_its_place_and_kept(open_page, base):
    page = open_page(f"/accounts/{base[cast.FALCON]}")
    field = page.locator(EDITED_FIELD)
    for town in ("Тверь", "Москва"):
        field.click()
        page.locator(INLINE_INPUT).fill(town)
        page.keyboard.press("Enter")
        expect(field).to_contain_text(town)
        expect(page.locator(TOAST)).not_to_be_empty()
        page.wait_for_load_state("networkidle")
        page.reload()
        expect(field).to_contain_text(town)


def test_escape_leaves_a_field_as_it_was(open_page, base):
    page = open_page(f"/accounts/{base[cast.FALCON]}")
    field = page.locator(EDITED_FIELD)
    before = field.inner_text()
    field.click()
    page.locator(INLINE_INPUT).fill("Нигде")
    page.keyboard.press("Escape")
    expect(field).to_have_text(before)
    page.reload()
    expect(field).to_have_text(before)


def test_a_cell_of_the_abc_xyz_map_opens_the_list_behind_it(open_page):
    page = open_page("/base")
    until = time.monotonic() + 30
    while not page.locator(ABC_XYZ_CELL).count() and time.monotonic() < until:     # the facts are computed by a job
        time.sleep(0.5)
        page.reload()
    cells = page.locator(ABC_XYZ_CELL)
    counts = [cell_count(cell) for cell in cells.all()]
    assert counts and 0 < sum(counts) <= 60, counts     # sixty accounts have bought
    smallest = min(range(len(counts)), key=lambda n: counts[n] or 10**9)
    cells.nth(smallest).click()
    expect(page).to_have_url(re.compile(r"/accounts\?"))
    expect(page.locator(ROWS)).to_have_count(counts[smallest])


def test_j_k_and_enter_walk_the_list(open_page):
    page = open_page("/accounts")
    names = [row.locator(ROW_LINK).first.inner_text() for row in page.locator(ROWS).all()[:3]]
    for key, row in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        expect(page.locator(CURSOR_ROW)).to_contain_text(names[row])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(names[1])


def test_the_keys_of_the_list_work_in_a_cyrillic_layout(open_page):
    page = open_page("/accounts")
    second = page.locator(ROWS).nth(1).locator(ROW_LINK).first.inner_text()
    for _ in range(2):      # the key in the place of J types "о"
        page.evaluate("""() => document.body.dispatchEvent(
          new KeyboardEvent("keydown", {code: "KeyJ", key: "о", bubbles: true, cancelable: true}))""")
    expect(page.locator(CURSOR_ROW)).to_contain_text(second)


def test_a_question_mark_in_any_layout_shows_the_keys_and_switches_the_letters_off(open_page):
    page = open_page("/accounts")
    page.wait_for_function("document.readyState === 'complete'")
    page.keyboard.press("Shift+Slash")                # a comma in a Russian layout: the place of the key counts
    sheet = page.locator(KEYS_SHEET)
    expect(sheet.locator("caption")).to_have_text(["Везде", "В списке", "В карточке"])
    sheet.get_by_role("radio", name="Выключены").click()
    expect(sheet.get_by_role("radio", name="Выключены")).to_have_attribute("aria-checked", "true")
    page.keyboard.press("Escape")
    page.keyboard.press("KeyJ")
    assert page.locator(CURSOR_ROW).count() == 0
    page.reload()
    page.keyboard.press("KeyJ")
    assert page.locator(CURSOR_ROW).count() == 0
    page.wait_for_function("document.readyState === 'complete'")
    page.keyboard.press("Shift+Slash")
    sheet.get_by_role("radio", name="Включены").click()
    page.keyboard.press("Escape")
    page.keyboard.press("KeyJ")
    expect(page.locator(CURSOR_ROW)).to_have_count(1)


def test_a_call_is_logged_with_keys_only(open_page, base):
    page = open_page("/accounts")
    open_palette(page).press_sequentially("сокол", delay=20)
    expect(page.locator(PALETTE_HITS).filter(has_text="Сокол-Трейд")).to_be_visible()
    page.keyboard.press("Enter")
    card(base, page)
    page.wait_for_load_state("networkidle")     # a key means nothing before the script of the card is there
    page.keyboard.press("n")
    text = f"Одними клавишами {time.time_ns()}"
    page.keyboard.type(text)
    page.keyboard.press("Control+Enter")
    expect(page.locator(TIMELINE)).to_contain_text(text)


def test_the_list_and_the_card_can_be_read_without_script(open_page, base):
    page = open_page("/accounts", script=False)
    assert page.locator(ROWS).count() > 10
    page.locator(ROWS).locator(ROW_LINK).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_list_is_saved_as_a_view_and_opened_again_by_its_tab(open_page):
    page = open_page("/accounts?sort=-name&stage=customer")
    rows = page.locator(ROWS).count()
    page.locator(SAVE_VIEW).click()
    page.locator(VIEW_NAME).fill("С конца")
    page.keyboard.press("Enter")
    expect(page.locator(TABS).get_by_text("С конца")).to_be_visible()
    page.goto(re.sub(r"\?.*", "", page.url))
    page.locator(TABS).get_by_text("С конца").click()
    expect(page).to_have_url(re.compile("sort=-name"))
    expect(page.locator(ROWS)).to_have_count(rows)


def test_the_list_is_downloaded_as_it_is_shown(open_page):
    page = open_page("/accounts?name.has=%D1%81%D0%BE%D0%BA%D0%BE%D0%BB&columns=name,city")
    with page.expect_download() as waiting:
        page.locator(DOWNLOAD).click()
    with open(waiting.value.path(), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    assert lines[0].startswith("Название;") and "Сокол-Трейд" in lines[1]
    assert len(lines) == page.locator(ROWS).count() + 1


def test_j_and_k_walk_from_card_to_card_along_the_list_and_the_cards_are_recent(open_page):
    page = open_page("/accounts?sort=-name")
    names = [row.locator(ROW_LINK).first.inner_text() for row in page.locator(ROWS).all()[:3]]
    page.locator(ROWS).first.locator(ROW_LINK).first.click()
    # The list has no such arrow either: the card must be there, and its scripts, before a key means anything.
    expect(page.get_by_role("heading", level=1)).to_have_text(names[0])
    page.wait_for_load_state("networkidle")
    expect(page.locator(PREVIOUS)).to_have_count(0)
    for key, name in (("j", names[1]), ("j", names[2]), ("k", names[1])):
        page.keyboard.press(key)
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        page.wait_for_load_state("networkidle")
    expect(page.locator(NEXT)).to_be_visible()
    expect(page.locator(RECENT).first).to_contain_text(names[2])
    open_palette(page)
    expect(page.locator(PALETTE_HITS).nth(1)).to_contain_text(names[2])


def test_two_people_change_one_field_and_the_second_chooses(open_page, base):
    first, second = open_page(f"/accounts/{base[cast.FALCON]}/edit"), open_page(f"/accounts/{base[cast.FALCON]}/edit")
    for page, place in ((first, "Запад"), (second, "Восток")):
        page.locator("#f-territory").fill(place)
        page.locator("form#form button.p").click()
        page.wait_for_load_state("networkidle")
    expect(second.locator(".notice")).to_contain_text("Запад")
    second.locator("input[name='keep.territory'][value=theirs]").check()
    second.locator("form#form button.p").click()
    card(base, second)
    second.goto(second.url.split("?")[0] + "/edit")
    expect(second.locator("#f-territory")).to_have_value("Запад")
