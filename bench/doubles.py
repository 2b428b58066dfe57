"""Doubles among 100,000 made records and in the febrl sets: processor time, memory, precision and F1 against the truth beside them."""
import collections
import csv
import gzip
import json
import os
import subprocess
import tempfile

from program import ROOT, tell

SHARED = os.path.join(os.path.dirname(ROOT), "shared")


def searched(program, table):
    """The clusters of a table, the processor seconds and the greatest memory in MiB that they took."""
    with tempfile.TemporaryDirectory() as folder, open(os.path.join(folder, "clusters.json"), "w+b") as out:
        process = subprocess.Popen([program, "duplicates", table, "--json", "--out", os.path.join(folder, "review.csv")],
                                   stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"duplicates ended with {process.returncode}")
        out.seek(0)
        return json.load(out)["clusters"], used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def pairs(count):
    return count * (count - 1) // 2


def scored(clusters, truth):
    """Precision and F1 over pairs of records, clusters for review counted as joined."""
    right = found = 0
    for cluster in clusters:
        found += pairs(len(cluster["records"]))
        right += sum(pairs(n) for n in collections.Counter(truth[r] for r in cluster["records"]).values())
    wanted = sum(pairs(n) for n in collections.Counter(truth.values()).values())
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return precision, 2 * precision * recall / max(precision + recall, 1e-9)


def doubles(program):
    maker = os.path.join(SHARED, "tools", "make_registry.py")
    if not os.path.exists(maker):
        tell("  doubles: no ../shared, left out")
        return []
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        table, answers = os.path.join(folder, "registry.csv"), os.path.join(folder, "truth.csv")
        subprocess.run(["/usr/bin/python3", maker, "--records", "100000", "--seed", "1", "--out", table, "--truth", answers], check=True)
        with open(answers, newline="") as file:
            truth = {row["rec_id"]: row["entity_id"] for row in csv.DictReader(file)}
        clusters, seconds, memory = searched(program, table)
        precision, f1 = scored(clusters, truth)
        rows += [("doubles in 100,000 records", seconds), ("doubles in 100,000 records: memory", memory),
                 ("doubles in 100,000 records: precision", precision), ("doubles in 100,000 records: F1", f1)]
        for name, files in (("febrl 4", ["4a", "4b"]), ("febrl 3", ["3"])):
            lines = []
            for part in files:
                with gzip.open(os.path.join(SHARED, "data", "febrl", f"dataset{part}.csv.gz"), "rt", encoding="utf-8") as file:
                    read = file.read().splitlines()
                lines += read if not lines else read[1:]
            with open(table, "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
            truth = {line.split(",")[0]: line.split("-")[1] for line in lines[1:] if line}
            rows.append((f"doubles in {name}: F1", scored(searched(program, table)[0], truth)[1]))
    return [{"engine": "none", "name": name, "value": value} for name, value in rows]
