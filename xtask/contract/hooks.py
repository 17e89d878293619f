"""What a client of the live API does that no schema says: it has an address, solves the challenge, sends files of kinds that are
taken, and reads a page where it sends a form."""

import base64
import hashlib
import itertools
import json
import os
import re

import requests
import schemathesis

CLIENT_HEADER = os.environ["CLIENT_HEADER"]
FORM = "application/x-www-form-urlencoded"
FORM_WITH_FILES = "multipart/form-data"

KEY = re.compile(r'"[!#-~]{1,100}"|[!#-~]{1,100}')
# What makes a file of any content one that is taken.
PDF = "%PDF-1.7\n"
# What a manuscript without a file has to have.
CONTENT = "五个字正文"

clients = itertools.count()
used_keys = set()


@schemathesis.hook
def before_call(context, case, kwargs):
    number = next(clients)
    case.headers[CLIENT_HEADER] = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    key = case.headers.get("Idempotency-Key")
    # Another content under the same key is refused.
    if isinstance(key, str) and KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = f'"another-{number}"' if key in used_keys else key
        used_keys.add(key)
    if case.media_type == FORM:
        case.headers["Accept"] = "text/html"
    if isinstance(case.body, dict) and case.media_type == FORM_WITH_FILES:
        case.body = sendable(case)
    # Also where another field is wrong: else the proof would be what every refusal is about.
    if isinstance(case.body, dict) and is_proof(case.body.get("proof")):
        case.body = {**case.body, "proof": solution(kwargs.get("base_url") or case.operation.base_url, case.headers)}


def sendable(case):
    """The fields of a form with files: names are parts of headers, which have no control characters, and a file is bytes of a kind
    that is taken, whatever was made up for it."""
    fields = {name: value for name, value in case.body.items() if name.isprintable()}
    if isinstance(fields.get("files"), list):
        fields["files"] = [f"{PDF}{file}" for file in fields["files"]]
    if case.meta and case.meta.generation.mode.is_positive and not fields.get("files"):
        fields["content"] = fields["content"] if fields.get("content", "").strip() else CONTENT
    return fields


def is_proof(value):
    """Whether the schema of a proof allows it."""
    return isinstance(value, str) and value != ""


def solution(base_url, headers):
    """A challenge, solved: ALTCHA's first form."""
    challenge = requests.get(f"{base_url}/challenge", headers={CLIENT_HEADER: headers[CLIENT_HEADER]}, timeout=20).json()
    salted = hashlib.sha256(challenge["salt"].encode())
    for number in range(challenge["maxnumber"] + 1):
        attempt = salted.copy()
        attempt.update(str(number).encode())
        if attempt.hexdigest() == challenge["challenge"]:
            break
    fields = {name: challenge[name] for name in ["algorithm", "challenge", "salt", "signature"]}
    return base64.b64encode(json.dumps({**fields, "number": number}).encode()).decode()
