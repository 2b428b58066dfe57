#!/usr/bin/env python3
"""Measures the release program on both engines; prints a table with goals and writes build/bench.json. bin/bench calls it.

    run.py [--engine sqlite|postgres] [--accounts N] [--orders N] [--lines N] [--seconds S] [--fresh] [section...]

Sections: hello list search card create edit memory start import purchases binary; only when named: facts (the analysis of
ten million lines, or --lines, in a base of its own), files (the same from a file, beside the programs that `bin/bench setup` installs),
kernels (beside peers); analysis is the three of them; formats (files of other programs, read by `inspect`). The last three need no base.
The base is kept in build/bench and used again; --fresh makes it anew. PostgreSQL runs with fsync on.
"""
import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../Tests/support")]

import addresses
import bare
import goals
import make_base
from analysis import analysis
from doubles import doubles
from engines import PostgreSQL, SQLite
from files import files
from formats import formats
from heavy import import_accounts, import_purchases
from kernels import kernels
from program import ROOT, Server, tell

USUAL = ["hello", "list", "search", "card", "create", "edit", "memory", "start", "import", "purchases", "doubles", "binary"]
BENCH = os.path.join(ROOT, "build", "bench")


class Alone:
    """Rows that need no engine."""

    name = "none"

    def __init__(self, options):
        self.options, self.rows = options, []

    def add(self, name, **figures):
        self.rows.append({"engine": self.name, "name": name, **figures})
        tell("  " + "  ".join(cell for cell in goals.cells(self.rows[-1])[1:] if cell))


