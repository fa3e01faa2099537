"""One page's recording and transcript: whose they are, whether they are up to date, making them."""
import array
import hashlib
import os
import pathlib
import re
import tempfile

from . import transcript, voices

# Raised when the same sentences are to sound otherwise: every recording is then out of date.
VERSION = 1
COMMENT = "EGUIDE_FINGERPRINT"


class Fault(Exception):
    """Why a page has no recording, as a sentence."""


class Recording:
    def __init__(self, page, source, assets, audio, text):
        """`audio` and `text` are the page's `audio:` and `transcript:`, paths below `assets`."""
        self.page, self.source = page, source
        self.audio, self.transcript = (inside(assets, path) for path in (audio, text))
        self.lines = page.lines()
        self.cast = voices.cast(list(dict.fromkeys(line.voice for line in self.lines)))
        self.fingerprint = self._fingerprint()

    def _fingerprint(self):
        """Of all that the sound and the transcript come from."""
        digest = hashlib.sha256()
        fixed = (VERSION, self.page.title, self.audio.name)
        fixed += (voices.RATE, voices.WORDS_PER_MINUTE, voices.KILOBITS)
        digest.update(repr(fixed).encode())
        for line in self.lines:
            told = (line.voice, self.cast[line.voice], line.text, voices.said(line.text), line.pause)
            digest.update(repr(told).encode())
        return digest.hexdigest()[:16]

    @property
    def is_made_by_hand(self):
        """Somebody wrote the transcript: it and its recording are left alone."""
        return (
            self.transcript.exists()
            and transcript.fingerprint_of(self.transcript.read_text(encoding="utf-8", errors="replace")) is None
        )

    @property
    def has_foreign_sound(self):
        """There is a recording that the script did not make."""
        return self.audio.exists() and fingerprint_in(self.audio) is None

    @property
    def state(self):
        """What is out of date, as words; None where nothing is."""
        if not self.transcript.exists() and not self.audio.exists():
            return "not made yet"
        if not self.transcript.exists():
            return f"{self.transcript.name} is missing"
        if not self.audio.exists():
            return f"{self.audio.name} is missing"
        made = transcript.fingerprint_of(self.transcript.read_text(encoding="utf-8", errors="replace"))
        if made != self.fingerprint or fingerprint_in(self.audio) != self.fingerprint:
            return "the page says something else now"
        return None

    def make(self, pool):
        """Writes both files; returns the seconds of sound."""
        sounds = list(
            pool.map(lambda line: voices.speak(line.text, self.cast[line.voice]), self.lines))
        samples, cues = array.array("h"), []
        for line, sound in zip(self.lines, sounds):
            start = len(samples)
            samples.extend(sound)
            cues.append((milliseconds(start), milliseconds(len(samples)), line.voice, line.text))
            samples.extend(voices.silence(line.pause))
        self.audio.parent.mkdir(parents=True, exist_ok=True)
        comments = {
            "DESCRIPTION": "Illustrative composite, read by a synthetic voice.",
            COMMENT: self.fingerprint,
        }
        with tempfile.TemporaryDirectory(dir=self.audio.parent, prefix=".narrate-") as folder:
            sound = pathlib.Path(folder) / self.audio.name
            voices.encode(samples, self.page.title, comments, sound)
            text = pathlib.Path(folder) / self.transcript.name
            text.write_text(
                transcript.webvtt(cues, self.source, self.audio.name, self.fingerprint),
                encoding="utf-8", newline="\n")
            os.replace(sound, self.audio)
            os.replace(text, self.transcript)
        return len(samples) / voices.RATE


def milliseconds(samples):
    return samples * 1000 // voices.RATE


def inside(assets, path):
    if pathlib.PurePosixPath(path).is_absolute() or ".." in path.split("/"):
        raise Fault(f"{path} leads out of the course's assets")
    return assets / path


def fingerprint_in(audio):
    """The one that the script wrote into a recording's comments; None in any other recording."""
    with open(audio, "rb") as file:
        head = file.read(8192)
    match = re.search(rf"{COMMENT}=([0-9a-f]{{16}})".encode(), head)
    return match[1].decode() if match else None
