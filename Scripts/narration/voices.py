"""Who sounds how, and the sound itself: espeak-ng says a sentence, opusenc packs the recording."""
import array
import subprocess

from .page import INTERVIEWER, NARRATOR
from .sentences import said

RATE = 22_050  # Samples a second, of every voice of espeak-ng.
WORDS_PER_MINUTE = 158
KILOBITS = 16

_FIXED = {NARRATOR: "en-us", INTERVIEWER: "en-gb-x-rp"}
# Of about the same loudness, all of them.
_CAST = ("en-us+f3", "en-us+m3", "en-us+f2", "en-gb-scotland", "en-us+steph", "en-us+m7", "en-us+f4")
# Voices that fit what the page says of a role; others take what is free, in the order in which they
# speak.
_KNOWN = {
    "Patrol officer": "en-us+m3",
    "CIT officer": "en-us+m3",
    "School resource officer": "en-us+m3",
    "Veteran": "en-gb-scotland",
    "Co-response clinician": "en-us+f3",
    "Person with lived experience": "en-us+f2",
    "Person who was met by a team": "en-us+f2",
    "Family partner": "en-us+f2",
}


def cast(roles):
    """A voice of espeak-ng for every role, each its own as far as there are enough."""
    chosen = {role: _FIXED[role] for role in roles if role in _FIXED}
    for role in roles:
        voice = _KNOWN.get(role)
        if voice and voice not in chosen.values():
            chosen[role] = voice
    others = [role for role in roles if role not in chosen]
    free = [voice for voice in _CAST if voice not in chosen.values()] or list(_CAST)
    for index, role in enumerate(others):
        chosen[role] = free[index % len(free)]
    return chosen


def speak(text, voice):
    """The samples of a sentence."""
    command = ["espeak-ng", "-z", "-b", "1", "-v", voice, "-s", str(WORDS_PER_MINUTE)]
    wave = subprocess.run(
        command + ["--stdin", "--stdout"], input=said(text).encode(), stdout=subprocess.PIPE,
        check=True, timeout=60,
    ).stdout
    # The lengths in the header of a stream are made up: what follows `data` and its four bytes is
    # sound.
    start = wave.find(b"data", 12)
    if wave[:4] != b"RIFF" or start < 0 or int.from_bytes(wave[24:28], "little") != RATE:
        raise RuntimeError(f"espeak-ng gave no sound for: {text}")
    sound = wave[start + 8 :]
    return array.array("h", sound[: len(sound) // 2 * 2])


def silence(milliseconds):
    return array.array("h", bytes(2 * (RATE * milliseconds // 1000)))


def encode(samples, title, comments, path):
    """Writes the recording: with a serial number of our own and no date, so that the same sound is
    the same bytes."""
    command = ["opusenc", "--quiet", "--raw", "--raw-rate", str(RATE), "--raw-chan", "1"]
    command += ["--bitrate", str(KILOBITS), "--speech", "--framesize", "60", "--comp", "10"]
    command += ["--serial", "988", "--padding", "0", "--title", title]
    for name, value in comments.items():
        command += ["--comment", f"{name}={value}"]
    subprocess.run(
        command + ["-", str(path)], input=samples.tobytes(), check=True, timeout=600,
    )
