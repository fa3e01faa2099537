"""The pages of voices of a library, and where their recordings lie."""
import collections
import pathlib
import re

from .page import Page


def pages_of(content):
    """(course's id, module's id, page's id, page) of every page of voices, in the order of the
    files."""
    found = []
    for course in sorted(content.glob("*/course.md")):
        course_id = id_of(Page(course), course.parent.name)
        for path in sorted(course.parent.glob("*/*.md")):
            if path.name in ("module.md", "README.md") or path.name.startswith(("_", ".")):
                continue
            module = path.parent / "module.md"
            if not module.exists():
                continue
            page = Page(path)
            if page.has_voices:
                module_id = id_of(Page(module), path.parent.name)
                found.append((course_id, module_id, id_of(page, path.stem), page))
    return found


def id_of(page, name):
    return page.fields.get("id") or re.sub(r"^\d\d-", "", name)


def asset_paths(pages):
    """The `audio:` and `transcript:` of every page: what it says, else what it should say."""
    count = collections.Counter((course, module) for course, module, _, _ in pages)
    paths = {}
    for course, module, name, page in pages:
        stem = f"{module}/{'voices' if count[course, module] == 1 else name}"
        audio = page.fields.get("audio")
        text = page.fields.get("transcript")
        if audio and not text:
            text = str(pathlib.PurePosixPath(audio).with_suffix(".vtt"))
        elif text and not audio:
            audio = str(pathlib.PurePosixPath(text).with_suffix(".opus"))
        paths[page.path] = (audio or f"{stem}.opus", text or f"{stem}.vtt")
    return paths
