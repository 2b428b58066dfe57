"""Health, readiness and figures, on both engines (issue 2, point 11)."""
import http.client
import json
import re


def get(port, path, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.headers


def test_health_and_readiness_answer_everybody_and_figures_only_who_has_the_key(serve, place):
    server = serve(place.new(), {"CLIENTELE_METRICS_TOKEN": "k-123"})
    assert get(server.port, "/healthz")[:2] == (200, "ok\n")
    assert get(server.port, "/readyz")[:2] == (200, "ready\n")
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer " + server.token}):
        assert get(server.port, "/metrics", headers)[0] == 403
    server.connect().create_account("ООО «Кирпич»")
    status, text, headers = get(server.port, "/metrics", {"Authorization": "Bearer k-123"})
    assert status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4")
    figures = {}
    for line in text.splitlines():
        if line.startswith("#"):
            assert re.fullmatch(r"# (TYPE \w+ (counter|gauge|histogram)|HELP \w+ .+)", line), line
        else:
            found = re.fullmatch(r'(\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})?) (-?[0-9.e+-]+|\+Inf|NaN)', line)
            assert found, line
            figures[found[1]] = float(found[2])
    assert figures['clientele_requests_total{status="201"}'] == 1
    assert figures["clientele_database_up"] == 1
    assert figures['clientele_request_seconds_bucket{le="+Inf"}'] == figures["clientele_request_seconds_count"]
    buckets = [value for name, value in figures.items() if name.startswith("clientele_request_seconds_bucket")]
    assert buckets == sorted(buckets)
    assert 1 << 20 < figures["process_resident_memory_bytes"] < 1 << 30


def test_without_a_key_of_their_own_the_figures_are_closed(serve, place):
    server = serve(place.new())
    assert get(server.port, "/metrics", {"Authorization": "Bearer "})[0] == 403


def test_readiness_fails_while_the_database_is_away_and_comes_back_with_it(serve, place):
    if place.engine == "sqlite":
        return                                        # the file of an open database cannot go away
    server = serve(place.new(), {"CLIENTELE_METRICS_TOKEN": "k"})
    name = place.made[0]
    place.sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    place.sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    status, text, _ = get(server.port, "/readyz")
    assert status == 503 and name not in text
    assert get(server.port, "/healthz")[0] == 200
    assert "clientele_database_up 0" in get(server.port, "/metrics", {"Authorization": "Bearer k"})[1]
    place.sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    assert get(server.port, "/readyz")[0] == 200


def test_every_line_of_the_log_is_json_and_a_fault_bears_the_number_that_the_visitor_was_told(serve, place):
    server = serve(place.new())
    status, _, headers = server.connect().call("GET", "/api/accounts/999")
    assert status == 404 and headers["X-Request-Id"]
    server.stop()
    assert server.process.returncode == 0
    with open(server.log, encoding="utf-8") as log:
        lines = [line for line in log if line.strip()]
    assert lines and all(isinstance(json.loads(line), dict) for line in lines if line.startswith("{"))
