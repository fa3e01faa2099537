"""Pages that were made to hurt, each in a course of its own, and what they cost."""
import subprocess
import time
from dataclasses import dataclass, field

from .courses import write
from .learners import Learner
from .terminal import Program, peak_memory

PAGE = "hostile/shape/page"
MARKER = "Made to hurt"
MEGA = 10**6


def fill(text, size=MEGA):
    """A text over and over, so many characters of it."""
    return text * (size // len(text) + 1)


def numbered(count, form):
    return "".join(form.format(n) for n in range(count))


def column(count, row):
    return (row + "\n") * count


ESCAPES = "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J\x1b[H\x9b5m \x1bPq\x1b\\ \x08\x7f words\n\n"
BIDI = "\u202eturned\u202c \u2066isolated\u2069 \u200f\u061c and on with the words\n\n"
LINKS = (
    "[a](javascript:alert(1)) [b](file:///etc/passwd) [c](-flag) [d](../../../../etc/passwd) "
    "[e](data:text/html,x) [f](//evil.example) [g](~/x) [h](%2e%2e/%2e%2e/%2e%2e/x)\n\n")
QUESTION = "## Question {0}\n\n- [ ] one\n  > No.\n- [x] two\n\n> Because.\n\n"
SCENE = "## Scene {0}\n\n- [go](#nowhere-{0})\n- [on](#scene-{0})\n\n"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefghi", "bcdefghij"))
TABLE = "|" + fill("header ", 200_000) + "|b|c|\n|-|-|-|\n"
CUE = "00:00:00.000 --> 99:00:00.000\n<v Speaker>Cue {0}\n\n"

# By what they are called in the table: the Markdown, and what else the front matter says.
SHAPES = {
    "escape sequences": (fill(ESCAPES),),
    "bidi overrides": (fill(BIDI),),
    "1 MB without a space": (fill("a"),),
    "10,000 nested quotes": (">" * 10_000 + " a\n",),
    "a table of 5,000 columns": ("|a" * 5_000 + "|\n" + "|-" * 5_000 + "|\n" + "|b" * 5_000 + "|\n",),
    "100,000 footnotes": (numbered(100_000, "[^{0}]\n\n[^{0}]: x\n\n"),),
    "links that lead out": (fill(LINKS),),
    "10,000 nested lists": ("- " * 10_000 + "a\n",),
    "lists by indentation": ("".join(" " * 2 * n + "- a\n" for n in range(450)),),
    **{f"1 MB of {mark}": (fill(mark),) for mark in "*[<|&`_~\\!#->"},
    "1 MB of ](": ("[" + fill("]("),),
    "1 MB of <!--": (fill("<!--"),),
    "comments between letters": (fill("a<!---->", MEGA // 2),),
    "a heading of 1 MB": ("# " + fill("word "),),
    "100,000 headings": (numbered(100_000, "## A {0}\n\n"),),
    "100,000 headings alike": (column(100_000, "## A\n"),),
    "100,000 definitions": (numbered(100_000, "[a{0}]: b\n"),),
    "one definition, used often": ("[a]: " + fill("b", 10_000) + "\n\n" + fill("[a] ", 400_000),),
    "emphasis that never ends": (fill("*a _b ", 300_000),),
    "letters": (fill("a "),),
    "paragraphs of a letter": (column(300_000, "a\n"),),
    "a code block of 10 MB": ("```\n" + fill("code and code\n\n", 10 * MEGA) + "```\n",),
    "a code line of 1 MB": ("```\n" + fill("code ") + "\n```\n",),
    "an item of 10 MB": ("- a\n\n" + fill("  words and words\n\n", 10 * MEGA),),
    "HTML of 10 MB": ("<pre>\n" + fill("words and words\n\n", 10 * MEGA) + "</pre>\n",),
    "a code block of 3 MB": ("```\n" + fill("code and code\n\n", 3 * MEGA) + "```\n",),
    "a comment of 10 MB": ("<!--\n" + fill("words and words\n\n", 10 * MEGA) + "-->\n\nWords.\n",),
    "a table of 100,000 rows": ("|a|b|\n|-|-|\n" + column(100_000, "|a|b|"),),
    "a long header, 2,000 rows": (TABLE + column(2_000, "|a|b|c|"),),
    "a header of 15 kB, 2,000 rows": (
        "|" + fill("header ", 15_000) + "|b|c|\n|-|-|-|\n" + column(2_000, "|a|b|c|"),),
    "999 columns, 100 rows": ("|a" * 999 + "\n" + "|-" * 999 + "\n" + column(100, "|b" * 999),),
    "100,000 footnote marks": (numbered(60_000, "[^{0}] "),),
    "a chart of 100,000 points": (
        "```chart line\na,b\n" + numbered(100_000, "{0},1\n") + "```\n",),
    "a chart of 5,000 points": (
        "```chart bar\na" + numbered(20, ",s{0}") + "\n" + numbered(4_999, "{0}" + ",1e300" * 20 + "\n")
        + "```\n",),
    "NUL bytes": (fill("\0"),),
    "not UTF-8": (b"\xff\xc3\xe2\x80\xf0\x9f\n" * (MEGA // 7),),
    "UTF-8 cut off": ("é".encode() * (MEGA // 2) + b"\xc3",),
    "a tower of marks": ("a" + fill("\u0301", MEGA // 2),),
    "joiners": (fill("\u200d", MEGA // 3),),
    "families": (fill("\U0001f468\u200d\U0001f469\u200d\U0001f467", MEGA // 6),),
    "right to left": (fill("שלום עולם ", MEGA // 2),),
    "ideographs": (fill("漢字", MEGA // 3),),
    "no-break spaces": (fill("\u00a0", MEGA // 2),),
    "blank lines": (fill("\n"),),
    "front matter of 1 MB": ("Words.\n", numbered(60_000, "k{0}: v\n")),
    "front matter of 60 kB": ("Words.\n", numbered(6_000, "k{0}: v\n")),
    "aliases of aliases": ("Words.\n", BOMB),
    "a title of 60 kB": ("Words.\n", "title: " + fill("word ", 60_000) + "\n"),
    "a key of 60 kB": ("Words.\n", "summary: {" + numbered(6_000, "k{0}: v, ") + "}\n"),
    "ids of 1 MB": (
        "## What?\n<!-- was: [" + fill("[a], ") + "] -->\n\n- [x] one\n", "kind: quiz\n"),
    "a quiz of 10,000 questions": (numbered(10_000, QUESTION), "kind: quiz\n"),
    "10,000 questions alike": (column(10_000, QUESTION.format("")), "kind: quiz\n"),
    "a question of 10,000 choices": (
        "## What?\n\n" + numbered(10_000, "- [ ] choice {0}\n"), "kind: quiz\n"),
    "a question of 5,000 lists": (
        "## What?\n\n" + numbered(5_000, "- [ ] choice {0}\n\n> No.\n\n"), "kind: quiz\n"),
    "10,000 pairs": (
        "## Which?\n\n|a|b|\n|-|-|\n" + numbered(10_000, "|l{0}|r{0}|\n"), "kind: quiz\n"),
    "10,000 scenes that lead nowhere": (numbered(10_000, SCENE), "kind: scenario\n"),
    "a checklist of 50,000 steps": (numbered(50_000, "- [ ] step {0}\n"), "kind: checklist\n"),
    "50,000 steps alike": (column(50_000, "- [ ] step"), "kind: checklist\n"),
    "a transcript of 50,000 cues": (
        "Words.\n", "kind: commentary\naudio: a.opus\ntranscript: a.vtt\n",
        "WEBVTT\n\n" + numbered(50_000, CUE)),
}


def make(folder, name):
    """A course whose only page has that shape; the page's file."""
    body, keys, transcript = (SHAPES[name] + ("", ""))[:3]
    title = "" if keys.startswith("title:") else "title: A shape\n"
    module = folder / "content/hostile/01-shape"
    write(folder / "content/hostile/course.md", "---\ntitle: Hostile content\n---\n")
    write(module / "module.md", f"---\ntitle: {MARKER}\n---\n")
    head = f"---\n{title}{keys}---\n\n"
    file = module / "01-page.md"
    file.write_bytes(head.encode() + (body if isinstance(body, bytes) else body.encode()))
    if transcript:
        write(folder / "Assets/hostile/a.vtt", transcript)
    return file


# Keys that a reader presses; what is found is on most of the pages, or nowhere.
KEYS = (
    "PgDn", "Space", "PgUp", "Down", "\t", "Enter", "\x7f", "G", "PgUp", "/", "a", "Enter", "n", "n", "N",
    "g", "t", "G", "t", ":", "\x1b", "Right", "1", "Enter",
)


@dataclass
class Toll:
    """What a page costs: milliseconds and MiB, of each program the most."""

    first: float = 0
    keys: dict = field(default_factory=dict)
    show: float = 0
    check: float = 0
    memory: dict = field(default_factory=dict)

    @property
    def worst_key(self):
        return max(self.keys.values(), default=0)

    @property
    def peak(self):
        return max(self.memory.values())

    @property
    def slowest(self):
        return max(self.first, self.worst_key, self.show, self.check)


def measure(program, folder, name):
    """Goes through the page of a shape as a reader does, and lets the commands print it."""
    toll = Toll()
    file = make(folder, name)
    learner = Learner(folder / "reader", [folder / "content"])
    with Program([program, PAGE], learner.environment, "Q") as player:
        toll.first = player.first(MARKER)
        player.press_patiently("")
        for key in KEYS:
            took = player.press_patiently(key)
            toll.keys[key] = max(toll.keys.get(key, 0), took)
        toll.memory["play"] = player.peak_memory()
    for command in ("show", "check"):
        took, toll.memory[command] = run([program, command, str(file)], learner.environment)
        setattr(toll, command, took)
    return toll


def run(command, environment, patience=60):
    """Milliseconds that a command takes, and the MiB that were resident at most."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    peak = 0
    # What `wait4` would say holds what Python itself had before exec.
    while process.poll() is None:
        peak = max(peak, peak_memory(process.pid))
        if time.perf_counter() - began > patience:
            process.kill()
        time.sleep(0.001)
    took = (time.perf_counter() - began) * 1000
    assert process.returncode in (0, 1), f"{command} ended with {process.returncode}"
    return took, peak
