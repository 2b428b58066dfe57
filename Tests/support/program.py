"""What scripts need to know of the program, in one place: its commands, how it is started, the paths and shapes of its API."""
import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Unexpected(Exception):
    """An answer that the API never promised."""


class Connection:
    """One keep-alive connection to a server, with the token of its user."""

    def __init__(self, port, token, timeout=20):
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
        self.headers = {"Accept": "application/json"}
        if token:
            self.headers["Authorization"] = "Bearer " + token

    def call(self, method, path, body=None):
        """Status, parsed body (None when empty) and headers."""
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = self.headers if data is None else {**self.headers, "Content-Type": "application/json"}
        self.http.request(method, path, body=data, headers=headers)
        answer = self.http.getresponse()
        text = answer.read()
        try:
            parsed = json.loads(text) if text else None
        except ValueError:
            parsed = text.decode("utf-8", "replace")
        return answer.status, parsed, answer.headers

    def create_account(self, name):
        """The id of an acknowledged account, or None when the server was too busy to take it."""
        status, body, headers = self.call("POST", "/api/accounts", {"name": name})
        if status == 201:
            return identity(body) or int(headers["Location"].rsplit("/", 1)[-1])
        if status in (429, 503):
            return None
        raise Unexpected(f"POST /api/accounts answered {status}: {str(body)[:300]}")

    def account(self, number):
        status, body, _ = self.call("GET", f"/api/accounts/{number}")
        return body if status == 200 else None

    def history(self, number):
        """The changes of an account, newest or oldest first."""
        status, body, _ = self.call("GET", f"/api/accounts/{number}/history")
        return items(body) if status == 200 else []

    def all_accounts(self):
        """Every account, by keyset pages."""
        after = None
        while True:
            query = {"limit": 200} if after is None else {"limit": 200, "after": after}
            status, body, _ = self.call("GET", "/api/accounts?" + urllib.parse.urlencode(query))
            if status != 200:
                raise Unexpected(f"GET /api/accounts answered {status}: {str(body)[:300]}")
            yield from items(body)
            after = next_page(body)
            if not after:
                return


def identity(body):
    return int(body["id"]) if isinstance(body, dict) and "id" in body else None


def items(body):
    return body if isinstance(body, list) else body.get("items", [])


def next_page(body):
    return None if isinstance(body, list) else body.get("next")


def name_of(account):
    return account.get("name")


class Server:
    """A `clientele serve` over one database; killed and started again at will."""

    def __init__(self, program, database, log, environment=None):
        self.program, self.database, self.log = program, database, log
        self.environment = {**os.environ, **(environment or {})}
        self.process = self.port = self.token = None

    def command(self, *arguments, text=None, seconds=120):
        """Runs a command on the database and gives what it printed."""
        done = subprocess.run([*self.program, *arguments, "--database", self.database], input=text, text=True,
                              capture_output=True, env=self.environment, timeout=seconds)
        if done.returncode != 0:
            raise Unexpected(f"{' '.join(arguments)}: exit {done.returncode}: {done.stderr.strip()[-600:]}")
        return done.stdout.strip()

    def prepare(self, login="robot"):
        """Makes the administrator whose token the clients carry."""
        self.command("user", "create", "--name", "Робот", "--login", login, "--role", "administrator",
                     "--password-stdin", text=secrets.token_urlsafe(18) + "\n")
        self.token = self.command("token", "create", "--user", login).splitlines()[-1]

    def start(self, seconds=60, poll=0.05):
        self.port = free_port()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.program, "serve", "--host", "127.0.0.1", "--port", str(self.port), "--database", self.database],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            try:
                if self.connect(timeout=2).call("GET", "/readyz")[0] == 200:
                    return self
            except OSError:
                pass
            time.sleep(poll)
        raise Unexpected(f"the server did not become ready (exit {self.process.poll()}); the end of its log:\n{self.log_end()}")

    def connect(self, timeout=20):
        return Connection(self.port, self.token, timeout)

    def stop(self):
        """Asks it to end and waits."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self):
        """kill -9."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        if self.process:
            self.process.wait()

    def log_end(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()[-1500:]


def tell(text):
    print(text, flush=True)
