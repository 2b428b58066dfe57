"""The finished program from outside, on both engines: its commands, its HTTP, its API description."""
import os
import subprocess
import sys

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../support")]

from engines import POSTGRES
from program import ROOT, Server

PROGRAM = [os.environ.get("CLIENTELE_PROGRAM", os.path.join(ROOT, ".build/debug/clientele"))]


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """The address of a server with room for databases; that of the environment, else one of our own."""
    if url := os.environ.get("CLIENTELE_TEST_POSTGRES"):
        yield url
        return
    folder = os.path.join("/tmp", f"clientele-program-{os.getpid()}")
    done = subprocess.run([POSTGRES, "start", folder], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    yield done.stdout.strip().split("=", 1)[1]
    subprocess.run([POSTGRES, "stop", folder], capture_output=True)


class Place:
    """Empty databases of one engine."""

    def __init__(self, engine, folder, server):
        self.engine, self.folder, self.server, self.made = engine, folder, server, []

    def new(self):
        name = f"clientele_program_{os.getpid()}_{os.path.basename(self.folder)}_{len(self.made)}".lower().replace("-", "_")[:60]
        self.made.append(name)
        if self.engine == "sqlite":
            return os.path.join(self.folder, name + ".sqlite")
        self.sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        return self.server.rsplit("/", 1)[0] + "/" + name + "?durability=off"

    def sql(self, text, database=None):
        url = (database or self.server).split("?")[0]
        return subprocess.run(["psql", url, "-XAtqc", text], capture_output=True, text=True, check=True).stdout.strip()

    def clear(self):
        if self.engine == "postgres":
            for name in self.made:
                self.sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    server = request.getfixturevalue("postgres") if request.param == "postgres" else None
    place = Place(request.param, str(tmp_path), server)
    yield place
    place.clear()


@pytest.fixture
def serve(tmp_path):
    """serve(database, environment) gives a running server with an administrator."""
    servers = []

    def serve(database, environment=None, prepared=True):
        server = Server(PROGRAM, database, str(tmp_path / f"server{len(servers)}.log"), environment)
        servers.append(server)
        if prepared:
            server.prepare()
        return server.start()

    yield serve
    for server in servers:
        server.stop()


def run(*arguments, database=None, environment=None):
    """Exit status, standard output and standard error of a command."""
    extra = ["--database", database] if database else []
    done = subprocess.run([*PROGRAM, *arguments, *extra], capture_output=True, text=True, timeout=120,
                          env={**os.environ, "CLIENTELE_LANGUAGE": "en", **(environment or {})})
    return done.returncode, done.stdout.replace("\xa0", " "), done.stderr.replace("\xa0", " ")
