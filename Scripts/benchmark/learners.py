"""Learners: where everything of theirs is, and a long past for them."""
import datetime
import json
import shutil
import uuid

LEARNER = "learner-01"


class Learner:
    """One learner, whose home and folders are below `folder` and nowhere else."""

    def __init__(self, folder, content):
        self.folder = folder
        self.environment = {
            "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "EGUIDE_LEARNER": LEARNER, "EGUIDE_CONTENT": ":".join(map(str, content)),
            "EGUIDE_JOURNALS": str(folder / "journals"), "HOME": str(folder / "home"),
        }
        for name in ("DATA", "STATE", "CACHE", "CONFIG"):
            self.environment[f"XDG_{name}_HOME"] = str(folder / name.lower())
        self.forget()

    def forget(self):
        """Makes a new learner of this one."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "home").mkdir(parents=True)
        (self.folder / "journals").mkdir()

    @property
    def record(self):
        return self.folder / "journals" / f"{LEARNER}.jsonl"

    def statements(self):
        return self.record.read_text().splitlines() if self.record.exists() else []


def verb(line):
    return json.loads(line)["verb"]["id"].rsplit("/", 1)[-1]


def past(lines, count):
    """The lines of a record of so many statements or a few more: what the player itself wrote of
    one attempt at a quiz, over and over, each time under ids of its own and some minutes later."""
    start = next(line for line in lines if verb(line) == "initialized")
    attempt = [line for line in lines if verb(line) in ("attempted", "answered", "failed")]
    assert verb(attempt[0]) == "attempted" and verb(attempt[-1]) == "failed"
    ids = [json.loads(line)["id"] for line in attempt]
    times = [json.loads(line)["timestamp"] for line in attempt]
    first = datetime.datetime(2020, 1, 1)
    yield start.replace(json.loads(start)["timestamp"], f"{first.isoformat()}.000Z")
    written, moment = 1, first
    while written < count:
        # The attempt's own id stands in all of its lines.
        own = str(uuid.uuid4())
        for line, old, time in zip(attempt, ids, times):
            moment += datetime.timedelta(seconds=20)
            line = line.replace(ids[0], own).replace(time, f"{moment.isoformat()}.000Z")
            yield line if old == ids[0] else line.replace(old, str(uuid.uuid4()))
            written += 1
