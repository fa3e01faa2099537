#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "terminal_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { highest_signal = 64 };

static const int closing[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int crashing[] = {SIGSEGV, SIGBUS, SIGFPE,  SIGILL,
                               SIGTRAP, SIGABRT, SIGSYS, SIGPIPE};
#define EACH(list, number)                                                                         \
  for (size_t index = 0, number; index < sizeof list / sizeof *list && (number = list[index], 1);  \
       index++)

static struct sigaction previous[highest_signal];
static bool is_caught[highest_signal];

static atomic_uint pending;
static int wake[2] = {-1, -1};

static struct {
  atomic_bool is_set;
  int descriptor;
  struct termios modes;
  char text[512];
  size_t length;
} guard;

// A stack that overflowed has no room for a handler.
static char alternate_stack[64 * 1024];

// MARK: Signals to poll

static unsigned kind(int number) {
  switch (number) {
    case SIGWINCH: return eguide_signal_resized;
    case SIGTSTP: return eguide_signal_stop;
    case SIGCONT: return eguide_signal_continued;
    case SIGINT:
    case SIGQUIT: return eguide_signal_interrupted;
    default: return eguide_signal_closed;
  }
}

static void note(int number) {
  int error = errno;
  atomic_fetch_or(&pending, kind(number));
  // A full pipe is readable, which is all that it is for.
  if (write(wake[1], "", 1) < 0) errno = error;
  errno = error;
}

unsigned eguide_signals_take(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&pending, 0);
}

// MARK: Leaving the terminal sane

static void restore(void) {
  if (!atomic_exchange(&guard.is_set, false)) return;
  size_t done = 0;
  while (done < guard.length) {
    ssize_t count = write(guard.descriptor, guard.text + done, guard.length - done);
    if (count <= 0) break;
    done += (size_t)count;
  }
  tcsetattr(guard.descriptor, TCSANOW, &guard.modes);
}

static void crash(int number) {
  restore();
  // The old handler sees the fault itself when the instruction is tried again; a signal that was
  // sent, or a trap that would not come again, is raised once more.
  sigaction(number, &previous[number], NULL);
  raise(number);
}

void eguide_guard_set(
    int descriptor, const struct termios *modes, const char *text, size_t length) {
  static bool is_registered = false;
  if (!is_registered) is_registered = atexit(restore) == 0;
  atomic_store(&guard.is_set, false);
  guard.descriptor = descriptor;
  guard.modes = *modes;
  guard.length = length < sizeof guard.text ? length : sizeof guard.text;
  memcpy(guard.text, text, guard.length);
  atomic_store(&guard.is_set, true);
}

void eguide_guard_clear(void) { atomic_store(&guard.is_set, false); }

// MARK: Handlers

static void catch(int number, void (*handler)(int), int flags) {
  struct sigaction action = {0};
  if (is_caught[number] || sigaction(number, NULL, &previous[number]) != 0) return;
  if (previous[number].sa_handler == SIG_IGN) return;
  action.sa_handler = handler;
  action.sa_flags = flags;
  // Among them SIGTTOU, which would stop a program in the background that restores the modes.
  sigfillset(&action.sa_mask);
  is_caught[number] = sigaction(number, &action, NULL) == 0;
}

static void let_go(int number) {
  if (is_caught[number]) sigaction(number, &previous[number], NULL);
  is_caught[number] = false;
}

int eguide_signals_open(void) {
  if (pipe(wake) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(wake[end], F_SETFD, FD_CLOEXEC);
    fcntl(wake[end], F_SETFL, O_NONBLOCK);
  }
  atomic_store(&pending, 0);
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  EACH(closing, number) catch((int)number, note, SA_RESTART);
  EACH(crashing, number) catch((int)number, crash, SA_ONSTACK);
  catch(SIGWINCH, note, SA_RESTART);
  catch(SIGCONT, note, SA_RESTART);
  catch(SIGTSTP, note, SA_RESTART);
  return wake[0];
}

void eguide_signals_catch_stop(bool should_catch) {
  if (should_catch) {
    catch(SIGTSTP, note, SA_RESTART);
  } else {
    let_go(SIGTSTP);
  }
}

void eguide_signals_close(void) {
  EACH(closing, number) let_go((int)number);
  EACH(crashing, number) let_go((int)number);
  let_go(SIGWINCH);
  let_go(SIGCONT);
  let_go(SIGTSTP);
  for (int end = 0; end < 2; end++) {
    if (wake[end] >= 0) close(wake[end]);
    wake[end] = -1;
  }
}
