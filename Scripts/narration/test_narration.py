"""python3 -m unittest narration.test_narration, from Scripts (Scripts/test does it)."""
import contextlib
import io
import pathlib
import re
import struct
import tempfile
import unittest

from .__main__ import Narration
from .page import INTERVIEWER, NARRATOR, OPENING, Page, plain
from .sentences import said, sentences_of
from .voices import cast

PAGE = """---
title: "Voices: the porch"
kind: commentary
content-note: One voice speaks of fear. You may skip it.
---

**Illustrative composite – not a real person. Written for training from
public sources.**

**Help now:** call or text 988.

## On the *porch*
<!-- id: porch -->

**Illustrative composite – not a real person.**

**What helped,
and what didn't?**

> **CIT officer**
>
> He sat down. "Is it time?" is what I asked
> [the neighbor](other.md#time), who's a nurse.[^one]
>
> Then I waited.

**Not a question**

| A | B |
| --- | --- |
| 1 | 2 |

- Sit down.
- Say why.

> [A quote](x.md) that is nobody's voice.

[^one]: A source
    on two lines.
"""


class PageTests(unittest.TestCase):
    def page(self, text=PAGE):
        path = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "01-page.md"
        path.write_text(text)
        return Page(path)

    def test_says_everything_in_order_each_in_its_voice(self):
        self.assertEqual(
            [(line.voice, line.text) for line in self.page().lines()],
            [
                (NARRATOR, OPENING),
                (NARRATOR, "Voices: the porch"),
                (NARRATOR, "One voice speaks of fear."),
                (NARRATOR, "You may skip it."),
                (NARRATOR, "Help now: call or text 988."),
                (NARRATOR, "On the porch"),
                (NARRATOR, "Illustrative composite – not a real person."),
                (INTERVIEWER, "What helped, and what didn't?"),
                ("CIT officer", "He sat down."),
                ("CIT officer", '"Is it time?" is what I asked the neighbor, who\'s a nurse.'),
                ("CIT officer", "Then I waited."),
                (NARRATOR, "Not a question"),
                (NARRATOR, "Sit down."),
                (NARRATOR, "Say why."),
                (NARRATOR, "A quote that is nobody's voice."),
            ],
        )

    def test_only_composites_that_speak_are_voices(self):
        self.assertTrue(self.page().has_voices)
        self.assertFalse(self.page(PAGE.replace("title:", "composite: false\ntitle:")).has_voices)
        self.assertFalse(self.page(PAGE.replace("commentary", "section")).has_voices)
        self.assertFalse(self.page(PAGE.replace("> **CIT officer**\n>\n", "")).has_voices)

    def test_marks_are_not_read(self):
        self.assertEqual(plain("**Help** and *this* `code` [a](b) ![c](d) 2\\* a_b_c"),
                         "Help and this code a c 2* a_b_c")


class SentenceTests(unittest.TestCase):
    def test_ends(self):
        for text, expected in {
            "One. Two? Three!": ["One.", "Two?", "Three!"],
            'He said "Go." Then he went.': ['He said "Go."', "Then he went."],
            '"Why?" as the first thing. No.': ['"Why?" as the first thing.', "No."],
            "Dr. Who e.g. Anna at 3.5 percent": ["Dr. Who e.g. Anna at 3.5 percent"],
            "Call 911. 988 stays.": ["Call 911.", "988 stays."],
            "": [],
        }.items():
            self.assertEqual(sentences_of(text), expected)

    def test_numbers_to_dial_and_letters_are_spelled(self):
        self.assertEqual(said("988's CIT at 988lifeline.org (US, 24/7)"),
                         "9 8 8's C.I.T. at 9 8 8 lifeline dot org (U.S., twenty-four seven).")
        self.assertEqual(said("In 1988 – text 838255, or 555-0142!"),
                         "In 1988, text 8 3 8 2 5 5, or 5 5 5 0 1 4 2!")

    def test_every_role_has_a_voice_of_its_own(self):
        roles = [NARRATOR, INTERVIEWER, "CIT officer", "Patrol officer", "Nurse", "Parent"]
        self.assertEqual(len(set(cast(roles).values())), len(roles))
        self.assertEqual(len(cast([str(number) for number in range(40)])), 40)


