// Starting a program on a pseudo-terminal of its own. In C, because nothing of Swift may run between
// fork and exec.
#ifndef EGUIDE_PSEUDO_TERMINAL_H
#define EGUIDE_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a program as the leader of a session whose terminal is new. Returns its process id and
/// stores the terminal's other end, or returns -1 with errno.
pid_t eguide_pty_start(
    const char *program, char *const arguments[], char *const environment[],
    unsigned short columns, unsigned short rows, int *terminal);

/// Sets the terminal's size; the programs on it get SIGWINCH. Returns -1 with errno on failure.
int eguide_pty_resize(int terminal, unsigned short columns, unsigned short rows);

#endif
