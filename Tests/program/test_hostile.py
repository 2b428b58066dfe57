"""Raw sockets and hostile input: every answer is bounded and decent, the process lives on, its memory stays within bounds."""
import json
import os
import random
import socket
import threading
import time

import pytest

HEAD_LIMIT = 64 << 20        # bytes by which the server may grow over all of this


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from conftest import PROGRAM
    from program import Server
    folder = tmp_path_factory.mktemp("hostile")
    server = Server(PROGRAM, str(folder / "c.sqlite"), str(folder / "server.log"))
    server.prepare()
    server.start()
    yield server
    alive = server.process.poll() is None
    server.stop()
    assert alive and server.process.returncode == 0, server.log_end()


def memory(server):
    with open(f"/proc/{server.process.pid}/status") as status:
        return next(int(line.split()[1]) << 10 for line in status if line.startswith("VmRSS"))


def raw(server, data, seconds=10, end=True):
    """All that the server says to these bytes, until it closes the connection or falls silent."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as connection:
        try:
            connection.sendall(data)
            if end:
                connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass                                      # it may have had enough before we ended
        out = b""
        try:
            while len(out) < 1 << 22 and (part := connection.recv(65536)):
                out += part
                if not end and b"\r\n\r\n" in out:
                    break
        except OSError:
            pass
        return out


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.") else None


def request(server, method="GET", target="/api/accounts", headers=(), body=b"", host=b"127.0.0.1"):
    lines = [f"{method} ".encode() + (target if isinstance(target, bytes) else target.encode()) + b" HTTP/1.1", b"Host: " + host,
             b"Authorization: Bearer " + server.token.encode(), b"Accept: application/json", b"Connection: close"]
    lines += [h if isinstance(h, bytes) else h.encode() for h in headers]
    if body:
        lines.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def decent(server, data, allowed, **options):
    """The answer is one of the allowed statuses (None: the connection was closed without a word) and tells nothing of the inside."""
    answer = raw(server, data, **options)
    assert status(answer) in allowed, (data[:200], answer[:400])
    text = answer.lower()
    assert b"fatal" not in text and b"sqlite" not in text and b".swift" not in text and b"postgres" not in text, answer[:2000]
    assert server.process.poll() is None, server.log_end()
    return answer


JSON_TYPE = "Content-Type: application/json"


def post(server, body, kind=JSON_TYPE, target="/api/accounts", method="POST"):
    return request(server, method, target, [kind], body if isinstance(body, bytes) else body.encode())


def test_odd_first_lines_and_headers(server):
    refused = {400, 404, 405, 413, 414, 431, 501, 505, None}
    for line in (b"\r\n\r\n", b"\x00\x01\x02\x03\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET  / HTTP/1.1\r\n\r\n",
                 b"G\xffT / HTTP/1.1\r\nHost: a\r\n\r\n", b"GET / HTTP/1.1\r\nHost a\r\n\r\n", b"GET / HTTP/1.1\r\n: a\r\n\r\n",
                 b"BREW /coffee HTTP/1.1\r\nHost: a\r\n\r\n", b"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
                 b"CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n", b"GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n",
                 b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc"):
        decent(server, line, refused | {401, 303})
    decent(server, request(server, headers=["X-Long: " + "a" * (1 << 20)]), refused)
    decent(server, request(server, headers=[f"X-{n}: a" for n in range(20_000)]), refused | {200})
    decent(server, request(server, headers=[b"X-Odd: \xff\xfe\xfd"]), refused | {200})
    decent(server, request(server, headers=["Cookie: " + "; ".join(f"a{n}=b" for n in range(3_000))]), refused | {200})
    decent(server, request(server, headers=["Accept-Language: " + "ru;q=" + "9" * 5_000 + ",uk;q=nan,en;q=1e999"]), {200})
    decent(server, request(server, headers=["Range: bytes=0-99999999999999999999999"]), {200, 416})


def test_paths_and_queries(server):
    for target in ("/api/accounts/../../../etc/passwd", "/api/accounts/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../../etc/passwd",
                   "/assets/%2e%2e%2f%2e%2e%2fetc/passwd", "/api/accounts/%00", "/api/accounts/%", "/api/accounts/%zz", "/api/accounts/%ff%fe",
                   "/api//accounts///1", "/api/accounts/99999999999999999999999999", "/api/accounts/-1", "/api/accounts/0", "/api/accounts/1e5",
                   "/api/accounts/9223372036854775807", "/api/accounts/" + "a/" * 2_000, "/" + "a" * 15_000, "/api/jobs/9223372036854775808",
                   "/api/changes/9223372036854775807/undo", "//evil.example/", "/\\evil.example", "/api/accounts;a=b"):
        answer = decent(server, request(server, target=target), {303, 400, 404, 405, 414, 422})
        assert b"root:" not in answer and b"location: //evil" not in answer.lower()
    decent(server, request(server, target=b"/api/accounts?name=\xff\xfe\x00"), {200, 400, 422})
    decent(server, request(server, target="/api/accounts?" + "&".join(f"a{n}=1" for n in range(10_000))), {400, 414, 422})
    decent(server, request(server, target="/api/accounts?" + "&".join("stage=lost" for n in range(1_200))), {400, 422})
    decent(server, request(server, target="/" + "a" * 100_000), {400, 414, 431, None})
    for query in ("limit=99999999999999999999", "limit=-1", "limit=nan", "limit=1e9", "after=1i99999999999999999999", "after=t", "after=999n1",
                  "after=" + "9" * 3_900 + "n", "sort=" + "owner." * 500 + "name", "sort=--name", "sort=password", "columns=" + "name," * 3_000,
                  "columns=owner.team.lead.team.lead.name", "founded.min=1e999", "founded.min=NaN", "founded.min=9223372036854775808",
                  "turnover.min=999999999999999999999999", "turnover.min=1e308", "facts.last_purchase.max=-999999999999",
                  "facts.last_purchase.max=9223372036854775807", "facts.last_purchase.max=99999999-01-01", "name.has=" + "%25" * 3_000,
                  "name.has=%00", "created_at.min=0", "owner=me&owner.empty=1&owner.empty=0", "id=1", "id.min=0", "roles.empty=1", "q=" + "я" * 2_000):
        decent(server, request(server, target="/api/accounts?" + query), {200, 400, 422})
    for typed in ("%00", "%ff", "a" * 10_000, "%25_%25_%25", "%22%27)(*%3A^AND%20NEAR(", "٠" * 50, "🙂" * 100, "%F0%9F", " " * 500, "ё́" * 99):
        decent(server, request(server, target="/api/search?q=" + typed), {200, 400, 422})


def test_bodies_that_lie(server):
    token = b"Authorization: Bearer " + server.token.encode() + b"\r\nHost: a\r\nContent-Type: application/json\r\n"
    start = b"POST /api/accounts HTTP/1.1\r\n" + token
    for head, body in ((b"Content-Length: 1000000\r\n\r\n", b'{"name":'), (b"Content-Length: -5\r\n\r\n", b"{}"),
                       (b"Content-Length: 99999999999999999999\r\n\r\n", b"{}"), (b"Content-Length: 2\r\nContent-Length: 5\r\n\r\n", b"{}abc"),
                       (b"Transfer-Encoding: chunked\r\n\r\n", b"zz\r\n{}\r\n0\r\n\r\n"),
                       (b"Transfer-Encoding: chunked\r\n\r\n", b"ffffffffffffffff1\r\n{}\r\n0\r\n\r\n"),
                       (b"Transfer-Encoding: chunked\r\n\r\n", b"5\r\n{}"),
                       (b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n", b"0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n"),
                       (b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n", b"\x1f\x8b\x08\x00")):
        decent(server, start + head + body, {400, 401, 413, 422, None})
    decent(server, post(server, b'{"name":"' + b"a" * (3 << 20) + b'"}'), {413, None})
    endless = start + b"Transfer-Encoding: chunked\r\n\r\n" + (b"10000\r\n" + b"a" * 65_536 + b"\r\n") * 200
    decent(server, endless, {400, 413, None})


def test_json_that_is_none_or_too_much_of_it(server):
    deep = 100_000
    for body in ("", "{", "nul", "[]", "1", '"a"', "null", '{"name":}', "{'name':'a'}", '{"name":"a",}', '{"name":"a"}x', "[" * deep + "]" * deep,
                 '{"name":' * deep + "1" + "}" * deep, '{"name":"\\ud800"}', '{"name":"\\u0000"}', '{"name":"\\x41"}', '{"name":"a\nb"}',
                 "\ufeff{}", '{"name":1e999}', '{"name":NaN}', '{"founded":1e999,"name":"a"}', '{"founded":NaN,"name":"a"}',
                 '{"founded":-Infinity,"name":"a"}', '{"founded":9223372036854775808,"name":"a"}', '{"founded":1.5,"name":"a"}',
                 '{"founded":' + "9" * 10_000 + ',"name":"a"}', '{"founded":0.' + "1" * 10_000 + ',"name":"a"}',
                 '{"turnover":{"minor":9223372036854775807,"currency":"RUB"},"name":"a"}', '{"turnover":{"minor":1,"currency":"rubles"},"name":"a"}',
                 '{"turnover":[],"name":"a"}', '{"roles":["customer","king"],"name":"a"}', '{"roles":' + json.dumps(["customer"] * 5_000) + ',"name":5}',
                 '{"name":{"a":1}}', '{"stage":"asleep","name":"a"}', '{"owner":9223372036854775807,"name":"a"}', '{"owner":-1,"name":"a"}',
                 '{"id":5}', '{"version":99}', '{"facts":1,"name":"a"}', '{"email":"' + "a@" * 5_000 + '","name":"a"}',
                 "{" + ",".join(f'"a{n}":1' for n in range(50_000)) + "}", '{"name":"' + "я" * 100_000 + '"}'):
        decent(server, post(server, body), {400, 413, 422})
    for body in (b'{"name":"\xff\xfe"}', b"\xff\xfe{\x00}\x00", b"\x80" * 1_000, b'{"name":"\xed\xa0\x80"}'):
        decent(server, post(server, body), {400, 422})
    # Written twice, the last counts; an emoji and the longest text are welcome.
    for body in ('{"name":"a","name":"b"}', '{"name":"🙂"}', json.dumps({"name": "я" * 500}), '{"name":"a","founded":2.0e3}'):
        decent(server, post(server, body), {201, 422})


def test_wrong_content_types_and_forms(server):
    for kind in ("Content-Type: text/plain", "Content-Type: application/xml", "Content-Type:", "Content-Type: multipart/form-data",
                 "Content-Type: multipart/form-data; boundary=", "Content-Type: multipart/form-data; boundary=" + "a" * 5_000,
                 "Content-Type: application/x-www-form-urlencoded; charset=utf-7", "X-None: a"):
        for target in ("/api/accounts", "/accounts", "/import", "/api/users", "/api/fields", "/accounts/bulk", "/sign-in"):
            decent(server, post(server, b"--a\r\nname=%ff%00&a=" + b"&".join(b"b=1" for _ in range(3_000)), kind, target),
                   {201, 303, 400, 401, 403, 404, 413, 415, 422})


def test_the_host_and_forwarding_headers_lead_nobody_away(server):
    for target in ("/", "/accounts", "/sign-in"):
        data = b"GET " + target.encode() + b" HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"
        assert b"evil.example" not in decent(server, data, {200, 303})
    for host in (b"", b"a" * 10_000, b"\xff", b"a b", b"127.0.0.1:99999999"):
        decent(server, request(server, host=host), {200, 400})
    decent(server, b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", {200, 400})


def test_slow_and_silent_clients_keep_nobody_waiting(server):
    waiting = [socket.create_connection(("127.0.0.1", server.port), timeout=5) for _ in range(200)]
    try:
        for number, connection in enumerate(waiting):
            connection.sendall([b"", b"G", b"GET /api/accounts HTTP/1.1\r\nHost: a\r\nX-Slow: ", b"POST /api/accounts HTTP/1.1\r\nHost: a\r\n"
                                b"Authorization: Bearer " + server.token.encode() + b"\r\nContent-Length: 100000\r\n\r\n{"][number % 4])
        start = time.monotonic()
        for _ in range(20):
            decent(server, request(server), {200})
        assert time.monotonic() - start < 10
        for connection in waiting[::2]:
            connection.close()                        # in the middle of it
        decent(server, request(server), {200})
    finally:
        for connection in waiting:
            connection.close()


def test_pipelines_and_clients_that_do_not_listen(server):
    data = request(server).replace(b"Connection: close\r\n", b"") * 200
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(2)
        try:
            connection.sendall(data)
        except OSError:
            pass
        decent(server, request(server), {200})
    answer = raw(server, request(server).replace(b"close", b"keep-alive") * 3 + request(server))
    assert answer.count(b"HTTP/1.1 200") == 4


def test_noise_at_random_under_many_hands_does_not_end_the_process_nor_make_it_grow(server):
    chance = random.Random(20261121)
    good = [post(server, '{"name":"Кирпич"}'), request(server), request(server, target="/api/search?q=ki"), request(server, target="/accounts")]
    for data in good:
        raw(server, data)
    before = memory(server)
    pieces = []
    for _ in range(400):
        data = bytearray(chance.choice(good))
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(data))
            data[place:place + chance.randint(0, 3)] = bytes(chance.randrange(256) for _ in range(chance.randint(0, 4)))
        pieces.append(bytes(data))
    faults = []

    def work(part):
        for data in part:
            try:
                answer = raw(server, data, seconds=5)
                if status(answer) == 500:
                    faults.append((data, answer[:300]))
            except OSError as fault:
                faults.append((data, str(fault)))

    hands = [threading.Thread(target=work, args=(pieces[n::4],)) for n in range(4)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert not faults, faults[:3]
    decent(server, request(server), {200})
    grown = memory(server) - before
    assert grown < HEAD_LIMIT, f"the server has grown by {grown >> 20} MiB"
