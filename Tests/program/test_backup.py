"""`backup` and `restore`: online, verified, whole or not at all (issue 2, point 10)."""
import hashlib
import json
import os
import sqlite3
import threading

from conftest import run
from program import name_of


def filled(serve, place, count=40):
    server = serve(place.new())
    connection = server.connect()
    for number in range(count):
        assert connection.create_account(f"ООО «Кирпич {number}»")
    return server


def names(server):
    return sorted(name_of(account) for account in server.connect().all_accounts())


def copy_of(server, tmp_path, name="copy"):
    file = str(tmp_path / name)
    status, out, err = run("backup", file, "--json", database=server.database)
    assert status == 0, err
    return file, json.loads(out)


def untouched(folder):
    return sorted(name for name in os.listdir(folder) if "restoring" in name or "partial" in name) == []


def flip(file, share):
    """One bit of the file, at a share of its length."""
    with open(file, "r+b") as data:
        data.seek(0, os.SEEK_END)
        place = int(data.tell() * share)
        data.seek(place)
        byte = data.read(1)[0]
        data.seek(place)
        data.write(bytes([byte ^ 4]))


def test_a_backup_under_writes_restores_into_a_new_place_with_every_record_acknowledged_before_it(serve, place, tmp_path):
    server = filled(serve, place)
    before, ended, during = names(server), threading.Event(), []

    def write():
        connection = server.connect()
        while not ended.is_set():
            name = f"Во время копии {len(during)}"
            if connection.create_account(name):
                during.append(name)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        file, said = copy_of(server, tmp_path)
    finally:
        ended.set()
        writer.join()
    assert during, "nothing was written meanwhile: this proves nothing"
    with open(file, "rb") as data:
        assert said["sha256"] == hashlib.sha256(data.read()).hexdigest()
    with open(file + ".sha256") as seal:
        assert seal.read() == f"{said['sha256']}  copy\n"
    assert oct(os.stat(file).st_mode & 0o777) == "0o600"

    elsewhere = place.new()
    status, _, err = run("restore", file, database=elsewhere)
    assert status == 0, err
    other = serve(elsewhere, prepared=False)
    other.token = server.token
    found = names(other)
    assert set(before) <= set(found) <= set(before) | set(during)
    # What was written meanwhile stands in the copy from its beginning on, without a gap.
    copied = [name for name in during if name in found]
    assert copied == during[:len(copied)]
    assert other.connect().create_account("После восстановления")
    from test_doctor import findings
    assert all(item["good"] for item in findings(elsewhere, "--deep").values())


def test_restore_does_not_overwrite_without_force_and_keeps_what_it_replaces(serve, place, tmp_path):
    server = filled(serve, place, 5)
    file, _ = copy_of(server, tmp_path)
    server.connect().create_account("Позже копии")
    server.stop()
    status, _, err = run("restore", file, database=server.database)
    assert status == 65 and "Позже" not in err, err
    server.start()
    assert "Позже копии" in names(server)
    if place.engine == "sqlite":
        status, _, err = run("restore", file, "--force", database=server.database)
        assert status == 69 and "Stop the server first" in err, err
        assert untouched(place.folder)
    server.stop()
    status, _, err = run("restore", file, "--force", database=server.database)
    assert status == 0, err
    if place.engine == "sqlite":
        kept = err.split("kept: ")[1].strip()
        with sqlite3.connect(kept) as old:
            assert old.execute("SELECT count(*) FROM account WHERE name = 'Позже копии'").fetchone() == (1,)
        assert untouched(place.folder)
    server.start()
    assert "Позже копии" not in names(server) and len(names(server)) == 5


def test_a_flipped_bit_anywhere_in_a_backup_is_found_and_nothing_is_done(serve, place, tmp_path):
    file, _ = copy_of(filled(serve, place), tmp_path)
    for number, share in enumerate((0.01, 0.3, 0.5, 0.7, 0.99)):
        damaged = str(tmp_path / f"damaged{number}")
        with open(file, "rb") as good, open(damaged, "wb") as bad:
            bad.write(good.read())
        with open(file + ".sha256") as good, open(damaged + ".sha256", "w") as bad:
            bad.write(good.read())
        flip(damaged, share)
        elsewhere = place.new()
        status, _, err = run("restore", damaged, database=elsewhere)
        assert status == 69 and "is damaged" in err and "checksum" in err, err
        if place.engine == "sqlite":
            assert not os.path.exists(elsewhere) and untouched(place.folder)
        else:
            assert place.sql("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace", elsewhere) == "0"


def test_a_torn_backup_without_its_checksum_is_refused_by_its_structure(serve, place, tmp_path):
    file, _ = copy_of(filled(serve, place, 3), tmp_path)
    for name, content in (("torn", open(file, "rb").read()[:-20_000]), ("empty", b""), ("text", b"name;city\nA;B\n" * 5000)):
        torn = str(tmp_path / name)
        with open(torn, "wb") as out:
            out.write(content)
        elsewhere = place.new()
        status, _, err = run("restore", torn, database=elsewhere)
        assert status == 69 and "is damaged" in err, (name, status, err)
        if place.engine == "sqlite":
            assert not os.path.exists(elsewhere) and untouched(place.folder)


def test_a_copy_of_a_newer_program_is_refused(serve, place, tmp_path):
    server = filled(serve, place, 2)
    server.stop()
    newer = "UPDATE clientele_meta SET value = '999' WHERE name = 'schema'"
    if place.engine == "sqlite":
        with sqlite3.connect(server.database) as base:
            base.execute(newer)
    else:
        place.sql(newer, server.database)
    status, _, err = run("doctor", database=server.database)
    assert status == 69 and "999" in err, err
    file, _ = copy_of(server, tmp_path)
    elsewhere = place.new()
    status, _, err = run("restore", file, database=elsewhere)
    assert status == 69 and "newer program" in err, err
    if place.engine == "sqlite":
        assert not os.path.exists(elsewhere) and untouched(place.folder)


def test_backup_writes_over_nothing(serve, place, tmp_path):
    server = filled(serve, place, 1)
    taken = tmp_path / "taken"
    taken.write_text("mine")
    status, _, err = run("backup", str(taken), database=server.database)
    assert status == 65 and taken.read_text() == "mine", err
    status, _, err = run("backup", str(tmp_path / "no" / "such" / "folder" / "copy"), database=server.database)
    if place.engine == "postgres":
        assert status != 0, err


def test_fields_added_after_the_copy_are_gone_after_restore(serve, place, tmp_path):
    server = filled(serve, place, 2)
    file, _ = copy_of(server, tmp_path)
    status, body, _ = server.connect().call("POST", "/api/fields", {"table": "account", "slug": "colour", "sort": "text", "label_en": "Colour"})
    assert status == 201, body
    server.stop()
    status, _, err = run("restore", file, "--force", database=server.database)
    assert status == 0, err
    server.start()
    number = next(server.connect().all_accounts())["id"]
    assert "x_colour" not in server.connect().account(number)
