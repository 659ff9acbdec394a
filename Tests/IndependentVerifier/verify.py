#!/usr/bin/env python3
"""Checks a bundle or an inclusion proof of a breachboard log, sharing no code with breachboard.

    verify.py FILE [--public-key NAME+KEYID+BASE64]

Prints one line of JSON: ok, entries, and where something is wrong the number of the first bad entry (0 for
what belongs to none) and its kind. Exits 0 when all is well, 5 when it is not, 2 when it was not asked right.

Written from the description of the formats, in Python 3 with its standard library only; Ed25519 included
(RFC 8032, section 5.1.7), so the signature is always checked.
"""

import base64
import binascii
import hashlib
import json
import re
import sys


class Bad(Exception):
    """The first thing that is not what it should be."""

    def __init__(self, seq, kind):
        super().__init__(seq, kind)
        self.seq = seq
        self.kind = kind


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# Ed25519 ------------------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def point(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, what):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, what)
        what = add(what, what)
        scalar >>= 1
    return result


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def is_signed(key, text, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    public, commitment = point(key), point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or scalar >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + text).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    left, right = times(scalar, BASE), add(commitment, times(challenge, public))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (
        left[1] * right[2] - right[1] * left[2]
    ) % P == 0


# The tree of RFC 6962 -----------------------------------------------------------------------------


def root_of(leaves):
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    middle = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01", root_of(leaves[:middle]), root_of(leaves[middle:]))


def root_along(path, leaf, index, size):
    """The root by recursion from above; None where the path has another length."""
    if size == 1:
        return None if path else leaf
    if not path:
        return None
    middle = 1 << (size - 1).bit_length() - 1
    if index < middle:
        below = root_along(path[:-1], leaf, index, middle)
        return below and sha256(b"\x01", below, path[-1])
    below = root_along(path[:-1], leaf, index - middle, size - middle)
    return below and sha256(b"\x01", path[-1], below)


# Words --------------------------------------------------------------------------------------------

PLAIN = re.compile(r"[A-Za-z0-9._-]{1,64}")
HEX32 = re.compile(r"[0-9a-f]{32}")
HEX64 = re.compile(r"[0-9a-f]{64}")
NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
KINDS = (
    "incident milestone entry count check party asset statement notice hotline monitoring risk duty hold"
).split()
VERBS = "added set noted withdrawn restored".split()


def from_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


class Key:
    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) != 3 or not parts[0] or re.search(r"\s", parts[0]):
            raise ValueError
        data = from_base64(parts[2])
        if data is None or len(data) != 33 or data[0] != 1:
            raise ValueError
        self.name, self.key = parts[0], data[1:]
        self.id = sha256(self.name.encode(), b"\n\x01", self.key)[:4]
        if self.id.hex() != parts[1]:
            raise ValueError


class Note:
    """A signed note (c2sp.org/signed-note)."""

    def __init__(self, data):
        text = data.decode("utf-8")
        blank = text.rfind("\n\n")
        if blank < 0:
            raise ValueError
        self.text = text[: blank + 1]
        lines = text[blank + 2 :].split("\n")
        if len(lines) < 2 or lines[-1]:
            raise ValueError
        self.signatures = []
        for line in lines[:-1]:
            parts = line.split(" ")
            signature = from_base64(parts[2]) if len(parts) == 3 else None
            if signature is None or len(signature) < 5 or parts[0] != "\u2014" or not parts[1]:
                raise ValueError
            self.signatures.append((parts[1], signature))

    def is_signed_by(self, key):
        return any(
            name == key.name and data[:4] == key.id and is_signed(key.key, self.text.encode(), data[4:])
            for name, data in self.signatures
        )


class Checkpoint:
    """The text of a note that is one (c2sp.org/tlog-checkpoint)."""

    def __init__(self, note):
        lines = note.text.split("\n")
        if len(lines) != 5 or lines[4]:
            raise Bad(0, "format")
        root = from_base64(lines[2])
        if (
            not lines[0].startswith("breachboard/")
            or not HEX32.fullmatch(lines[0][12:])
            or not NUMBER.fullmatch(lines[1])
            or root is None
            or len(root) != 32
            or not lines[3].startswith("head ")
            or not HEX64.fullmatch(lines[3][5:])
        ):
            raise Bad(0, "format")
        self.log, self.size, self.root = lines[0][12:], int(lines[1]), root
        self.head = bytes.fromhex(lines[3][5:])


