"""A page of voices, as the sentences that a recording of it says, each in somebody's voice."""
import dataclasses
import pathlib
import re

from .sentences import sentences_of

NARRATOR = "Narrator"
INTERVIEWER = "Interviewer"
# Said and shown before anything else.
OPENING = (
    "This is an illustrative composite, read by a synthetic voice: "
    "nobody in this recording is a real person."
)
LABEL = "illustrative composite"


@dataclasses.dataclass(frozen=True)
class Line:
    """A sentence, who says it, and the milliseconds of silence after it."""

    voice: str
    text: str
    pause: int


# Milliseconds of silence after a sentence, a paragraph, a change of voice, and around a heading.
SENTENCE, PARAGRAPH, TURN, HEADING = 220, 450, 550, 900


class Page:
    """A Markdown file with its front matter: what FORMAT says of a page, as far as a recording
    needs it."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        text = self.path.read_text(encoding="utf-8")
        match = re.match(r"\A---\n(.*?)\n---\n", text, re.S)
        self.fields = fields_of(match[1]) if match else {}
        self.body = text[match.end() :] if match else text

    @property
    def title(self):
        return self.fields.get("title", self.path.stem)

    @property
    def has_voices(self):
        """Whether it is a commentary in which composites speak."""
        return (
            self.fields.get("kind") == "commentary"
            and self.fields.get("composite", "true") != "false"
            and re.search(r"^> \*\*[^*]+\*\*\s*$", self.body, re.M) is not None
        )

    def lines(self):
        """What the recording says, sentence by sentence."""
        parts = [(NARRATOR, OPENING, HEADING), (NARRATOR, self.title, HEADING)]
        note = self.fields.get("content-note")
        if note:
            parts.append((NARRATOR, note, PARAGRAPH))
        parts += self._parts()
        lines = []
        for index, (voice, text, pause) in enumerate(parts):
            if index + 1 < len(parts) and parts[index + 1][0] != voice:
                pause = max(pause, TURN)
            spoken = sentences_of(text)
            lines += [Line(voice, sentence, SENTENCE) for sentence in spoken[:-1]]
            lines += [Line(voice, sentence, pause) for sentence in spoken[-1:]]
        return lines

    def _parts(self):
        blocks = blocks_of(self.body)
        is_first_label = True
        for index, block in enumerate(blocks):
            if block.startswith(">"):
                yield from quote_parts(block)
                continue
            text = plain(block)
            if not text:
                continue
            if text.lower().startswith(LABEL) and is_first_label:
                # The opening has said it; before each voice it is said again.
                is_first_label = False
                continue
            if block.startswith("#"):
                yield NARRATOR, text, HEADING
                continue
            is_question = (
                re.fullmatch(r"\*\*[^*]+\*\*", block) is not None
                and index + 1 < len(blocks)
                and role_of(blocks[index + 1]) is not None
            )
            yield INTERVIEWER if is_question else NARRATOR, text, PARAGRAPH


def fields_of(front_matter):
    """The fields of one line each; lists and mappings mean nothing here."""
    fields = {}
    for line in front_matter.split("\n"):
        match = re.match(r"([a-z-]+): +(\S.*?)\s*$", line)
        if match:
            value = re.sub(r"\s+#.*$", "", match[2]) if match[2][0] not in "\"'" else match[2]
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1].replace('\\"', '"').replace("''", "'")
            fields[match[1]] = value
    return fields


def blocks_of(body):
    """Headings, paragraphs, items and quotes, each with its lines joined; quotes keep their `>` and
    the breaks between their paragraphs. What can't be read aloud (code, charts, tables, footnotes)
    is left out."""
    body = re.sub(r"<!--.*?-->", "", body, flags=re.S)
    body = re.sub(r"^(```|~~~).*?^\1[`~]*\s*$", "", body, flags=re.M | re.S)
    blocks, block, kind = [], [], None
    for line in body.split("\n") + [""]:
        line = line.strip()
        if line.startswith("|") or re.match(r"\[\^[^\]]+\]:", line):
            new = "unread"
        elif line.startswith(">"):
            new = "quote"
        elif line.startswith("#"):
            new = "heading"
        elif re.match(r"([-*+]|\d+[.)]) ", line):
            new = "item"
            line = re.sub(r"^([-*+]|\d+[.)]) (\[[ xX]\] )?", "", line)
        else:
            # Any other line goes on with what it stands under.
            new = kind if line and block and kind != "heading" else "paragraph"
        if block and (not line or new != kind or new in ("item", "heading")) and not (
            new == "item" == kind and not line
        ):
            if kind != "unread":
                blocks.append(("\n" if kind == "quote" else " ").join(block))
            block = []
        if line:
            block.append(line)
        kind = new
    return blocks


def role_of(block):
    """Who speaks in a quote; None where it is no voice."""
    match = re.match(r"> ?\*\*([^*]+)\*\*(\n|$)", block)
    return plain(match[1]) if match else None


def quote_parts(block):
    role = role_of(block)
    lines = [re.sub(r"^> ?", "", line) for line in block.split("\n")]
    if role is not None:
        lines = lines[1:]
    for paragraph in re.split(r"\n\s*\n", "\n".join(lines).strip()):
        text = plain(" ".join(paragraph.split()))
        if text:
            yield role or NARRATOR, text, PARAGRAPH


def plain(markdown):
    """The words without the marks."""
    text = re.sub(r"^#+ +|^> ?", "", markdown)
    text = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\[\^[^\]]+\]", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<(https?://[^>]+|[^@>\s]+@[^>]+)>", r"\1", text)
    text = re.sub(r"(\*\*|__)(.+?)\1", r"\2", text)
    text = re.sub(r"(?<!\w)([*_])(\S|\S.*?\S)\1(?!\w)", r"\2", text)
    text = text.replace("`", "")
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return " ".join(text.split())
