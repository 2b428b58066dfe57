"""The two engines: where their database lies, how they are brought up, how they die."""
import os
import signal
import subprocess

from program import ROOT

POSTGRES = os.path.join(ROOT, "bin", "postgres")


class SQLite:
    name = "SQLite"

    def __init__(self, folder):
        self.folder = os.path.join(folder, "sqlite")

    def start(self):
        os.makedirs(self.folder, exist_ok=True)
        return os.path.join(self.folder, "clientele.sqlite")

    def flushing(self, environment):
        """SQLite keeps the setting in the connection, so it is the program's word; the stand-in is told by its environment."""
        return f"WAL, synchronous={(environment or {}).get('STANDIN_SYNCHRONOUS', 'FULL')} as the program sets it"

    def answers(self):
        return True

    def tidy(self):
        pass

    def kill(self):
        pass

    def stop(self, keep=False):
        pass


class PostgreSQL:
    name = "PostgreSQL"

    def __init__(self, folder, durable=True):
        self.folder, self.durable, self.buffers = os.path.join(folder, "postgres"), durable, "256MB"

    def start(self):
        options = [f"--buffers={self.buffers}", *(["--durable"] if self.durable else [])]
        done = subprocess.run([POSTGRES, "start", *options, self.folder], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"PostgreSQL did not start: {done.stderr.strip()[-800:]}")
        self.url = done.stdout.strip().split("=", 1)[1]
        with open(os.path.join(self.folder, "data", "postmaster.pid")) as file:
            self.postmaster = int(file.readline())   # after the cut the file may no longer be readable
        return self.url

    def flushing(self, environment):
        """Asked of the running server."""
        ask = "select string_agg(name || '=' || current_setting(name), ', ' order by name) from pg_settings " \
              "where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'data_checksums', 'shared_buffers')"
        return subprocess.run(["psql", self.url, "-Atc", ask], capture_output=True, text=True, check=True).stdout.strip()

    def answers(self):
        return subprocess.run(["psql", self.url, "-Atc", "SELECT 1"], capture_output=True).returncode == 0

    def tidy(self):
        """What autovacuum would do in its own time, and beside whatever is measured then."""
        subprocess.run(["psql", self.url, "-qc", "VACUUM (ANALYZE)"], capture_output=True, check=True)

    def kill(self):
        """kill -9 to the whole engine: the postmaster first, so that it cannot tidy up, then its children."""
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.postmaster)], capture_output=True, text=True).stdout.split()
        for process in [self.postmaster, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def stop(self, keep=False):
        subprocess.run([POSTGRES, "stop", *(["--keep"] if keep else []), self.folder], capture_output=True)
