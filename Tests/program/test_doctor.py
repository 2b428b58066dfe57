"""`doctor` finds what is wrong, says it in three languages, and tells good from bad by its exit status."""
import json
import re
import sqlite3

from conftest import run
from test_backup import copy_of, filled


def findings(database, *options):
    status, out, err = run("doctor", "--json", *options, database=database)
    assert status in (0, 65), err
    found = {item["check"]: item for item in json.loads(out)["findings"]}
    assert status == (65 if any(not item["good"] for item in found.values()) else 0)
    if "checksums" in found:
        found.pop("durability")                       # the server of these tests need not flush, and doctor says so
    return found


def test_a_sound_base_passes_and_the_report_is_whole_in_three_languages(serve, place):
    database = filled(serve, place, 3).database
    wanted = {"schema", "search", "references", "zone", "values", "entries", "log"}
    wanted |= {"integrity", "durability", "disk"} if place.engine == "sqlite" else {"checksums"}
    found = findings(database, "--deep")
    assert wanted <= set(found)
    assert [key for key, item in found.items() if not item["good"]] == []
    for language, letters in (("ru", "[А-Яа-яЁё]"), ("uk", "[А-Яа-яІіЇїЄєҐґ]"), ("en", "[A-Za-z]")):
        _, out, _ = run("doctor", "--deep", "--language", language, database=database)
        lines = out.strip().splitlines()
        assert len(lines) == len(found) + 2 + (place.engine == "postgres")
        for line in lines:
            assert re.search(letters, line) and "doctor." not in line, line


def damage(place, database, statement):
    if place.engine == "sqlite":
        with sqlite3.connect(database) as base:
            base.execute(statement)
    else:
        place.sql(statement, database)


def test_values_that_contradict_what_is_written_beside_them_are_found(serve, place):
    server = filled(serve, place, 6)
    connection = server.connect()
    ids = [account["id"] for account in connection.all_accounts()]
    status, body, _ = connection.call("PATCH", f"/api/accounts/{ids[0]}", {"city": "Тула"})
    assert status == 200, body
    server.stop()
    damage(place, server.database, f"UPDATE account SET city = 'Туда', city_key = 'туда' WHERE id = {ids[0]}")
    damage(place, server.database, f"UPDATE account SET name = 'Кирпич' WHERE id = {ids[1]}")
    damage(place, server.database, f"UPDATE account SET stage = 'sleeping' WHERE id = {ids[2]}")
    damage(place, server.database, f"UPDATE search SET key = 'another' WHERE id = {ids[3]}")
    found = findings(server.database, "--deep")
    assert not found["log"]["good"] and f"account {ids[0]}.city" in found["log"]["detail"]
    assert f"account {ids[1]}.name" in found["values"]["detail"] and f"account {ids[2]}.stage" in found["values"]["detail"]
    assert f"account {ids[3]}" in found["entries"]["detail"]


def test_bits_that_changed_since_a_backup_are_found_though_the_database_does_not_notice(serve, place, tmp_path):
    server = filled(serve, place, 6)
    connection = server.connect()
    ids = [account["id"] for account in connection.all_accounts()]
    connection.call("PATCH", f"/api/accounts/{ids[5]}", {"note": "прежде"})
    file, _ = copy_of(server, tmp_path)
    connection.call("PATCH", f"/api/accounts/{ids[0]}", {"note": "написано позже копии"})
    server.stop()
    found = findings(server.database, "--backup", file)
    assert found["seal"]["good"] and ("unchanged" not in found or found["unchanged"]["good"])
    if place.engine == "sqlite":
        damage(place, server.database, f"UPDATE account SET employees = 4096 WHERE id = {ids[1]}")
        damage(place, server.database, "UPDATE change SET diff = replace(diff, 'прежде', 'прежди')")
        found = findings(server.database, "--backup", file)
        assert found["integrity"]["good"] and found["unchanged"]["detail"] == "account: 1, change: 1"
    with open(file, "r+b") as data:
        data.seek(5000)
        data.write(b"rot")
    assert not findings(server.database, "--backup", file)["seal"]["good"]
