// Signals as a descriptor to poll, and a terminal that is left sane by a crash. In C, because a
// handler may only do what is async-signal-safe, which Swift promises of nothing.
#ifndef EGUIDE_TERMINAL_SIGNALS_H
#define EGUIDE_TERMINAL_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// In bits.
enum {
  eguide_signal_resized = 1,
  /// SIGTERM or SIGHUP.
  eguide_signal_closed = 2,
  /// SIGTSTP: asked to stop, and not stopped yet.
  eguide_signal_stop = 4,
  eguide_signal_continued = 8,
  /// SIGINT or SIGQUIT.
  eguide_signal_interrupted = 16,
};

/// Catches the signals; those that the program was started to ignore stay ignored. Returns a
/// descriptor that can be read when one has come, -1 with errno where there is none.
int eguide_signals_open(void);

/// The signals that have come since the last call.
unsigned eguide_signals_take(void);

/// Whether SIGTSTP is caught, or stops the program as usual.
void eguide_signals_catch_stop(bool is_caught);

/// Gives all signals back their old meaning.
void eguide_signals_close(void);

/// Has these modes set and this text written to the descriptor should the program crash or exit.
void eguide_guard_set(int descriptor, const struct termios *modes, const char *text, size_t length);

/// Nothing is left to restore.
void eguide_guard_clear(void);

#endif
