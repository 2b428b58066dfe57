"""The analysis of ten million purchase lines, on a base of its own that is made once and kept.

How the base is made: a tenth of the lines, on as many accounts as a hundredth of all, is imported by the program's own command; nine copies of these accounts,
orders and lines, under other ids and numbers, are then put in inside the engine, because an import of all would take many minutes.
"""
import json
import os
import statistics
import subprocess
import time

import make_base
from program import ROOT, Server, tell

COPIES = 10
ORDERS = .064                                             # a line: 1.6 lines an order, a little more than a tenth of the lines
ANALYSE = ["analyse", "base", "--json"]
PURCHASES = 200
BENCH = os.path.join(ROOT, "build", "bench")
# What of a copied row is another one: references move with their targets, unique texts get the number of the copy.
MOVED = {
    "account": {"id": "id + {by}", "number": "number || '-{copy}'", "number_key": "number_key || '-{copy}'"},
    "order": {"id": "id + {by}", "account": "account + {by}", "number": "number || '-{copy}'", "number_key": "number_key || '-{copy}'"},
    "order_line": {"id": "id + {by}", "account": "account + {by}", "order": '"order" + {by}'},
}


def ask(bench, database, statement):
    """The engine's own shell."""
    program = ["sqlite3", database, statement] if bench.name == "SQLite" else ["psql", database, "-Atqc", statement]
    return subprocess.run(program, check=True, capture_output=True, text=True).stdout.strip()


