"""The rows that take minutes: imports by command."""
import contextlib
import itertools
import lzma
import os
import shutil
import subprocess
import tempfile
import time

from make_base import make_merge
from program import ROOT, Server, tell

RETAIL = os.path.join(ROOT, "..", "shared", "data", "online_retail", "online_retail.csv.xz")
ORDER_LINES = 100_000
RETAIL_LINES = 390_000                                    # at least: 397,884 sales of known customers, and their returns


def timed(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def import_accounts(bench, accounts):
    """Ten thousand accounts with a match key into the base: half are known and change, half are new; others in every run.

    The middle of three runs, as one of a second says more of the machine's neighbours than of the program."""
    name = "import of 10,000 accounts with match key"
    file = os.path.join(bench.folder, "merge.csv")
    spent = []
    try:
        for run in range(3):
            make_merge(file, accounts, int(time.time()) * 10 + run)
            spent.append(timed(lambda: bench.server.command("import", file, "--as", "account", "--key", "number", seconds=600)))
        bench.add(name, value=10_000 / sorted(spent)[1], note=", ".join(f"{s:.2f}" for s in spent) + " s")
    except Exception as fault:
        bench.add(name, fault=str(fault))


def import_purchases(bench):
    """Into empty bases of the same engine: the real file of a wholesaler, and lines most of which begin an order."""
    with tempfile.TemporaryDirectory(dir=bench.folder) as folder:
        if os.path.exists(RETAIL):
            file = os.path.join(folder, "online_retail.csv")
            with lzma.open(RETAIL) as packed, open(file, "wb") as plain:
                shutil.copyfileobj(packed, plain, 1 << 20)
            import_lines(bench, folder, "import of 541,909 purchase lines", file, 541_909, RETAIL_LINES)
        else:
            tell("skipped: import of 541,909 purchase lines: no ../shared")
        file = os.path.join(folder, "orders.csv")
        with open(bench.purchases, "rb") as whole, open(file, "wb") as part:
            part.writelines(itertools.islice(whole, ORDER_LINES + 1))
        import_lines(bench, folder, f"import of {ORDER_LINES:,} lines of new orders", file, ORDER_LINES, ORDER_LINES)


def import_lines(bench, folder, name, file, lines, fewest):
    database = empty_database(bench, folder)
    try:
        server = Server(bench.server.program, database, os.path.join(folder, "server.log"))
        spent = timed(lambda: server.command("import", file, "--as", "purchases", "--json", seconds=1200))
        kept = int(engine_asked(bench, database, "SELECT count(*) FROM order_line"))
        if kept < fewest:
            raise RuntimeError(f"only {kept:,} lines arrived")
        bench.add(name, value=spent, unit="s", note=f"{lines / spent:,.0f} rows/s, {kept:,} kept")
    except Exception as fault:
        bench.add(name, fault=str(fault))
    finally:
        if "://" in database:
            psql(bench, "DROP DATABASE IF EXISTS bench_empty WITH (FORCE)")


def empty_database(bench, folder):
    if bench.name == "SQLite":
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(os.path.join(folder, "empty.sqlite" + ending))
        return os.path.join(folder, "empty.sqlite")
    psql(bench, "DROP DATABASE IF EXISTS bench_empty WITH (FORCE)")
    psql(bench, "CREATE DATABASE bench_empty")
    return bench.server.database.rsplit("/", 1)[0] + "/bench_empty"


def engine_asked(bench, database, statement):
    """The engine's own shell."""
    program = ["sqlite3", database, statement] if bench.name == "SQLite" else ["psql", database, "-Atqc", statement]
    return subprocess.run(program, check=True, capture_output=True, text=True).stdout.strip()


def psql(bench, statement):
    return engine_asked(bench, bench.server.database, statement)
