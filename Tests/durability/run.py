#!/usr/bin/env python3
"""Acknowledged writes survive kill -9, a power cut and a full disk, on both engines.

    run.py --program build/clientele [--rounds N] [--seed N] [kill|power|full|harness ...]

kill      the server is killed at a random moment under load, started again, and every acknowledged account is read back
power     the same with the power of the volume cut (needs root or sudo without a question, and loop devices)
full      the volume is full for a while: writes are refused, reading goes on, and with room again so does writing (needs the same)
harness   the tests themselves, proved on a stand-in: they find no loss where there is none, and find it where there is one
A skipped test is said aloud and is a failure under CI. What the kernel does not allow is said aloud and is not.
"""
import argparse
import http.client
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../support"))

from engines import PostgreSQL, SQLite
from load import Load, half_written, lost
from program import Server, Unexpected, tell
from volume import Refused, Volume

STANDIN = ["/usr/bin/python3", os.path.join(HERE, "standin.py")]


def read_back(server, load):
    """Every fault found after the restart."""
    wrong, unannounced = half_written(server, load.sent, load.acknowledged)
    wrong = load.faults + lost(server, load.acknowledged) + wrong
    tell(f"    {len(load.acknowledged)} acknowledged, {unannounced} written but not yet answered, {len(wrong)} lost or half written")
    return wrong


def kill_rounds(engine, program, folder, rounds, chance, environment=None):
    """kill -9 to the server; the engine, when it is a server too, stays up."""
    database = engine(folder)
    server = Server(program, database.start(), os.path.join(folder, "server.log"), environment)
    wrong, everything = [], {}
    try:
        tell(f"    {database.flushing(environment)}")
        server.prepare()
        server.start()
        for round in range(rounds):
            load = Load(server).start()
            moment = chance.uniform(0.4, 2.0)
            time.sleep(moment)
            load.end()
            server.kill()
            load.join()
            server.start()
            tell(f"    round {round + 1} of {rounds}: killed after {moment:.2f} s under load")
            wrong += read_back(server, load) + need_writes(load)
            everything |= load.acknowledged
        tell(f"    all rounds again: {len(everything)} accounts")
        return wrong + lost(server, everything)
    finally:
        server.kill()
        database.stop()


def power_rounds(engine, program, folder, rounds, chance, environment=None):
    """The power of the volume is cut; the server and the engine die with it."""
    wrong = []
    for round in range(rounds):
        place = os.path.join(folder, f"round-{round}")
        os.mkdir(place)
        os.chmod(place, 0o755)
        volume = Volume(place).make()
        database = engine(volume.path)
        server = Server(program, database.start(), os.path.join(place, "server.log"), environment)
        try:
            tell(f"    {database.flushing(environment)}")
            server.prepare()
            server.start()
            load = Load(server).start()
            moment = chance.uniform(0.4, 2.0)
            time.sleep(moment)
            load.end()
            volume.cut()
            server.kill()
            database.kill()
            load.join()
            volume.back()
            tell(f"    round {round + 1} of {rounds}: power cut after {moment:.2f} s under load")
            try:
                server.database = database.start()
                server.start()
                wrong += read_back(server, load) + need_writes(load)
            except (Unexpected, RuntimeError) as fault:
                wrong.append(f"after the power cut: {fault}")
        finally:
            server.kill()
            database.stop()
            volume.unmount()
            os.remove(volume.image)
    return wrong


def full_rounds(engine, program, folder, rounds, chance, environment=None):
    """The volume is filled to the last byte under writing, emptied again, and the server killed in the end."""
    volume = Volume(folder).make()
    database = engine(volume.path)
    server = Server(program, database.start(), os.path.join(folder, "server.log"), environment)
    wrong, acknowledged = [], {}

    def create(count, refused, seconds=60):
        """Accounts one after another until so many were taken, or so many refused in a row; whether it came to that."""
        connection, taken, row, until = server.connect(), 0, 0, time.monotonic() + seconds
        while taken < count and row < refused:
            if time.monotonic() > until:
                return False
            name = f"ООО «Полный диск» {chance.getrandbits(64):x}"
            try:
                identity = connection.create_account(name)
            except (OSError, http.client.HTTPException):
                connection, identity = server.connect(), None
            if identity is None:
                row += 1
                time.sleep(0.01)
            else:
                acknowledged[identity] = name
                taken, row = taken + 1, 0
        return True

    try:
        tell(f"    {database.flushing(environment)}")
        server.prepare()
        server.start()
        for round in range(rounds):
            create(50, refused=1000)
            before = len(acknowledged)
            volume.fill(leaving=chance.randrange(8) * 4096)
            if not create(100_000, refused=20):
                wrong.append("nothing was refused, so the disk was never full")
            full = len(acknowledged)
            if engine is SQLite:
                status, _, _ = server.connect().call("GET", "/api/accounts?limit=10")
                if status != 200:
                    wrong.append(f"reading answered {status} while the disk was full")
            volume.make_room()
            if not database.answers():
                database.stop(keep=True)
                server.kill()
                server.database = database.start()
                server.start()
            if not create(50, refused=100_000):
                wrong.append("writing did not go on after there was room again")
            tell(f"    round {round + 1} of {rounds}: full after {full - before} more writes, {len(acknowledged)} acknowledged")
        server.kill()
        server.start()
        wrong += lost(server, acknowledged)
        return wrong + ([] if len(acknowledged) >= 100 * rounds else [f"only {len(acknowledged)} writes were acknowledged"])
    finally:
        server.kill()
        database.stop()
        volume.unmount()
        os.remove(volume.image)


def need_writes(load):
    return [] if len(load.acknowledged) >= 10 else [f"only {len(load.acknowledged)} writes were acknowledged: this proves nothing"]