def base(bench):
    """The server of the base, which is made when it is not there yet."""
    lines = bench.options.lines
    folder = os.path.join(BENCH, f"{bench.name.lower()}-analysis-{lines}")
    os.makedirs(folder, exist_ok=True)
    mark = os.path.join(bench.folder if bench.name == "PostgreSQL" else folder, f"analysis-{lines}.json")
    database = os.path.join(folder, "register.sqlite")
    if bench.name == "PostgreSQL":
        database = bench.server.database.rsplit("/", 1)[0] + f"/bench_analysis_{lines}"
    server = Server(bench.server.program, database, os.path.join(folder, "server.log"))
    if os.path.exists(mark):
        with open(mark) as file:
            server.token = json.load(file)["token"]
        tell("  base of the analysis: kept from an earlier run")
        return server
    if bench.name == "PostgreSQL":
        ask(bench, bench.server.database, f"DROP DATABASE IF EXISTS bench_analysis_{lines} WITH (FORCE)")
        ask(bench, bench.server.database, f"CREATE DATABASE bench_analysis_{lines}")
    else:
        for end in ("", "-wal", "-shm"):
            if os.path.exists(database + end):
                os.remove(database + end)
    start = time.perf_counter()
    _, purchases = make_base.make(os.path.join(BENCH, f"files-analysis-{lines}"), lines // 100, int(lines * ORDERS))
    server.prepare("bench")
    server.command("import", purchases, "--as", "purchases", "--json", seconds=3600)
    tell(f"  base of the analysis: imported after {time.perf_counter() - start:.0f} s")
    copy(bench, database)
    with open(mark, "w") as file:
        json.dump({"token": server.token}, file)
    have = int(ask(bench, database, "SELECT count(*) FROM order_line"))
    bench.add(f"base of the analysis: {have:,} lines, a tenth imported, the rest copied", value=time.perf_counter() - start, unit="s")
    return server


def copy(bench, database):
    by = 1 + max(int(ask(bench, database, f'SELECT coalesce(max(id), 0) FROM "{table}"')) for table in (*MOVED, "product"))
    by += -by % 1000
    listed = ("SELECT name FROM pragma_table_info('{0}')" if bench.name == "SQLite" else
              "SELECT column_name FROM information_schema.columns WHERE table_name = '{0}' AND table_schema = current_schema() ORDER BY ordinal_position")
    statements = []
    for table, moved in MOVED.items():
        columns = ask(bench, database, listed.format(table)).split()
        for number in range(1, COPIES):
            values = ", ".join(moved.get(name, f'"{name}"').format(by=by * number, copy=number) for name in columns)
            names = ", ".join(f'"{name}"' for name in columns)
            statements.append(f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" WHERE id < {by}')
    if bench.name == "SQLite":
        settings = ["PRAGMA cache_size = -200000", "PRAGMA synchronous = OFF", "BEGIN"]
        ends = [f"UPDATE id_block SET next = {by * COPIES + 1000}", "COMMIT", "PRAGMA wal_checkpoint(TRUNCATE)"]
    else:
        settings, ends = [], [f"SELECT setval('record_id', {by * COPIES + 1001})", "VACUUM ANALYZE"]
        for statement in statements + ends:
            ask(bench, database, statement)
        return
    ask(bench, database, "; ".join(settings + statements + ends))


def analysis(bench):
    """Reading, analysing, writing the facts for the first and for the second time, and the facts after single purchases."""
    name = f"analysis of {bench.options.lines:,} purchase lines"
    try:
        server = base(bench)
        ask(bench, server.database, "DELETE FROM account_facts")
        first = json.loads(server.command(*ANALYSE, seconds=3600))
        second = json.loads(server.command(*ANALYSE, seconds=3600))
        if first["lines"] < bench.options.lines:
            raise RuntimeError(f"only {first['lines']:,} lines were read")
        reading, analysing, _ = second["seconds"]
        bench.add(name, value=reading + analysing, note=f"reading {reading:.2f} s, analysing {analysing:.2f} s, {second['lines']:,} lines")
        bench.add("facts written for the first time", value=first["seconds"][2], note=f"{first['added']:,} accounts")
        bench.add("facts compared and kept", value=second["seconds"][2], note=f"{second['unchanged']:,} equal, {second['changed']:,} changed")
    except Exception as fault:
        return bench.add(name, fault=str(fault))
    try:
        server.start()
        after_purchases(bench, server)
        pages(bench, server)
    except Exception as fault:
        bench.add("facts after one purchase", fault=str(fault))
    finally:
        server.stop()


def after_purchases(bench, server):
    """From the moment a purchase line is sent until the API shows the facts of its account with it, polled without a pause."""
    connection = server.connect()
    product = int(ask(bench, server.database, "SELECT min(id) FROM product"))
    accounts = ask(bench, server.database, f"SELECT account FROM account_facts WHERE abc <> 'c' ORDER BY id LIMIT {PURCHASES}").split()
    day = ask(bench, server.database, "SELECT max(day) FROM order_line")
    day = time.strftime("%Y-%m-%d", time.gmtime(int(day) * 86_400))
    times, run = [], int(time.time())
    for number, account in enumerate(accounts):
        path = f"/api/account-facts/{account}"
        before = connection.call("GET", path)[1]["orders"]
        status, order, _ = connection.call("POST", "/api/orders", {"number": f"bench-{run}-{number}", "day": day, "account": int(account)})
        if status != 201:
            raise RuntimeError(f"POST /api/orders answered {status}: {str(order)[:200]}")
        line = {"order": order["id"], "account": int(account), "day": day, "product": product, "quantity": "1", "unit_price": "10",
                "amount": {"minor": 1000, "currency": "RUB"}}
        start = time.perf_counter()
        status, answer, _ = connection.call("POST", "/api/order-lines", line)
        if status != 201:
            raise RuntimeError(f"POST /api/order-lines answered {status}: {str(answer)[:200]}")
        while connection.call("GET", path)[1]["orders"] == before:
            if time.perf_counter() - start > 10:
                raise RuntimeError(f"the facts of account {account} do not follow")
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    bench.add("facts after one purchase", value=times[len(times) * 99 // 100],
              note=f"p99 of {len(times)}; p50 {statistics.median(times):.1f} ms, with the save and the polling over HTTP")


def pages(bench, server):
    """The page of the client base, again and again by one administrator."""
    connection, times = server.connect(), []
    connection.headers["Accept"] = "text/html"
    for _ in range(51):
        start = time.perf_counter()
        status, _, _ = connection.call("GET", "/base")
        if status != 200:
            raise RuntimeError(f"/base answered {status}")
        times.append((time.perf_counter() - start) * 1000)
    bench.add("page of the client base", value=statistics.median(times[1:]), note=f"the first one {times[0]:.0f} ms")