class NarrationTests(unittest.TestCase):
    """With the programs themselves."""

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.page = self.folder / "Content/course/01-first/01-porch.md"
        self.page.parent.mkdir(parents=True)
        (self.folder / "Content/course/course.md").write_text("---\ntitle: Course\n---\n")
        (self.page.parent / "module.md").write_text("---\ntitle: First\nid: one\n---\n")
        self.page.write_text(PAGE)
        self.audio = self.folder / "Assets/course/one/voices.opus"
        self.text = self.audio.with_suffix(".vtt")

    def narrate(self, only_checks=False):
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            status = Narration(
                self.folder / "Content", self.folder / "Assets", only_checks).run()
        return status, output.getvalue()

    def files(self):
        return {path.name: path.read_bytes() for path in self.folder.glob("Assets/**/*.*")}

    def test_the_same_page_is_the_same_bytes(self):
        status, words = self.narrate()
        self.assertEqual(status, 1)
        self.assertIn("  audio: one/voices.opus\n  transcript: one/voices.vtt\n", words)
        made = self.files()
        self.assertEqual(set(made), {"voices.opus", "voices.vtt"})
        self.audio.unlink()
        self.text.unlink()
        self.narrate()
        self.assertEqual(self.files(), made)
        self.page.write_text(PAGE.replace(
            "kind:", "audio: one/voices.opus\ntranscript: one/voices.vtt\nkind:"))
        status, words = self.narrate(only_checks=True)
        self.assertEqual((status, self.files()), (0, made), words)

    def test_cues_ascend_and_lie_in_the_recording(self):
        self.narrate()
        text = self.text.read_text()
        self.assertTrue(text.startswith("WEBVTT\n\nNOTE\nMade by Scripts/narrate"))
        first = re.search(r"-->.*\n(.*)", text)[1]
        self.assertEqual(first, f"<v {NARRATOR}>{OPENING}")
        times = [
            int(hours) * 3600 + int(minutes) * 60 + float(seconds)
            for hours, minutes, seconds in re.findall(r"(\d\d):(\d\d):(\d\d\.\d{3})", text)
        ]
        self.assertEqual(times, sorted(times))
        # The last page of an Ogg stream says how many samples of 48 kHz there are.
        sound = self.audio.read_bytes()
        samples = struct.unpack_from("<q", sound, sound.rindex(b"OggS") + 6)[0]
        self.assertLess(times[-1], samples / 48_000)
        self.assertGreater(times[-1], samples / 48_000 - 2)

    def test_a_check_writes_nothing(self):
        status, words = self.narrate(only_checks=True)
        self.assertEqual((status, self.files()), (1, {}))
        self.assertIn("01-porch.md: not made yet", words)
        self.narrate()
        made = self.files()
        self.page.write_text(PAGE.replace("He sat down.", "She sat down."))
        self.assertIn("something else now", self.narrate(only_checks=True)[1])
        self.assertEqual(self.files(), made)
        self.narrate()
        self.assertNotEqual(self.files(), made)

    def test_what_people_made_stays(self):
        self.narrate()
        # A real recording without its transcript, then with one.
        self.audio.write_bytes(b"OggS of a person")
        self.page.write_text(PAGE.replace("He sat down.", "She sat down."))
        for _ in range(2):
            before = self.files()
            self.narrate()
            self.assertEqual(self.files(), before)
            self.text.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\n<v Nurse>Hello.\n")

    def test_recordings_of_pages_that_are_gone_are_named(self):
        self.narrate()
        self.page.unlink()
        self.assertIn("Assets/course/one/voices.vtt: no page has this recording", self.narrate()[1])

    def test_no_path_leads_out(self):
        self.page.write_text(PAGE.replace("kind:", "audio: ../../../voices.opus\nkind:"))
        self.assertIn("leads out", self.narrate()[1])
        self.assertEqual(self.files(), {})


if __name__ == "__main__":
    unittest.main()
