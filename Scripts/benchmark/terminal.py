"""A program on a pseudo-terminal, timed from the outside, as the person at the keyboard feels it."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

import pyte

# As xterm-256color sends them after `smkx`, which all the programs that are measured ask for.
KEYS = {
    "Space": b" ", "Enter": b"\r", "Up": b"\x1bOA", "Down": b"\x1bOB", "Right": b"\x1bOC",
    "Left": b"\x1bOD", "PgUp": b"\x1b[5~", "PgDn": b"\x1b[6~",
}
COLUMNS, ROWS = 100, 30


def peak_memory(process):
    """The most that was resident of a process, MiB; 0 of one that has ended."""
    try:
        with open(f"/proc/{process}/status") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


class Screen(pyte.Screen):
    """pyte's screen, deaf to the private sequences that it would stumble over."""

    def set_margins(self, *arguments, private=False, **_):
        if not private:
            super().set_margins(*arguments)

    def select_graphic_rendition(self, *arguments, private=False, **_):
        if not private:
            super().select_graphic_rendition(*arguments)


class Program:
    """A program that runs on a terminal of its own, from exec until `close`.

    What it draws is only stored while something is being timed; the screen is made of it
    afterwards, chunk by chunk, so that reading it doesn't count.
    """

    def __init__(self, command, environment, quit_key="q", quiet=0.015):
        self.quit_key, self.quiet = quit_key, quiet
        self.chunks, self.drawn = [], 0
        self.screen = Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        reading, writing = os.pipe2(os.O_CLOEXEC)
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                # The clock starts right before exec, after what Python's fork took.
                os.write(writing, struct.pack("d", time.perf_counter()))
                os.execve(command[0], command, environment)
            finally:
                os._exit(127)
        os.close(writing)
        self.began = struct.unpack("d", os.read(reading, 8))[0]
        os.close(reading)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def gather(self, patience):
        """Stores what comes until the program is quiet; the moment of the last of it, or None where
        nothing came for `patience` seconds."""
        last = None
        wait = patience
        while select.select([self.terminal], [], [], wait)[0]:
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                data = b""
            now = time.perf_counter()
            if not data:
                break
            self.chunks.append((now, data))
            if b"\x1b[6n" in data:  # Where is the cursor?
                os.write(self.terminal, b"\x1b[1;1R")
            last, wait = now, self.quiet
        return last

    def until(self, text, timeout=30):
        """The moment at which a text came on the screen."""
        end = time.perf_counter() + timeout
        while True:
            while self.drawn < len(self.chunks):
                moment, data = self.chunks[self.drawn]
                self.drawn += 1
                self.stream.feed(data)
                if text in self.text():
                    return moment
            if self.gather(max(0, end - time.perf_counter())) is None:
                raise TimeoutError(f"{text!r} did not appear:\n{self.text()}")

    def first(self, text):
        """Milliseconds from exec until a text is on the screen."""
        return (self.until(text) - self.began) * 1000

    def rest(self, quiet=0.05, patience=None):
        """Waits until nothing has been drawn for a while."""
        usual, self.quiet = self.quiet, quiet
        self.gather(quiet if patience is None else patience)
        self.quiet = usual

    def send(self, key):
        sent = time.perf_counter()
        os.write(self.terminal, KEYS.get(key, key.encode()))
        return sent

    def press(self, key):
        """Milliseconds from a key until the last of what it changed on the screen."""
        sent = self.send(key)
        last = self.gather(2)
        if last is None:
            raise TimeoutError(f"{key} changed nothing:\n{self.text()}")
        return (last - sent) * 1000

    def press_until(self, key, text):
        """Milliseconds from a key until a text, which is not there yet, is on the screen."""
        self.draw()
        assert text not in self.text(), f"{text!r} is there already"
        return (-self.send(key) + self.until(text)) * 1000

    def press_patiently(self, key, limit=10):
        """Milliseconds from a key until the last of what it changed, which may be nothing: then
        until nothing of the program runs any more."""
        sent = self.send(key)
        last = None
        while True:
            last = self.gather(0.01) or last
            now = time.perf_counter()
            if now - sent > limit or not self.is_busy():
                # What it drew last may still be on its way.
                last = self.gather(0.005) or last
                return ((last or now) - sent) * 1000

    def is_busy(self):
        """Whether a thread of it runs, or waits for a core or the disk."""
        try:
            for thread in os.listdir(f"/proc/{self.process}/task"):
                with open(f"/proc/{self.process}/task/{thread}/stat") as stat:
                    if stat.read().rsplit(")", 1)[1].split()[0] in "RD":
                        return True
        except OSError:
            pass
        return False

    def draw(self):
        for _, data in self.chunks[self.drawn:]:
            self.stream.feed(data)
        self.drawn = len(self.chunks)

    def text(self):
        return "\n".join(self.screen.display)

    def peak_memory(self):
        return peak_memory(self.process)

    def close(self):
        """Has the program quit, and ends it if it doesn't."""
        try:
            os.write(self.terminal, self.quit_key.encode())
        except OSError:
            pass
        end = time.perf_counter() + 3
        while os.waitpid(self.process, os.WNOHANG)[0] == 0:
            if time.perf_counter() > end:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
                break
            if select.select([self.terminal], [], [], 0.002)[0]:
                try:
                    os.read(self.terminal, 1 << 16)
                except OSError:
                    time.sleep(0.001)
        os.close(self.terminal)
