"""Clients that create accounts as fast as they are answered, and the reading back of all that was acknowledged."""
import http.client
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

from program import Unexpected, name_of


class Load:
    """Concurrent clients of one server. `acknowledged` maps id to name; `sent` holds every name that left a client."""

    def __init__(self, server, clients=8):
        self.server = server
        self.acknowledged, self.sent, self.faults = {}, set(), []
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self.work, args=(n,), daemon=True) for n in range(clients)]

    def start(self):
        for thread in self.threads:
            thread.start()
        return self

    def work(self, client):
        connection, number = self.server.connect(), 0
        while not self.ended.is_set():
            number += 1
            name = f"ООО «Долгая память {client}-{number}» {uuid.uuid4().hex}"
            self.sent.add(name)
            try:
                identity = connection.create_account(name)
            except (OSError, http.client.HTTPException):
                return                       # the server is gone: that is what the test is about
            except Unexpected as fault:
                if not self.ended.is_set():  # after the cut a refusal is right, before it is a fault
                    self.faults.append(str(fault))
                return
            if identity is None:
                self.ended.wait(0.05)
            else:
                self.acknowledged[identity] = name

    def end(self):
        """Answers that arrive from now on are still remembered; refusals are no longer faults."""
        self.ended.set()

    def join(self):
        for thread in self.threads:
            thread.join(30)


def lost(server, acknowledged):
    """What is wrong with the acknowledged accounts, one line each: gone, changed, or without their line in the change log."""
    numbers = sorted(acknowledged)
    parts = [numbers[i::4] for i in range(4)]

    def check(part):
        connection, wrong = server.connect(), []
        for number in part:
            account = connection.account(number)
            if account is None:
                wrong.append(f"account {number} is gone")
            elif name_of(account) != acknowledged[number]:
                wrong.append(f"account {number} is named {name_of(account)!r}, not {acknowledged[number]!r}")
            elif not is_logged(connection, number):
                wrong.append(f"account {number} has no line in the change log")
        return wrong

    with ThreadPoolExecutor(4) as pool:
        return [line for part in pool.map(check, parts) for line in part]


def half_written(server, sent, acknowledged):
    """Accounts that no client was told of, yet are there without their change: half of a transaction."""
    known, connection, other = set(acknowledged), server.connect(), server.connect()
    wrong, unannounced = [], 0
    for account in connection.all_accounts():
        number = int(account["id"])
        if number in known or name_of(account) not in sent:
            continue
        unannounced += 1
        if not is_logged(other, number):
            wrong.append(f"account {number} was never acknowledged and is there without its change")
    return wrong, unannounced


def is_logged(connection, number):
    """A creation is logged without values: they follow from the record and the changes since (docs/adr/0001)."""
    return any(change.get("what") == "create" for change in connection.history(number))