def no_flush(folder):
    return PostgreSQL(folder, durable=False)


def cases(program, rounds):
    """Group, sentence, what runs, with what, and whether a loss is expected."""
    off, lie = {"STANDIN_SYNCHRONOUS": "OFF"}, {"STANDIN_LIE": "1"}
    return [
        ("harness", "a stand-in that commits before it answers loses nothing to kill -9", kill_rounds, SQLite, STANDIN, 1, None, False),
        ("harness", "a stand-in that answers before it commits is found out by kill -9", kill_rounds, SQLite, STANDIN, 1, lie, True),
        ("kill", "SQLite keeps every acknowledged write through kill -9", kill_rounds, SQLite, program, rounds, None, False),
        ("kill", "PostgreSQL keeps every acknowledged write through kill -9", kill_rounds, PostgreSQL, program, rounds, None, False),
        ("harness power", "a stand-in with synchronous=FULL loses nothing to a power cut", power_rounds, SQLite, STANDIN, 1, None, False),
        ("harness power", "a stand-in with synchronous=OFF is found out by a power cut", power_rounds, SQLite, STANDIN, 1, off, True),
        ("harness power", "a stand-in on PostgreSQL loses nothing to a power cut", power_rounds, PostgreSQL, STANDIN, 1, None, False),
        ("harness power", "a stand-in on PostgreSQL with fsync=off is found out by a power cut", power_rounds, no_flush, STANDIN, 1, None, True),
        ("power", "SQLite keeps every acknowledged write through a power cut", power_rounds, SQLite, program, rounds, None, False),
        ("power", "PostgreSQL keeps every acknowledged write through a power cut", power_rounds, PostgreSQL, program, rounds, None, False),
        ("full", "SQLite keeps every acknowledged write through a full disk, and writes on", full_rounds, SQLite, program, rounds, None, False),
        ("full", "PostgreSQL keeps every acknowledged write through a full disk, and writes on", full_rounds, PostgreSQL, program, rounds,
         None, False),
    ]


def perform(case, chance):
    """'passed', 'failed', or 'impossible'."""
    _, sentence, test, engine, program, rounds, environment, loss = case
    tell(f"test: {sentence}")
    folder = tempfile.mkdtemp(prefix="clientele-durability-")
    os.chmod(folder, 0o755)
    try:
        wrong = test(engine, program, folder, rounds, chance, environment)
    except Refused as refusal:
        tell(f"NOT POSSIBLE HERE: {sentence}: the kernel refuses loop devices: {refusal}")
        return "impossible"
    except Exception as fault:                                  # a test that breaks has failed, and the others still run
        tell(f"FAILED: {sentence}: {type(fault).__name__}: {fault}")
        return "failed"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if bool(wrong) == loss:
        tell(f"passed: {sentence}")
        return "passed"
    tell(f"FAILED: {sentence}: " + ("no loss was found, though there must be one" if loss else f"{len(wrong)} faults"))
    for line in wrong[:10]:
        tell(f"    {line}")
    return "failed"


def in_private_namespace():
    """Becomes root with mounts of our own; returns None when we are, else why that cannot be."""
    if os.environ.get("CLIENTELE_PRIVATE_MOUNTS"):
        return None
    command = ["unshare", "--mount", "--propagation", "private", "env", "CLIENTELE_PRIVATE_MOUNTS=1", f"PATH={os.environ['PATH']}",
               f"CI={os.environ.get('CI', '')}"]
    if os.geteuid() != 0:
        if shutil.which("sudo") is None or subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode != 0:
            return "cutting the power needs root, or sudo without a question"
        command = ["sudo", "-n", *command]
    tried = subprocess.run([*command, "true"], capture_output=True, text=True)
    if tried.returncode != 0:
        return "NOT POSSIBLE: " + tried.stderr.strip()
    os.execvp(command[0], [*command, sys.executable, "-u", *sys.argv])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(HERE, "../../build/clientele"))
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("groups", nargs="*", help="kill, power, full, harness")
    options = parser.parse_args()
    os.environ["PATH"] += ":/usr/lib/postgresql/15/bin:/usr/sbin:/sbin"
    ci = os.environ.get("CI", "") not in ("", "0", "false")
    program = [os.path.abspath(options.program)]
    chosen = [case for case in cases(program, options.rounds)
              if not options.groups or any(group in options.groups for group in case[0].split())]
    volumes = {"power", "full"}
    barrier = in_private_namespace() if any(volumes & set(case[0].split()) for case in chosen) else None
    tell(f"durability: seed {options.seed}, {options.rounds} rounds, {len(chosen)} tests, program {program[0]}")
    chance, count = random.Random(options.seed), {"passed": 0, "failed": 0, "impossible": 0, "skipped": 0}
    for case in chosen:
        if barrier and volumes & set(case[0].split()):
            if barrier.startswith("NOT POSSIBLE"):
                tell(f"NOT POSSIBLE HERE: {case[1]}: the kernel refuses a mount namespace ({barrier[14:]})")
                count["impossible"] += 1
            else:
                tell(f"skipped: {case[1]}: {barrier}")
                count["skipped"] += 1
        elif case[4] == program and not os.access(program[0], os.X_OK):
            tell(f"FAILED: {case[1]}: there is no program at {program[0]}")
            count["failed"] += 1
        else:
            count[perform(case, chance)] += 1
    if count["impossible"]:
        tell(f"durability: {count['impossible']} tests are NOT POSSIBLE on this machine and prove nothing")
    tell(f"durability: {count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return 1 if count["failed"] or (ci and count["skipped"]) else 0


if __name__ == "__main__":
    sys.exit(main())
