"""The WebVTT file beside a recording."""
import re

MARK = "Made by Scripts/narrate"


def webvtt(cues, source, recording, fingerprint):
    """The transcript; `cues` are (start, end, voice, text), times in milliseconds."""
    text = (
        "WEBVTT\n\n"
        "NOTE\n"
        f"{MARK} from {source}, with synthetic voices.\n"
        f"A real recording may replace {recording} and this file: a transcript without this note\n"
        "is never overwritten.\n"
        f"Fingerprint: {fingerprint}\n"
    )
    for start, end, voice, words in cues:
        text += f"\n{clock(start)} --> {clock(end)}\n<v {escaped(voice)}>{escaped(words)}\n"
    return text


def clock(milliseconds):
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fingerprint_of(text):
    """Of a transcript that the script made; None of any other."""
    note = re.search(rf"^NOTE\n{MARK}.*?^Fingerprint: ([0-9a-f]{{16}})$", text, re.M | re.S)
    return note[1] if note else None