class Bench:
    """One engine with its base, its server, and the rows measured so far."""

    def __init__(self, engine, options):
        self.name, self.options, self.rows = engine.name, options, []
        self.folder = os.path.join(BENCH, f"{engine.name.lower()}-{options.accounts}")
        os.makedirs(self.folder, exist_ok=True)
        self.engine = engine(self.folder)
        if options.accounts > 200_000:
            self.engine.buffers = "2GB"    # 256 MB hold 200,000 accounts; whoever keeps more gives his server more
        files = os.path.join(BENCH, f"files-{options.accounts}")
        self.accounts_file, self.purchases = make_base.make(files, options.accounts, options.orders)
        if options.fresh:
            self.engine.stop()
            subprocess.run(["rm", "-rf", self.folder], check=True)
            os.makedirs(self.folder)
        self.server = Server([options.program], self.engine.start(), os.path.join(self.folder, "server.log"))
        tell(f"{self.name}: {self.engine.flushing(None)}")

    def add(self, name, **figures):
        self.rows.append({"engine": self.name, "name": name, **figures})
        tell("  " + "  ".join(cell for cell in goals.cells(self.rows[-1])[1:] if cell))

    def fill(self):
        """Imports the base once; a mark beside it says that it is whole."""
        mark = os.path.join(self.folder, "filled.json")
        if os.path.exists(mark):
            with open(mark) as file:
                self.server.token = json.load(file)["token"]
            return tell(f"  base of {self.options.accounts} accounts: kept from an earlier run")
        self.server.prepare("bench")
        for file, kind, key in ((self.accounts_file, "account", ["--key", "number"]), (self.purchases, "purchases", [])):
            with open(file, "rb") as lines:
                rows = sum(1 for _ in lines) - 1
            start = time.perf_counter()
            self.server.command("import", file, "--as", kind, *key, seconds=7200)
            spent = time.perf_counter() - start
            self.add(f"base: import of {rows:,} rows as {kind}", value=rows / spent, unit="rows/s", note=f"{spent:.1f} s")
        with open(mark, "w") as file:
            json.dump({"token": self.server.token}, file)

    def look(self):
        """All accounts and a thousand cursors, by walking the API once."""
        connection, self.accounts, self.cursors, after = self.server.connect(), [], [], None
        size = max(20, min(200, self.options.accounts // 1100))    # a thousand places and more
        while True:
            status, body, _ = connection.call("GET", f"/api/accounts?sort=name&limit={size}" + (f"&after={addresses.quoted(str(after))}" if after else ""))
            if status != 200:
                raise SystemExit(f"GET /api/accounts answered {status}: {str(body)[:300]}")
            self.accounts += body["items"]
            after = body.get("next")
            if not after:
                break
            self.cursors.append(after)
        tell(f"  {len(self.accounts)} accounts seen, {len(self.cursors)} places in the list")

    def wrk(self, clients, mode, lines):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write("\n".join(map(str, lines)) + "\n")
            file.flush()
            done = subprocess.run(["wrk", "-t1", f"-c{clients}", f"-d{self.options.seconds}s", "--timeout", "10s", "-s", os.path.join(HERE, "load.lua"),
                                   f"http://127.0.0.1:{self.server.port}", "--", mode, file.name, self.server.token], capture_output=True, text=True)
        found = [line for line in done.stdout.splitlines() if line.startswith("JSON ")]
        if not found:
            raise RuntimeError(f"wrk: {done.stderr.strip() or done.stdout.strip()}")
        return json.loads(found[0][5:])

    def load(self, name, lines, mode="get", kind="load"):
        """One user for p50, eight for p99 and the rate. A row whose answers are not what was asked for has no figures."""
        if mode == "get":
            for path in lines[:20]:
                connection = self.server.connect()
                connection.headers["Accept"] = "text/html"
                status, body, headers = connection.call("GET", path)
                if status != 200:
                    return self.add(name, kind=kind, fault=f"{path} answered {status} {headers.get('Location', '')}")
        one, eight = self.wrk(1, mode, lines), self.wrk(8, mode, lines)
        refused = one["refused"] + eight["refused"] + one["broken"] + eight["broken"]
        if refused:
            return self.add(name, kind=kind, fault=f"{refused} of {one['requests'] + eight['requests']} requests were refused or broken")
        self.add(name, kind=kind, p50=one["p50"], p99=eight["p99"], per_second=eight["per_second"], worst=eight["max"],
                 addresses=len(set(lines)), bytes=eight["bytes"] // max(1, eight["requests"]))

    def memory(self):
        with open(f"/proc/{self.server.process.pid}/status") as file:
            sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in file if line.startswith(("VmRSS", "VmHWM"))}
        self.add("server memory after the load", value=sizes["VmRSS"], note=f"highest {sizes['VmHWM']:.0f} MiB")

    def start(self):
        times = []
        for _ in range(5):
            self.server.stop()
            before = time.perf_counter()
            self.server.start(poll=0.005)
            times.append(time.perf_counter() - before)
        self.add("start to first answer", value=statistics.median(times), note=f"slowest {max(times):.2f} s")

    def bare(self, wanted):
        found = bare.of_sqlite(self.server.database, self.accounts) if self.name == "SQLite" else bare.of_postgres(self.server.database, self.accounts)
        for row, figures in found.items():
            if row.split(":")[0] in wanted:
                self.add(row, kind="bare", **figures)
        flushes = bare.flushes(self.folder)
        self.add("fdatasync of 4 kB, bare", **flushes)

    def run(self, sections):
        try:
            if set(sections) <= {"facts"}:
                return analysis(self)
            self.fill()
            self.engine.tidy()
            self.server.start()
            if {"list", "search", "card", "create", "edit"} & set(sections):
                self.look()
                rows = addresses.all_rows(self.accounts, self.cursors)
                self.load("hello", ["/healthz"] * 2, kind="hello")
                for name, lines in rows.items():
                    if name.split(":")[0].split(" ")[0] in sections:
                        self.load(name, lines)
                words = [address.split()[0] for address in make_base.TRADE]
                ids = [account["id"] for account in self.accounts[::max(1, len(self.accounts) // 5000)]]
                if "create" in sections:
                    self.load("create", words, mode="create")
                if "edit" in sections:
                    self.load("edit one field", ids, mode="edit")
                self.bare(["card with history" if s == "card" else s for s in sections])
            elif "hello" in sections:
                self.load("hello", ["/healthz"] * 2, kind="hello")
            if "memory" in sections:
                self.memory()
            if "start" in sections:
                self.start()
            self.server.stop()
            if "import" in sections:
                import_accounts(self, self.accounts_file)
            if "purchases" in sections:
                import_purchases(self)
            if "facts" in sections:
                analysis(self)
        finally:
            self.server.stop()
            self.engine.stop(keep=True)


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    return {"processor": model, "cores": os.cpu_count(), "kernel": platform.release(), "commit": commit, "load_before": os.getloadavg()[0],
            "at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(ROOT, "build", "clientele"))
    parser.add_argument("--engine", choices=["sqlite", "postgres"])
    parser.add_argument("--accounts", type=int, default=100_000)
    parser.add_argument("--orders", type=int, default=500_000)
    parser.add_argument("--lines", type=int, default=10_000_000, help="of the analysis")
    parser.add_argument("--seconds", type=int, default=6)
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("sections", nargs="*")
    options = parser.parse_args()
    sections = options.sections or USUAL
    if unknown := set(sections) - {*USUAL, "analysis", "facts", "files", "formats", "kernels"}:
        parser.error(f"unknown section: {', '.join(sorted(unknown))}")
    if "analysis" in sections:
        sections = [section for section in sections if section != "analysis"] + ["facts", "files", "kernels"]
    os.environ["PATH"] += ":/usr/lib/postgresql/15/bin:/usr/sbin:/sbin"
    about, rows = machine(), []
    if "files" in sections:
        rows += files(options)
    if "formats" in sections:
        rows += formats(options.program)
    if "kernels" in sections:
        alone = Alone(options)
        kernels(alone)
        rows += alone.rows
    sections = [section for section in sections if section not in ("files", "formats", "kernels")]
    for engine in (SQLite, PostgreSQL) if set(sections) - {"doubles"} else ():
        if options.engine in (None, engine.name.lower()[:len(options.engine or "")]):
            bench = Bench(engine, options)
            try:
                bench.run(sections)
            finally:
                rows += bench.rows
    if "doubles" in sections:
        rows += doubles(options.program)
    if "binary" in sections:
        rows.append({"engine": "both", "name": "release binary, stripped", "value": os.path.getsize(options.program) / 1e6})
    for row in rows:
        row["met"] = goals.met(row)
    with open(os.path.join(ROOT, "build", "bench.json"), "w", encoding="utf-8") as file:
        json.dump({"machine": about, "accounts": options.accounts, "orders": options.orders, "rows": rows}, file, ensure_ascii=False, indent=1)
    print(f"\n{about['processor']}, {about['cores']} cores, load before {about['load_before']:.1f}, commit {about['commit']}; "
          f"{options.accounts:,} accounts, {options.orders:,} orders; goals in brackets\n")
    print(goals.table(rows))
    missed = [row["name"] for row in rows if row["met"] is False]
    print(f"\n{sum(row['met'] is True for row in rows)} goals met, {len(missed)} missed; build/bench.json")


if __name__ == "__main__":
    main()
