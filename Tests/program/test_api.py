"""The API does what its OpenAPI document says: schemathesis sends what the document allows and what it forbids, to every operation."""
import json
import os
import re
import subprocess
import sys

import pytest

TOOL = os.path.join(os.path.dirname(sys.executable), "schemathesis")
# A document cannot say all the rules of a register (a login is free, a reference exists), so that what it allows may be refused with 422.
LEFT_OUT = "positive_data_acceptance"


def examine(server, folder, *options):
    done = subprocess.run(
        [TOOL, "run", f"http://127.0.0.1:{server.port}/api/openapi.json", "--header", f"Authorization: Bearer {server.token}",
         "--exclude-checks", LEFT_OUT, "--seed", "20261121", "--generation-database", "none", "--no-color", "--max-failures", "20", "--workers", "1",
         "--request-timeout", "20", *options], capture_output=True, text=True, timeout=240, cwd=folder)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("role", ["administrator", "manager"])
def test_every_operation_answers_as_the_document_says(serve, place, tmp_path, role):
    if place.engine == "postgres" and role == "manager":
        return                                        # who may do what does not depend on the engine
    server = serve(place.new())
    # Something to find, to change and to delete, so that not all is "not found".
    connection = server.connect()
    for number in range(3):
        connection.create_account(f"ООО «Кирпич {number}»")
    if role == "manager":
        server.command("user", "create", "--name", "Руденко Олег", "--login", "oleg", "--role", "manager", "--password-stdin",
                       text="верный пароль 8\n")
        server.token = server.command("token", "create", "--user", "oleg").splitlines()[-1]
    # The user that the tool works as must stay.
    status, text = examine(server, str(tmp_path), "--phases", "coverage", "--max-time", "25",
                           "--exclude-operation-id", "delete_user", "--exclude-operation-id", "change_user")
    found = re.search(r"(\d+) generated", text)
    assert found and int(found[1]) > 300, text[-3000:]
    assert status == 0, text[-12000:]
    assert server.process.poll() is None, server.log_end()


def test_the_document_is_whole(serve, place):
    if place.engine == "postgres":
        return
    server = serve(place.new())
    status, document, _ = server.connect().call("GET", "/api/openapi.json")
    assert status == 200 and document["openapi"].startswith("3.1")
    names = [operation["operationId"] for path in document["paths"].values() for operation in path.values() if "operationId" in operation]
    assert len(names) == len(set(names)) >= 40
    text = json.dumps(document)
    for reference in set(re.findall(r'"\$ref": "#/components/schemas/(\w+)"', text)):
        assert reference in document["components"]["schemas"]
    for secret in ("password", "digest", "csrf"):
        assert f'"{secret}"' not in text
