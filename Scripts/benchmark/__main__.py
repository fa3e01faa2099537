import argparse
import gc
import os
import pathlib
import re
import shutil
import sys
import tempfile

from . import courses, hostile, report
from .learners import Learner, past
from .terminal import Program

PAGE = "innovations-in-crisis-response/988/911-and-988-together"
PAGE_FILE = "innovations-in-crisis-response/01-988/02-911-and-988-together.md"
PEERS = ("less", "mdp", "w3m", "patat", "frogmouth")
QUIT = {"w3m": "Q", "frogmouth": "\x11"}
# What draws a key's picture in steps, and how long it may pause between two of them, in seconds; each
# of its keys takes so long that fewer are pressed.
PAUSES = {"mdp": 0.1, "frogmouth": 0.2}
# Frogmouth takes seconds to start.
FEWER_STARTS = {"frogmouth": 3}
# Ways through a page and back, line by line and screen by screen, as each program calls them: the
# text moves at every key.
LINES = {
    "eguide": ["Down"] * 5 + ["Up"] * 5,
    "less": ["Down"] * 5 + ["Up"] * 5,
    "w3m": ["J"] * 5 + ["K"] * 5,
    "frogmouth": ["Down", "Down", "Up", "Up"],
}
SCREENS = {
    "eguide": ["PgDn", "Space", "PgUp", "PgUp"],
    "less": ["PgDn", "Space", "PgUp", "PgUp"],
    "mdp": ["Space", "PgDn", "PgUp", "PgUp"],
    "w3m": ["PgDn", "Space", "PgUp", "PgUp"],
    "patat": ["Space", "PgDn", "PgUp", "PgUp"],
    "frogmouth": ["PgDn", "Space", "PgUp", "PgUp"],
}


