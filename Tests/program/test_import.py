"""`import` by command: what it says of a file before it takes it (issue 2, point 8)."""
import pytest

from conftest import run

HEADINGS = "Период;Контрагент;Номенклатура;Количество;Сумма\n"


@pytest.mark.parametrize("lines, said", [
    ("Январь 2026;Ромашка;Стол;1;5\nфев.26;Лютик;Стол;2;10\n", "каждая покупка встанет на первый день своего месяца"),
    ("05.01.2026;Ромашка;Стол;1;5\n17.02.2026;Лютик;Стол;2;10\n", None),
], ids=["months", "days"])
def test_a_report_by_months_is_taken_and_it_is_said_that_the_first_days_were_taken(place, tmp_path, lines, said):
    file = tmp_path / "report.csv"
    file.write_text(HEADINGS + lines)
    status, out, err = run("import", str(file), "--as", "purchases", database=place.new(), environment={"CLIENTELE_LANGUAGE": "ru"})
    assert status == 0, err
    assert "Заказы: 2" in out
    assert (said in err) if said else ("первый день" not in err)


def test_days_that_are_numbers_of_a_spreadsheet_are_taken_and_it_is_said(place, tmp_path):
    file = tmp_path / "report.csv"
    file.write_text("Дата;Контрагент;Номенклатура;Количество;Сумма\n45292;Ромашка;Стол;1;5\n45293;Лютик;Стол;2;10\n")
    status, out, err = run("import", str(file), "--as", "purchases", database=place.new(), environment={"CLIENTELE_LANGUAGE": "ru"})
    assert status == 0, err
    assert "Заказы: 2" in out and "45292 — это 1 января 2024 года" in err
