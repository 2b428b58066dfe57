"""The kernels of analysis through the command line, with a peer from PyPI beside each where it can be installed.

A row is processor time of the work alone: that of the whole command less that of the same command with nothing to work out. The peer's is taken around
its call, data in memory. The ratio in the note is the peer's over ours.
"""
import json
import os
import resource
import subprocess
import sys

import make_kernels
from program import ROOT, tell

BENCH = os.path.join(ROOT, "build", "bench")
PEERS = ["lifetimes", "mlxtend", "pyfim", "statsforecast"]
MODULES = {"pyfim": "fim"}
# Where one peer is not all: both search the same baskets.
ALSO = {"rules": ["rules", "sets"]}


def spent(program, *arguments):
    """Processor seconds and what was printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*program, *arguments], capture_output=True, text=True, timeout=3600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError((done.stderr.strip() or f"status {done.returncode}")[-300:])
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def peers():
    """The Python of an environment with the peers; None, with a word about it, when they cannot be had."""
    folder = os.path.join(BENCH, "peers")
    python = os.path.join(folder, "bin", "python")
    try:
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True, capture_output=True, timeout=300)
        check = [python, "-c", "import " + ", ".join(MODULES.get(name, name) for name in PEERS)]
        if subprocess.run(check, capture_output=True, timeout=300).returncode:
            tell(f"  installing peers: {', '.join(PEERS)}")
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True, capture_output=True, timeout=900)
            subprocess.run(check, check=True, capture_output=True, timeout=300)
    except (subprocess.SubprocessError, OSError) as fault:
        tell(f"  skipped: the peers cannot be installed ({type(fault).__name__})")
        return None
    return python


def monthly():
    """The 1,428 monthly series of M3 as a file; None without ../shared."""
    packed, path = os.path.join(ROOT, "..", "shared", "data", "m3", "m3.csv.xz"), os.path.join(BENCH, "m3-monthly.csv")
    if not os.path.exists(packed):
        tell("  skipped: no ../shared/data/m3")
        return None
    lines = subprocess.run(["xz", "-dc", packed], capture_output=True, text=True, check=True).stdout.splitlines()
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([lines[0]] + [line for line in lines if ",MONTHLY," in line]) + "\n")
    return path


def purchases(python):
    """The purchases of A26 (1,000,700 baskets of 2.1 entries each, mostly one or two); None without ../shared or numpy."""
    tool, path = os.path.join(ROOT, "..", "shared", "tools", "make_purchases.py"), os.path.join(BENCH, "baskets-a26.csv")
    if os.path.exists(path):
        return path
    if not python or not os.path.exists(tool):
        tell("  skipped: no ../shared/tools/make_purchases.py, or no numpy for it")
        return None
    made = [python, tool, "--customers", "200000", "--lines", "2166000", "--seed", "3", "--out", path + ".new"]
    subprocess.run(made, check=True, capture_output=True, timeout=900)
    os.rename(path + ".new", path)
    return path


def kernels(bench):
    os.makedirs(BENCH, exist_ok=True)
    python, program = peers(), [bench.options.program, "analyse"]
    series = monthly()
    million = make_kernels.histories(os.path.join(BENCH, "histories-1000000.csv"), 1_000_000)
    hundred = make_kernels.histories(os.path.join(BENCH, "histories-100000.csv"), 100_000)
    baskets = make_kernels.baskets(os.path.join(BENCH, "baskets-1000000.csv"), 1_000_000)
    least = ["--support", "0.001", "--confidence", "0.2"]
    orders = purchases(python)
    rows = [
        ("BG/NBD fit, 1,000,000 customers", "bgnbd", million, ["value", million, "--json"], ["--model", "bgnbd"], ["--model", "none"]),
        ("Pareto/NBD fit, 100,000 customers", "paretonbd", hundred, ["value", hundred, "--json"], ["--model", "paretonbd"], ["--model", "none"]),
        ("rules of 1,000,000 baskets", "rules", baskets, ["baskets", baskets, "--json"], least, ["--support", "1", "--confidence", "1"]),
        ("rules of the orders of A26", "rules", orders, ["baskets", orders, "--json"], least, ["--support", "1", "--confidence", "1"]),
        ("theta, 1,428 monthly series", "theta", series, ["series", series, "--json", "--origins", "0"], ["--methods", "theta"], ["--methods", "naive"]),
        ("ETS, 1,428 monthly series", "ets", series, ["series", series, "--json", "--origins", "0"], ["--methods", "ets"], ["--methods", "naive"]),
    ]
    for name, peer, path, command, work, nothing in rows:
        if path is None:
            continue
        try:
            whole, printed = spent(program, *command, *work)
            rest, _ = spent(program, *command, *nothing)
            ours = max(whole - rest, 1e-3)
            note = f"{whole:.2f} s with reading and printing; {told(peer, json.loads(printed))}"
        except (RuntimeError, subprocess.SubprocessError, ValueError, KeyError) as fault:
            bench.add(name, fault=str(fault))
            continue
        for other in ALSO.get(peer, [peer]) if python else []:
            try:
                found = json.loads(spent([python, os.path.join(os.path.dirname(__file__), "peer.py")], other, path)[1])
                note += f"; {found['name']} {found['cpu']:.2f} s, {found['cpu'] / ours:.1f} times ours"
            except (RuntimeError, subprocess.SubprocessError, ValueError, KeyError) as fault:
                note += f"; peer failed: {str(fault).strip().splitlines()[-1][:80] if str(fault).strip() else type(fault).__name__}"
        bench.add(name, value=ours, note=note)


def told(peer, answer):
    """What shows that the work was done."""
    if peer in ("bgnbd", "paretonbd"):
        return ", ".join(f"{name} {value['value']:.4g}" for name, value in answer["parameters"].items())
    if peer == "rules":
        return f"{answer['entries']:,} entries, {answer['itemsets']:,} sets, {answer['rules']:,} rules"
    return f"sMAPE {answer['test'][peer]['smape']:.3f}"
