"""What the machine itself does: flushes, and the same questions put to the engine with nothing of ours between."""
import os
import random
import re
import sqlite3
import subprocess
import tempfile
import time

SECONDS = 3
QUESTIONS = {
    "list: page 1": "SELECT * FROM account ORDER BY name, id LIMIT 50",
    "list: deep page": "SELECT * FROM account WHERE (name, id) > ('{name}', {id}) ORDER BY name, id LIMIT 50",
    "search: any piece": "SELECT * FROM account WHERE name LIKE '%{piece}%' LIMIT 50",
    "card with history": "SELECT * FROM account WHERE id = {id}",
}


def spread(times, elapsed):
    times.sort()
    return {"p50": times[len(times) // 2] * 1e3, "p99": times[min(len(times) - 1, len(times) * 99 // 100)] * 1e3, "per_second": len(times) / elapsed}


def repeat(action, seconds=SECONDS):
    times, start = [], time.perf_counter()
    while (now := time.perf_counter()) - start < seconds:
        action()
        times.append(time.perf_counter() - now)
    return spread(times, time.perf_counter() - start)


def flushes(folder):
    """Write 4 kB, fdatasync, again and again, on the disk of the base."""
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        block = os.urandom(4096)

        def flush():
            os.pwrite(file.fileno(), block, 0)
            os.fdatasync(file.fileno())

        return repeat(flush)


def of_sqlite(path, accounts):
    """Row to its figures; one connection, one thread."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = {row: tried(lambda: repeat(lambda: db.execute(filled(question, accounts)).fetchall(), 1.5)) for row, question in QUESTIONS.items()}
    with tempfile.TemporaryDirectory(dir=os.path.dirname(path)) as folder:
        own = sqlite3.connect(os.path.join(folder, "bare.sqlite"), isolation_level=None)
        own.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)")
        found["create"] = repeat(lambda: own.execute("INSERT INTO t (name) VALUES ('ООО «Проба»')"), 1.5)
    return found


def of_postgres(url, accounts):
    """Row to its figures by pgbench: p50 of one client, the rest of eight."""
    found = {row: tried(lambda: pgbench(url, [filled(question, accounts) for _ in range(100)])) for row, question in QUESTIONS.items()}
    subprocess.run(["psql", url, "-qc", "CREATE TABLE IF NOT EXISTS bare_bench (id bigserial PRIMARY KEY, name text)"], check=True)
    found["create"] = tried(lambda: pgbench(url, ["INSERT INTO bare_bench (name) VALUES ('ООО «Проба»')"]))
    subprocess.run(["psql", url, "-qc", "DROP TABLE bare_bench"], check=True)
    return found


def filled(question, accounts):
    account = random.choice(accounts)
    piece = re.sub(r"[^\w]", "", account["name"][5:11]) or "ок"
    return question.format(id=account["id"], name=account["name"].replace("'", "''"), piece=piece)


def pgbench(url, questions):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, question in enumerate(questions):
            path = os.path.join(folder, f"{number}.sql")
            with open(path, "w", encoding="utf-8") as file:
                file.write(question + ";\n")
            files += ["-f", path]
        figures = {}
        for clients in (1, 8):
            prefix = os.path.join(folder, f"times{clients}")
            subprocess.run(["pgbench", "-n", "-c", str(clients), "-j", "1", "-T", "2", "-l", f"--log-prefix={prefix}", *files, url],
                           check=True, capture_output=True, text=True)
            times = []
            for name in os.listdir(folder):
                if name.startswith(f"times{clients}."):
                    with open(os.path.join(folder, name)) as file:
                        times += [int(line.split()[2]) / 1e6 for line in file]
            figures[clients] = spread(times, 2)
    return {"p50": figures[1]["p50"], "p99": figures[8]["p99"], "per_second": figures[8]["per_second"]}


def tried(measure):
    """Figures, or the reason why there are none: the bare question knows our tables only by hearsay."""
    try:
        return measure()
    except (sqlite3.Error, subprocess.CalledProcessError) as fault:
        return {"fault": str(getattr(fault, "stderr", None) or fault).strip()[:200]}
