"""The folder in which a run gathers its output until it is complete, so that it can be broken off at any moment.

Files only grow. A journal tells how long each was when the last whole part had been written, and which documents that
part ended with; what stands behind is cut off when a run is taken up again. The journal is replaced in one step.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from readouts._batch._encode import Encoded, header
from readouts._batch._items import InputError
from readouts._frames._schema import SCHEMA

__all__ = ["ERRORS", "Stage", "partial"]

ERRORS = "errors"
_JOURNAL = "journal.json"
_MADE = "made"  # what is made of the growing files, and is no use until it is whole
_FORMAT = 2


def partial(target: Path) -> Path:
    """Where the run that makes ``target`` gathers its output."""
    return target.with_name(target.name + ".partial")


class Stage:
    """The growing files of one run.

    :param settings: what has to be the same for a run to be taken up again.
    :raises InputError: when the run that was broken off had other settings, or is still going on.
    """

    def __init__(self, target: Path, form: str, settings: Mapping[str, object]) -> None:
        self.folder = partial(target)
        self.made = self.folder / _MADE
        self.form = form
        self.settings = json.loads(json.dumps(settings))
        self.found: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.digest = ""
        self.complete = False
        names = ["lines"] if form == "jsonl" else list(SCHEMA)
        self._names = [*names, ERRORS]
        self._files: dict[str, IO[bytes]] = {}
        self._lock: IO[bytes] | None = None

    def begin(self) -> None:
        """Opens the files, at their beginning or where the last run has left off."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self.folder)
        self.made.mkdir(exist_ok=True)
        journal = self._journal()
        if journal is None:
            for name in self._names:
                self.path(name).write_bytes(b"" if name == ERRORS else header(name, self.form))
        else:
            self._take_up(journal)
        if not self.complete:
            for name in self._names:
                self._files[name] = self.path(name).open("ab")
        if journal is None:
            self.commit("")

    def _take_up(self, journal: dict[str, Any]) -> None:
        then, now = journal["settings"], self.settings
        changed = sorted(key for key in then.keys() | now.keys() if then.get(key) != now.get(key))
        if changed or journal["format"] != _FORMAT:
            raise InputError(
                f"{self.folder}: a run was broken off here with another {', '.join(changed) or 'version'}; "
                "give the same again, or begin anew with --restart"
            )
        self.found, self.reasons = Counter(journal["found"]), Counter(journal["reasons"])
        self.digest, self.complete = journal["digest"], journal["complete"]
        for name in self._names if not self.complete else ():
            os.truncate(self.path(name), journal["lengths"][name])

    def _journal(self) -> dict[str, Any] | None:
        try:
            journal: dict[str, Any] = json.loads((self.folder / _JOURNAL).read_text("utf-8"))
        except FileNotFoundError:
            return None
        return journal

    def path(self, name: str) -> Path:
        """The growing file of one table."""
        return self.folder / f"{name}.growing"

    def add(self, encoded: Encoded) -> None:
        """Appends a chunk. It counts only from the next commit on."""
        for name, blob in encoded.blobs.items():
            self._files[name].write(blob)
        for failure in encoded.failures:
            told = {"id": failure.id, "error": failure.error, "message": failure.message}
            self._files[ERRORS].write(json.dumps(told).encode("ascii") + b"\n")
            self.reasons[failure.error] += 1
        self.found.update(encoded.found)

    def flush(self) -> None:
        """Hands on all that was added, so that it can be read."""
        for file in self._files.values():
            file.flush()

    def commit(self, digest: str, *, complete: bool = False) -> None:
        """Makes safe what was added; ``digest`` stands for the documents up to here, the last ones when complete."""
        self.save(self.state(digest, complete=complete))

    def state(self, digest: str, *, complete: bool = False) -> dict[str, Any]:
        """What the journal is to tell of all that was added up to now."""
        self.digest, self.complete = digest, complete
        self.flush()
        return {
            "format": _FORMAT,
            "settings": self.settings,
            "found": dict(self.found),
            "reasons": dict(self.reasons),
            "digest": digest,
            "complete": complete,
            "lengths": {name: file.tell() for name, file in self._files.items()},
        }

    def save(self, state: dict[str, Any]) -> None:
        """Makes a state safe. The files may grow meanwhile: what stands behind the lengths does not count."""
        for file in self._files.values():
            os.fsync(file.fileno())
        new = self.folder / f"{_JOURNAL}.new"
        new.write_text(json.dumps(state), "utf-8")
        new.replace(self.folder / _JOURNAL)

    def errors(self) -> Iterator[dict[str, str | None]]:
        """What failed, in order."""
        with self.path(ERRORS).open("rb") as file:
            for line in file:
                yield json.loads(line)

    def close_files(self) -> None:
        """Ends the growth of the files; Windows moves and removes only what nobody has open."""
        for file in self._files.values():
            file.close()
        self._files = {}

    def close(self) -> None:
        """Closes all files and lets another run in."""
        self.close_files()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def remove(self) -> None:
        """Removes the folder."""
        self.close()
        discard(self.folder)


def discard(folder: Path) -> None:
    """Removes what a run has left, and nothing else that may stand in its folder."""
    if (folder / _JOURNAL).exists() or (folder / "lock").exists():
        for file in (_JOURNAL, f"{_JOURNAL}.new", "lock", *(p.name for p in folder.glob("*.growing"))):
            (folder / file).unlink(missing_ok=True)
        shutil.rmtree(folder / _MADE, ignore_errors=True)
        with contextlib.suppress(OSError):
            folder.rmdir()


def _locked(folder: Path) -> IO[bytes]:
    file = (folder / "lock").open("ab")
    if sys.platform == "win32":  # nothing keeps two runs apart there
        return file
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise InputError(f"{folder}: another run is going on here; wait for it, or give another output") from None
    return file
