"""The examination of files by the command `analyse purchases`, and by other programs in the same run when `bin/bench setup` installed them."""
import json
import os
import subprocess
import tempfile
import time

from program import ROOT, tell

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
BENCH = os.path.join(ROOT, "build", "bench")
PEERS = os.path.join(ROOT, "build", "peers", "bin", "python")
PEER_NAMES = ["duckdb", "polars", "pandas"]
# A25 of ../shared/analysis.md, seed 2: figures on which four engines agree.
GOLDEN = {"customers": 821_382, "orders": 4_618_328, "revenue": 87_423_192_116, "one_time": 293_172, "gini": .7772,
          "rfm": [55_292, 51_321, 120], "best": [.3312, .5371, .6628, .8019, .9583], "retention": [.18364, .168969, .166803],
          "abc": [156_567, 5_275, 912, 24_792, 181_807, 15_147, 0, 27_532, 409_350], "products": [0, 100, 114, 0, 142, 1_209, 0, 59, 3_376]}


def timed(arguments):
    """Output, seconds, processor seconds and the most memory in MiB of a program, and what it wrote to the error output."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=out, stderr=words)
        _, status, used = os.wait4(process.pid, 0)
        spent = time.perf_counter() - start
        out.seek(0), words.seek(0)
        if status != 0:
            raise RuntimeError(f"{arguments[0]} ended with {os.waitstatus_to_exitcode(status)}: {words.read()[-300:].decode(errors='replace').strip()}")
        return out.read(), spent, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, words.read()


def made(lines):
    """A file of `../shared/tools/make_purchases.py` seed 2, made once and kept."""
    os.makedirs(BENCH, exist_ok=True)
    path = os.path.join(BENCH, f"purchases-{lines}.csv")
    if not os.path.exists(path):
        tell(f"  making a file of {lines:,} purchase lines")
        more = ["--skus", "5000", "--managers", "200"]
        subprocess.run(["python3", os.path.join(SHARED, "tools", "make_purchases.py"), "--customers", str(lines // 10), "--lines", str(lines),
                        "--seed", "2", *more, "--out", path + ".part"], check=True, stdout=subprocess.DEVNULL)
        os.rename(path + ".part", path)
    return path


def golden(found):
    cells = [row + column for row in "ABC" for column in "ABC"]
    return {"customers": found["customers"], "orders": found["orders"], "revenue": found["revenue"]["minor"], "one_time": found["one_time"],
            "gini": found["gini"], "rfm": [found["rfm"]["555"], found["rfm"]["111"], len(found["rfm"])],
            "best": [found["top_share"][share] for share in ("1", "5", "10", "20", "50")],
            "retention": [found["retention"][month] for month in ("1", "3", "12")], "abc": [found["abc_margin"][cell] for cell in cells],
            "products": [found["products"]["abc_xyz"][row + column] for row in "ABC" for column in "XYZ"]}


def files(options):
    """Rows of the table: classes of the made file (reading included) beside its peers, and the whole report on Online Retail."""
    rows = []

    def add(name, **figures):
        rows.append({"engine": "file", "name": name, **figures})
        tell(f"  {name}: " + ", ".join(f"{key} {value}" for key, value in figures.items()))

    name = f"classes of a file of {options.lines:,} lines, reading included"
    try:
        path = made(options.lines)
        ours = [options.program, "analyse", "purchases", "--classes-only", "--returns", "apart", "--json", "--timings", path]
        runs = [timed(ours) for _ in range(3)]
        best = min(runs, key=lambda run: run[1])
        found = json.loads(best[0])
        abc = {key: count for key, count in found["abc_margin"].items() if count and "-" not in key}
        if options.lines == 10_000_000 and golden(found) != GOLDEN:
            raise RuntimeError("other figures than A25: " + ", ".join(key for key, value in golden(found).items() if value != GOLDEN[key]))
        add(name, value=best[1], unit="s", note=f"cpu {best[2]:.1f} s, {best[3]:.0f} MiB")
        kernels = min((json.loads(run[4].splitlines()[-1])["classing"] for run in runs), key=lambda stage: stage["wall"])
        add(f"kernels alone, {options.lines:,} lines in arrays", value=kernels["wall"], unit="s",
            note=f"cpu {kernels['cpu']:.2f} s; RFM, ABC by revenue and margin, Pareto, cohorts, ABC and XYZ of articles")
        for peer in PEER_NAMES if os.path.exists(PEERS) else []:
            try:
                there = json.loads(timed([PEERS, os.path.join(HERE, "peers.py"), peer, path])[0])
                same = "" if there["customers"] == found["customers"] and there["abc"] == abc else ", OTHER FIGURES"
                add(f"the same by {peer}", value=there["seconds"], unit="s",
                    note=f"cpu {there['cpu']:.1f} s, {there['mib']:.0f} MiB, {there['seconds'] / best[1]:.2f} times ours{same}")
            except Exception as fault:
                add(f"the same by {peer}", fault=str(fault))
    except Exception as fault:
        add(name, fault=str(fault))
    retail = os.path.join(SHARED, "data", "online_retail", "online_retail.csv.xz")
    name = "whole report on 541,909 lines of Online Retail"
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "online_retail.csv")
            with open(path, "wb") as out:
                subprocess.run(["xz", "-dc", retail], check=True, stdout=out)
            runs = [timed([options.program, "analyse", "purchases", "--currency", "GBP", "--out", os.path.join(folder, f"report{run}"), path])
                    for run in range(3)]
        best = min(runs, key=lambda run: run[1])
        add(name, value=best[1], unit="s", note=f"cpu {best[2]:.1f} s, {best[3]:.0f} MiB")
    except Exception as fault:
        add(name, fault=str(fault))
    return rows
