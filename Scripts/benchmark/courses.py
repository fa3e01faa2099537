"""Courses made to be measured with."""
import os
import re

QUESTIONS = 40


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def body_of(page):
    """The Markdown of a page without its front matter."""
    return re.sub(r"\A---\n.*?\n---\n", "", page.read_text(), flags=re.S)


def marker_of(body):
    """Words of the first paragraph below a heading: every player shows them as they are."""
    return re.search(r"^## .*\n\n(?:<!--.*-->\n\n)?([A-Za-z][A-Za-z0-9,' ]{15,30})", body, re.M)[1]


def slides(body, rows=12):
    """The same text, cut into slides that mdp and patat have room for."""
    result, count = [], 0
    for block in re.split(r"\n{2,}", body.strip()):
        lines = block.split("\n")
        for start in range(0, len(lines), rows):
            piece = lines[start:start + rows]
            if count and count + len(piece) > rows:
                result.append("---")
                count = 0
            result.append("\n".join(piece))
            count += len(piece) + 1
    return "\n\n".join(result) + "\n"


def page_of(size, title, marker, body):
    """A page of so many bytes: the text of another one over and over. Footnotes are left out, which
    can be defined once only."""
    body = re.sub(r"^\[\^\w+\]:.*\n(?: +.*\n)*", "", body, flags=re.M)
    body = re.sub(r"\[\^\w+\]", "", body)
    page = f"---\ntitle: {title}\n---\n\n{marker}, and then goes on.\n\n"
    return page + body * (max(0, size - len(page)) // len(body.encode()) + 1)


def make_long_course(folder, body):
    """A course whose second page has 1 MB and whose third has 10."""
    write(folder / "long/course.md", "---\ntitle: Long pages\n---\n")
    module = folder / "long/01-pages"
    write(module / "module.md", "---\ntitle: Pages\n---\n")
    write(module / "01-short.md", page_of(0, "Short", "This page is short", body))
    write(module / "02-mega.md", page_of(10**6, "One megabyte", "This page has one megabyte", body))
    write(module / "03-ten.md", page_of(10**7, "Ten megabytes", "This page has ten megabytes", body))


def make_quiz_course(folder):
    """A course with a quiz whose every right answer is the third one."""
    write(folder / "questions/course.md", "---\ntitle: Questions\n---\n")
    module = folder / "questions/01-asked"
    write(module / "module.md", "---\ntitle: Asked\n---\n")
    text = "---\ntitle: The quiz\nkind: quiz\n---\n\nThis quiz is long.\n"
    for number in range(1, QUESTIONS + 1):
        text += f"""
## Question {number}: what does the caller need first, before anything else is said?

- [ ] A visit by two patrol units
  > Nothing here points to danger.
- [ ] A drive to the emergency department
  > It takes hours, and helps no one tonight.
- [x] Someone who listens
  > Yes.

> The least intrusive response comes first.
"""
    write(module / "01-quiz.md", text)


def make_many_courses(folder, courses=1000, pages=100):
    """Many courses of many pages: the files of all but the first are further names of its own."""
    names = ["01-module/module.md"] + [f"01-module/{n:02}-page.md" for n in range(1, pages)]
    template = folder / "course-0001"
    for number, name in enumerate(names):
        write(
            template / name,
            f"---\ntitle: Page {number}\nsummary: What page {number} says.\n---\n\n## Why\n\n"
            + "A paragraph of some length, so that there is something to read here. " * 8 + "\n")
    for number in range(1, courses + 1):
        course = folder / f"course-{number:04}"
        (course / "01-module").mkdir(parents=True, exist_ok=True)
        write(
            course / "course.md",
            f"---\ntitle: Course {number:04}\nversion: 1.0\naudience: [officers, clinicians]\n"
            f"summary: One of many.\n---\n\nWhat course {number} is about.\n")
        if number > 1:
            for name in names:
                os.link(template / name, course / name)
