"""Reads the pages of voices aloud: `Scripts/narrate [--check] [LIBRARY]`."""
import argparse
import concurrent.futures
import os
import pathlib
import sys
import time

from . import library, transcript
from .recording import Fault, Recording

# All recordings together, in bytes.
ROOM = 15_000_000


def main():
    parser = argparse.ArgumentParser(
        prog="Scripts/narrate",
        description="Makes a recording with synthetic voices, and its transcript, for every page on "
        "which composite voices speak. What is up to date, and what people recorded, is left alone.",
    )
    parser.add_argument(
        "library", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parents[2],
        help="the folder of Content and Assets; by default the one that the script lies in",
    )
    parser.add_argument(
        "--check", action="store_true",
        help="say what is out of date and write nothing; exit 1 if anything is",
    )
    options = parser.parse_args()
    content, assets = options.library / "Content", options.library / "Assets"
    if not content.is_dir():
        parser.error(f"no folder {content}")
    sys.exit(Narration(content, assets, options.check).run())


class Narration:
    def __init__(self, content, assets, only_checks):
        self.content, self.assets, self.only_checks = content, assets, only_checks
        self.is_wrong = False
        self.expected = set()

    def run(self):
        """Returns the exit status."""
        pages = library.pages_of(self.content)
        paths = library.asset_paths(pages)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for course, _, _, page in pages:
                try:
                    self.treat(page, self.assets / course, *paths[page.path], pool)
                except Fault as fault:
                    self.complain(page, str(fault))
        for course, _, _, page in pages:
            self.name_lacking_fields(page, *paths[page.path])
        self.name_orphans()
        self.weigh()
        return 1 if self.is_wrong else 0

    def treat(self, page, assets, audio, text, pool):
        source = page.path.relative_to(self.content).as_posix()
        recording = Recording(page, source, assets, audio, text)
        self.expected |= {recording.audio, recording.transcript}
        if recording.is_made_by_hand:
            if recording.audio.exists():
                print(f"{source}: a transcript made by hand, left alone")
            else:
                self.complain(page, f"a transcript made by hand, but no {audio}")
        elif recording.has_foreign_sound:
            # Cues of synthetic sentences would be wrong for it, and writing over it would be worse.
            self.complain(page, f"{audio} is no recording of the script's: give it a transcript, or "
                          "take it away to have both made")
        elif recording.state is None:
            print(f"{source}: up to date")
        elif self.only_checks:
            self.complain(page, recording.state)
        else:
            began = time.monotonic()
            seconds = recording.make(pool)
            size = recording.audio.stat().st_size
            print(
                f"{source}: {len(recording.lines)} sentences, {int(seconds) // 60}:"
                f"{int(seconds) % 60:02}, {size / 1e6:.2f} MB, made in "
                f"{time.monotonic() - began:.1f} s")

    def name_lacking_fields(self, page, audio, text):
        wanted = {"audio": audio, "transcript": text}
        lacking = [f"{name}: {path}" for name, path in wanted.items() if name not in page.fields]
        if lacking:
            self.complain(page, "add to its front matter\n  " + "\n  ".join(lacking))

    def name_orphans(self):
        """What the script made for a page that is gone or has another name now."""
        for path in sorted(self.assets.glob("**/*.vtt")):
            made = transcript.fingerprint_of(path.read_text(encoding="utf-8", errors="replace"))
            if made is not None and path not in self.expected:
                self.is_wrong = True
                print(f"{path.relative_to(self.assets.parent)}: no page has this recording")

    def weigh(self):
        sizes = [path.stat().st_size for path in self.assets.glob("**/*.opus")]
        print(f"{len(sizes)} recordings, {sum(sizes) / 1e6:.1f} MB")
        if sum(sizes) > ROOM:
            self.is_wrong = True
            print(f"That is more than the {ROOM / 1e6:.0f} MB that all recordings may have.")

    def complain(self, page, words):
        self.is_wrong = True
        print(f"{page.path.relative_to(self.content).as_posix()}: {words}")


if __name__ == "__main__":
    main()