class Envelope:
    KEYS = "v log seq cmd actor at kind target field base payload rules".split()

    def __init__(self, data, seq):
        try:
            pairs = json.loads(data.decode("utf-8"), object_pairs_hook=list)
            assert isinstance(pairs, list) and [key for key, _ in pairs] == self.KEYS
            self.read(dict(pairs))
        except (AssertionError, AttributeError, IndexError, TypeError, ValueError, RecursionError):
            raise Bad(seq, "envelope") from None

    def read(self, value):
        assert value["v"] == 1 and type(value["v"]) is int
        for name, form in (("log", HEX32), ("cmd", HEX32), ("payload", HEX64)):
            assert form.fullmatch(value[name])
        for name in ("seq", "base"):
            assert type(value[name]) is int and value[name] >= 0
        assert 0 < len(value["actor"].encode()) <= 64
        assert all(ord(letter) >= 0x20 and ord(letter) != 0x7F for letter in value["actor"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", value["at"])
        assert value["rules"] is None or HEX64.fullmatch(value["rules"])
        kind = value["kind"]
        self.verb = kind[9:] if kind.startswith("rejected-") else kind
        assert self.verb in VERBS or kind == "redacted"
        assert (self.verb == "set") == (value["field"] is not None)
        incident, what, item = value["target"].split("/", 2)
        assert PLAIN.fullmatch(incident) and what in KINDS and item
        self.log, self.seq, self.command = value["log"], value["seq"], value["cmd"]
        self.incident, self.target, self.base = incident, what + "/" + item, value["base"]
        self.payload = bytes.fromhex(value["payload"])


def without_duplicates(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError
    return value


def fits(envelope, salt, payload):
    """Whether this is the value that the envelope commits to, and one of its kind."""
    if sha256(b"\x02", salt, payload) != envelope.payload:
        return False
    try:
        value = json.loads(payload.decode("utf-8"), object_pairs_hook=without_duplicates)
    except ValueError:
        return False
    if envelope.verb in ("withdrawn", "restored"):
        return value is None
    if envelope.verb == "added":
        return isinstance(value, dict)
    if envelope.verb in ("noted", "redacted"):
        return isinstance(value, str)
    return value is None or isinstance(value, (str, list, dict))


# Files --------------------------------------------------------------------------------------------


class Records:
    """Lines of words and blocks of bytes."""

    def __init__(self, data):
        self.data = data
        self.position = 0
        self.place = 0

    def bad(self):
        return Bad(self.place, "format")

    def line(self, first=None, count=None):
        end = self.data.find(b"\n", self.position)
        if end < 0:
            raise self.bad()
        try:
            words = self.data[self.position : end].decode("utf-8").split(" ")
        except UnicodeDecodeError:
            raise self.bad() from None
        if first is not None and words[0] not in first.split("|"):
            raise self.bad()
        if count is not None and len(words) != count + 1:
            raise self.bad()
        self.position = end + 1
        return words if first is None else words[1:] if "|" not in first else words

    def number(self, text):
        if not NUMBER.fullmatch(text):
            raise self.bad()
        return int(text)

    def block(self, length):
        end = self.position + self.number(length)
        if self.data[end : end + 1] != b"\n":
            raise self.bad()
        block = self.data[self.position : end]
        self.position = end + 1
        return block

    def hash(self, text):
        if not HEX64.fullmatch(text):
            raise self.bad()
        return bytes.fromhex(text)

    def key(self):
        try:
            return Key(self.line("key", 1)[0])
        except ValueError:
            raise self.bad() from None

    def note(self):
        block = self.block(self.line("checkpoint", 1)[0])
        try:
            return Note(block)
        except ValueError:
            raise self.bad() from None

    def payload(self):
        words = self.line("payload")
        if words == ["none"]:
            return None
        if len(words) != 2:
            raise self.bad()
        salt = self.hash(words[0])
        return salt, self.block(words[1])

    def end(self):
        self.line("end", 0)
        if self.position != len(self.data):
            raise self.bad()


class Chain:
    """The entries, one after the other; `faults` are the bad ones that break no chain."""

    def __init__(self, log):
        self.log = log
        self.hashes = [sha256(b"\x03", log.encode())]
        self.leaves = []
        self.commands = set()
        self.places = []
        self.redacted = set()
        self.missing = set()
        self.faults = []
        self.broken = False

    def check_place(self, seq):
        if seq != len(self.hashes):
            raise Bad(len(self.hashes), "gap")

    def hidden(self, seq, digest, leaf):
        self.check_place(seq)
        self.places.append(None)
        self.hashes.append(digest)
        self.leaves.append(leaf)

    def open(self, seq, digest, data, payload):
        self.check_place(seq)
        length = len(data).to_bytes(8, "big")
        if sha256(b"\x00breachboard/1", self.hashes[-1], length, data) != digest:
            raise Bad(seq, "chain")
        envelope = Envelope(data, seq)
        if envelope.log != self.log:
            raise Bad(seq, "foreign-log")
        if envelope.seq != seq:
            raise Bad(seq, "envelope")
        if envelope.command in self.commands:
            raise Bad(seq, "duplicate-command")
        self.commands.add(envelope.command)
        self.hashes.append(digest)
        self.leaves.append(sha256(b"\x00", data))
        self.places.append((envelope.incident, envelope.target, envelope.verb))
        if payload is None:
            self.missing.add(seq)
        elif not fits(envelope, *payload):
            self.faults.append((seq, "payload"))
        if envelope.verb == "redacted":
            self.redact(envelope)

    def redact(self, envelope):
        base = envelope.base
        place = self.places[base - 1] if 0 < base < envelope.seq else None
        if (
            place is None
            or place[:2] != (envelope.incident, envelope.target)
            or place[2] == "redacted"
            or base in self.redacted
        ):
            self.faults.append((envelope.seq, "redaction"))
            return
        self.redacted.add(base)
        if base in self.missing:
            self.missing.remove(base)
        else:
            self.faults.append((base, "leftover"))


def check_checkpoint(note, key, chain):
    stated = Checkpoint(note)
    if stated.log != chain.log:
        raise Bad(0, "another-log")
    if not note.is_signed_by(key):
        raise Bad(0, "signature")
    if stated.size > len(chain.leaves):
        raise Bad(len(chain.leaves) + 1, "missing-tail")
    if (
        chain.hashes[stated.size] != stated.head
        or root_of(chain.leaves[: stated.size]) != stated.root
    ):
        raise Bad(stated.size, "other-history")


def read_entries(records, chain, count):
    """Reads and checks all entries; gives how many there were."""
    for number in range(1, count + 1):
        records.place = number
        words = records.line("entry|hidden", 3)
        seq, digest = records.number(words[1]), records.hash(words[2])
        if words[0] == "hidden":
            entry = (chain.hidden, (seq, digest, records.hash(words[3])))
        else:
            data = records.block(words[3])
            entry = (chain.open, (seq, digest, data, records.payload()))
        if not chain.broken:
            try:
                entry[0](*entry[1])
            except Bad as bad:
                chain.broken = True
                chain.faults.append((bad.seq, bad.kind))
    records.place = 0
    records.end()


def check_bundle(records, wanted):
    records.block(records.line("readme", 1)[0])
    log = records.line("log", 1)[0]
    scope = records.line("incident", 1)[0]
    if not HEX32.fullmatch(log) or not (scope == "*" or PLAIN.fullmatch(scope)):
        raise records.bad()
    key = records.key()
    note = records.note()
    chain = Chain(log)
    count = records.number(records.line("entries", 1)[0])
    format_fault = None
    try:
        read_entries(records, chain, count)
    except Bad as bad:
        format_fault = bad
        if bad.seq:
            chain.faults.append((bad.seq, bad.kind))
    chain.faults += [(seq, "missing-payload") for seq in chain.missing]
    if chain.faults:
        raise Bad(*min(chain.faults, key=lambda fault: fault[0]))
    if format_fault:
        raise format_fault
    check_checkpoint(note, wanted or key, chain)
    return count


def check_proof(records, wanted):
    key = records.key()
    note = records.note()
    words = records.line("entry", 2)
    seq, data = records.number(words[0]), records.block(words[1])
    payload = records.payload()
    count = records.number(records.line("path", 1)[0])
    if count > 64:
        raise records.bad()
    path = []
    for _ in range(count):
        words = records.line()
        if len(words) != 1:
            raise records.bad()
        path.append(records.hash(words[0]))
    records.end()
    stated = Checkpoint(note)
    if not note.is_signed_by(wanted or key):
        raise Bad(0, "signature")
    if not 0 < seq <= stated.size:
        raise Bad(seq, "missing-tail")
    if root_along(path, sha256(b"\x00", data), seq - 1, stated.size) != stated.root:
        raise Bad(seq, "other-history")
    envelope = Envelope(data, seq)
    if envelope.log != stated.log:
        raise Bad(seq, "foreign-log")
    if envelope.seq != seq:
        raise Bad(seq, "envelope")
    if payload is not None and not fits(envelope, *payload):
        raise Bad(seq, "payload")
    return 1


def main(arguments):
    wanted = None
    if len(arguments) == 3 and arguments[1] == "--public-key":
        try:
            wanted = Key(arguments[2])
        except ValueError:
            print("the key is none", file=sys.stderr)
            return 2
    elif len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], "rb") as file:
            records = Records(file.read())
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    checks = {"breachboard-bundle/1": check_bundle, "breachboard-proof/1": check_proof}
    try:
        title = records.line(None)
        if len(title) != 1 or title[0] not in checks:
            raise Bad(0, "format")
        entries = checks[title[0]](records, wanted)
    except Bad as bad:
        print(json.dumps({"ok": False, "seq": bad.seq, "kind": bad.kind}))
        return 5
    print(json.dumps({"ok": True, "entries": entries}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