class Bench:
    """All measurements; each adds rows to the table. What they make lies below `folder`."""

    def __init__(self, program, content, folder, is_quick):
        self.program, self.folder, self.is_quick = program, folder, is_quick
        self.table = report.Table(("eguide",) + PEERS)
        self.hostile = ""
        # A copy, in which no page asks first whether it shall be read.
        self.content = folder / "content"
        shutil.copytree(content, self.content)
        file = self.content / PAGE_FILE
        file.write_text(re.sub(r"^content-note:.*\n", "", file.read_text(), flags=re.M))
        self.page = courses.body_of(file)
        self.marker = courses.marker_of(self.page)
        self.home = Learner(folder / "peers", [])
        (folder / "page.md").write_text(self.page)
        (folder / "slides.md").write_text(courses.slides(self.page))
        courses.make_long_course(folder / "long", self.page)
        courses.make_quiz_course(folder / "courses")

    def rounds(self, full, quick):
        return quick if self.is_quick else full

    def learner(self, name, content):
        return Learner(self.folder / name, content)

    def eguide(self, learner, place=None):
        return Program([self.program] + ([place] if place else []), learner.environment, "Q")

    def peer(self, name, file=None):
        file = file or self.folder / ("slides.md" if name in ("mdp", "patat") else "page.md")
        path = shutil.which(name, path=f"{sys.prefix}/bin:/usr/bin:/bin")
        return Program([path, str(file)], self.home.environment, QUIT.get(name, "q"))

    def first_frames(self):
        """Round by round one start of each, so that a busy moment meets all of them."""
        new = self.learner("new", [self.content])
        library, page, floor = [], [], []
        peers = {name: [] for name in PEERS}
        memory = {}
        for number in range(self.rounds(31, 5) + 1):
            took = {}
            with Program(["/usr/bin/printf", "ready"], self.home.environment) as program:
                took["floor"] = program.first("ready")
            new.forget()
            with self.eguide(new) as program:
                took["library"] = program.first("Innovations in Crisis")
                program.rest()
                memory["library"] = program.peak_memory()
            with self.eguide(new, PAGE) as program:
                took["page"] = program.first(self.marker)
                program.rest()
                memory["eguide"] = program.peak_memory()
            for name in PEERS:
                if number > FEWER_STARTS.get(name, number):
                    continue
                with self.peer(name) as program:
                    took[name] = program.first(self.marker)
                    memory[name] = program.peak_memory()
            if number == 0:
                continue  # What was not in memory yet comes from the disk.
            library.append(took["library"])
            page.append(took["page"])
            floor.append(took["floor"])
            for name in set(PEERS) & set(took):
                peers[name].append(took[name])
        middle = {name: report.median(times) for name, times in peers.items()}
        self.table.floor = report.median(floor)
        self.table.add(
            "first frame: the library, courses in place", {"eguide": report.cell(library)},
            report.Budget("mdp's", report.median(library), middle["mdp"], "{:.1f} ms"))
        self.table.add(
            "first frame: straight to a page",
            {"eguide": report.cell(page)}
            | {name: report.cell(times) for name, times in peers.items()})
        self.memory = memory

    def keys(self):
        for ways, what in ((LINES, "a line key (Down, Up)"), (SCREENS, "a screen key (Space, PgUp)")):
            times = {name: self.pressed(name, way) for name, way in ways.items()}
            self.table.add(
                f"{what}: median", {name: report.cell(t) for name, t in times.items()},
                report.Budget("1 ms", report.median(times["eguide"]), 1, "{:.2f} ms"))
            self.table.add(
                f"{what}: 99th percentile",
                {name: report.worst(t) for name, t in times.items()},
                report.Budget("5 ms", report.high(times["eguide"]), 5, "{:.2f} ms"))

    def pressed(self, name, way):
        """The times of a way's keys, gone again and again."""
        count = self.rounds(200, 60)
        if name == "eguide":
            program = self.eguide(self.learner("reader", [self.content]), PAGE)
        else:
            program = self.peer(name)
        if name in PAUSES:
            count = self.rounds(8, 4)
            program.quiet = PAUSES[name]
        with program:
            program.until(self.marker)
            program.rest()
            return [program.press(key) for _ in range(count // len(way)) for key in way]

    def long_pages(self):
        folder = self.folder / "long/long/01-pages"
        new = self.learner("long-reader", [self.folder / "long"])
        mega, ten, peak, plain = [], [], 0, ""
        for _ in range(self.rounds(7, 3)):
            new.forget()
            with self.eguide(new, "long/pages/short") as program:
                program.until("This page is short")
                program.rest(0.4)
                mega.append(program.press_until("]", "This page has one megabyte"))
                program.rest()
                ten.append(program.press_until("]", "This page has ten megabytes"))
                program.rest()
                peak = max(peak, program.peak_memory())
                program.draw()
                plain = ", shown as plain text" if "**Help" in program.text() else ""
        peers = {name: ([], []) for name in ("less", "w3m")}
        peaks = {"eguide": report.memory(peak)}
        for _ in range(self.rounds(5, 2)):
            for name, (first, second) in peers.items():
                with self.peer(name, folder / "02-mega.md") as program:
                    first.append(program.first("This page has one megabyte"))
                with self.peer(name, folder / "03-ten.md") as program:
                    second.append(program.first("This page has ten megabytes"))
                    peaks[name] = report.memory(program.peak_memory())
        self.table.add(
            "a 1 MB page: key to picture (peers: from exec)",
            {"eguide": report.cell(mega)} | {n: report.cell(p[0]) for n, p in peers.items()},
            report.Budget("20 ms", report.median(mega), 20, "{:.1f} ms"))
        self.table.add(
            f"a 10 MB page{plain}: key to picture (peers: from exec)",
            {"eguide": report.cell(ten)} | {n: report.cell(p[1]) for n, p in peers.items()},
            report.Budget("150 ms", report.median(ten), 150, "{:.0f} ms"))
        self.table.add(
            "peak memory: the library; peers: that page",
            {"eguide": report.memory(self.memory["library"])}
            | {name: report.memory(self.memory[name]) for name in PEERS},
            report.Budget("25 MiB", self.memory["library"], 25, "{:.1f} MiB"))
        self.table.add("peak memory: the 10 MB page", peaks)

    def many_courses(self):
        folder = self.folder / "many"
        courses.make_many_courses(folder)
        new = self.learner("many-reader", [folder])
        times = []
        for _ in range(self.rounds(7, 3) + 1):
            new.forget()
            with self.eguide(new) as program:
                times.append(program.first("Course 0001"))
        self.table.add(
            "first frame: 1,000 courses of 100 pages", {"eguide": report.cell(times[1:])},
            report.Budget("100 ms", report.median(times[1:]), 100, "{:.0f} ms"))

    def far_down(self):
        """A line key at line 10 of the 10 MB page and at its end, in turn."""
        near, far = [], []
        reader = self.learner("far-reader", [self.folder / "long"])
        with self.eguide(reader, "long/pages/short") as program:
            program.until("This page is short")
            program.rest(0.4)
            program.press_until("]", "This page has one megabyte")
            program.rest()
            program.press_until("]", "This page has ten megabytes")
            program.rest(0.4)
            for _ in range(self.rounds(10, 4)):
                for end, times in (("g", near), ("G", far)):
                    program.send(end)
                    program.rest(0.3)
                    if end == "g":
                        # To line 10: at the top a key changes no place that is kept.
                        for _ in range(10):
                            program.press("Down")
                    ways = ["Down", "Down", "Up", "Up"] if end == "g" else ["Up", "Up", "Down", "Down"]
                    times += [program.press(key) for key in ways]
        first, last = report.median(near), report.median(far)
        self.table.add(
            "a line key at line 10; at the end of 10 MB",
            {"eguide": f"{first:.2f}; {last:.2f} ms"},
            report.Budget("1.5 times", last / first, 1.5, "{:.2f} times"))

    def searching(self):
        """Search of everything as one types, over 10 MB of courses, all of them in the index."""
        folder, size, count = self.folder / "library", 0, 0
        flagship = self.content / "innovations-in-crisis-response"
        own = sum(file.stat().st_size for file in flagship.rglob("*.md"))
        while size < 10_000_000:
            count += 1
            shutil.copytree(flagship, folder / f"copy-{count:02}")
            size += own
        times = []
        with self.eguide(self.learner("searcher", [folder])) as program:
            program.until("Innovations in Crisis")
            program.rest(0.4)
            program.press_until("\\", "Search everything")
            program.send("safe")
            program.until("the best", timeout=300)
            program.rest(0.4)
            for _ in range(self.rounds(3, 1)):
                for words in ("warm transfer", "mobile crisis", "veteran", "listening"):
                    for _ in range(20):
                        program.send("\x7f")
                    program.rest(0.2)
                    times += [program.press(letter) for letter in words if letter != " "]
            program.send("\x1b")
            program.rest(0.2)
        self.table.add(
            "a letter of a search in 10 MB: median", {"eguide": report.cell(times)},
            report.Budget("20 ms", report.median(times), 20, "{:.1f} ms"))

    # A quiz, and what a long past costs.

    def begin(self, program):
        program.until("This quiz is long")
        program.rest(0.1)
        program.press_until("Space", "A visit by two patrol units")

    def answers(self, learners, count):
        """The times of Enter, and of the other keys, at as many questions, by learner."""
        programs = [self.eguide(learner, "questions/asked/quiz") for learner in learners]
        entered = [[] for _ in programs]
        others = [[] for _ in programs]
        before = [len(learner.statements()) for learner in learners]
        try:
            for program in programs:
                self.begin(program)
            for number in range(count):
                # In turn, so that a busy moment meets both.
                for index, program in enumerate(programs):
                    others[index] += [program.press(key) for key in ("Down", "Down", "Up", "1")]
                    entered[index].append(program.press("Enter"))
                    if number + 1 < courses.QUESTIONS:
                        others[index].append(program.press("Space"))
            for program in programs:
                program.rest()
                if count == courses.QUESTIONS:
                    program.press("Space")
                    program.rest()
        finally:
            for program in programs:
                program.close()
        for learner, lines in zip(learners, before):
            added = [line for line in learner.statements()[lines:] if '/answered"' in line]
            assert len(added) == count, f"{len(added)} of {count} answers are in the record"
        return entered, others

    def long_past(self):
        own = [self.content, self.folder / "courses"]
        new = self.learner("quiz-new", own)
        # One whole attempt; what the player writes of it is the past of the others.
        self.answers([new], courses.QUESTIONS)
        lines = new.statements()
        medium, old = self.learner("quiz-medium", own), self.learner("quiz-old", own)
        for learner, count in ((medium, 10_000), (old, 100_000)):
            learner.record.write_text("".join(line + "\n" for line in past(lines, count)))
        new.forget()

        times = ([], [])
        complete = ([], [])
        for number in range(self.rounds(21, 5) + 1):
            new.forget()
            for index, learner in enumerate((new, medium)):
                with self.eguide(learner) as program:
                    first = program.first("Innovations in Crisis")
                    # Of a course that was begun the list says how much is left, else how long it is.
                    whole = program.first(" left" if index else " module")
                if number:
                    times[index].append(first)
                    complete[index].append(whole)
        new_first, old_first = (report.median(part) for part in times)
        self.table.add(
            "first frame: a new learner", {"eguide": report.cell(times[0])})
        self.table.add(
            "first frame: a learner with 10,000 entries", {"eguide": report.cell(times[1])},
            report.Budget("new + 3 ms", old_first, new_first + 3, "{:.1f} ms"))
        self.table.add(
            "until progress is there too: new; 10,000 entries",
            {"eguide": f"{report.median(complete[0]):.1f}; {report.median(complete[1]):.1f} ms"})

        new.forget()
        entered, others = self.answers([new, old], self.rounds(30, 12))
        self.table.add(
            "a key in a quiz: median", {"eguide": report.cell(others[0])},
            report.Budget("1 ms", report.median(others[0]), 1, "{:.2f} ms"))
        self.table.add(
            "a key in a quiz: 99th percentile", {"eguide": report.worst(others[0])},
            report.Budget("5 ms", report.high(others[0]), 5, "{:.2f} ms"))
        middles = [report.median(part) for part in entered]
        self.table.add(
            "an answer, Enter to the verdict, saved: entry 1",
            {"eguide": report.cell(entered[0])})
        self.table.add(
            "an answer, Enter to the verdict, saved: entry 100,000",
            {"eguide": report.cell(entered[1])},
            report.Budget("the same (within 0.5 ms)", middles[1], middles[0] + 0.5, "{:.2f} ms"))

    def made_to_hurt(self):
        """Each page that was made to hurt: the first frame, keys, the commands, memory."""
        tolls = {}
        for name in hostile.SHAPES:
            folder = self.folder / "hurt"
            tolls[name] = hostile.measure(self.program, folder, name)
            shutil.rmtree(folder)
        self.hostile = report.hostile_table(tolls)
        for what, unit, limit, of in (
            ("first frame", "ms", 200, lambda toll: toll.first),
            ("slowest key", "ms", 200, lambda toll: toll.worst_key),
            ("peak memory", "MiB", 100, lambda toll: toll.memory["play"]),
            # These go through all of a page, whatever is shown of it.
            ("`eguide show`", "ms", None, lambda toll: toll.show),
            ("`eguide check`", "ms", None, lambda toll: toll.check),
        ):
            worst = max(tolls, key=lambda name: of(tolls[name]))
            self.table.add(
                f"{len(tolls)} hostile pages: {what}, the worst: {worst}",
                {"eguide": f"{of(tolls[worst]):.0f} {unit}"},
                limit and report.Budget(
                    f"{limit} {unit}", of(tolls[worst]), limit, "{:.0f} " + unit))

    STEPS = (
        first_frames, keys, long_pages, far_down, many_courses, searching, long_past, made_to_hurt)

    def run(self, only=None):
        for step in self.STEPS:
            if only in (None, step.__name__):
                print(f"bench: {step.__name__.replace('_', ' ')}", file=sys.stderr)
                step(self)


def main():
    parser = argparse.ArgumentParser(prog="Scripts/bench")
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--content", required=True, type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="fewer rounds: less exact, sooner done")
    parser.add_argument(
        "--only", choices=[step.__name__ for step in Bench.STEPS], help="one part of it")
    options = parser.parse_args()
    os.environ.clear()
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="eguide-bench-") as folder:
        bench = Bench(options.program, options.content, pathlib.Path(folder), options.quick)
        bench.run(options.only)
        print(bench.table.markdown())
        if bench.hostile:
            print("\n" + bench.hostile)


main()
