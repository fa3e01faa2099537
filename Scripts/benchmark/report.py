"""Figures, and the table that they stand in."""
import os
import platform
import statistics


def median(times):
    return statistics.median(times)


def high(times):
    """The 99th percentile."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.99))]


def cell(times):
    """The median, and the fastest, which a busy machine changes least."""
    digits = 2 if median(times) < 5 else 1 if median(times) < 100 else 0
    return f"{median(times):.{digits}f} ({min(times):.{digits}f}) ms"


def worst(times):
    return f"{high(times):.{1 if high(times) < 100 else 0}f} ms"


def memory(mebibytes):
    return f"{mebibytes:.1f} MiB" if mebibytes < 100 else f"{mebibytes:.0f} MiB"


class Budget:
    """What DESIGN.md allows, and whether it is kept."""

    def __init__(self, text, measured, limit, form):
        self.text, self.measured, self.limit, self.form = text, measured, limit, form

    @property
    def is_met(self):
        return self.measured <= self.limit

    def verdict(self):
        return f"{self.form.format(self.measured)}, allowed {self.form.format(self.limit)}"


class Table:
    def __init__(self, columns):
        self.columns, self.rows, self.floor = columns, [], 0

    def add(self, what, cells, budget=None):
        self.rows.append((what, cells, budget))

    def markdown(self):
        lines = ["| what | " + " | ".join(self.columns) + " | budget |"]
        lines.append("| --- |" + " ---: |" * len(self.columns) + " --- |")
        for what, cells, budget in self.rows:
            mark = "" if budget is None else f"{budget.text}: {'met' if budget.is_met else 'missed'}"
            row = [what] + [cells.get(name, "") for name in self.columns] + [mark]
            lines.append("| " + " | ".join(row) + " |")
        lines += ["", self.machine()]
        for name, is_met in (("Met", True), ("Missed", False)):
            found = [row for row in self.rows if row[2] and row[2].is_met == is_met]
            if found:
                lines.append(f"\n{name}, {len(found)} budgets:\n")
                lines += [f"- {what}: {budget.verdict()}" for what, _, budget in found]
        return "\n".join(lines)

    def machine(self):
        load = os.getloadavg()[0]
        return (
            f"Medians, in parentheses the fastest, on a terminal of 100 by 30 cells. "
            f"{os.cpu_count()} cores ({processor()}), {platform.system()} {platform.release()}, "
            f"load {load:.1f} at the end; a program that only prints one word shows it after "
            f"{self.floor:.1f} ms.")


def hostile_table(tolls):
    """What each page that was made to hurt costs."""
    lines = [
        "| page made to hurt | first frame | slowest key | show | check | memory: play, show, check |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, toll in tolls.items():
        name = name.replace("|", "\\|").replace("`", "backticks")
        memory = ", ".join(f"{toll.memory[part]:.0f}" for part in ("play", "show", "check"))
        lines.append(
            f"| {name} | {toll.first:.0f} ms | {toll.worst_key:.0f} ms | {toll.show:.0f} ms "
            f"| {toll.check:.0f} ms | {memory} MiB |")
    return "\n".join(lines)


def processor():
    try:
        with open("/proc/cpuinfo") as info:
            for line in info:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()
