#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void close_all(int first, int second, int third) {
  int error = errno;
  if (first >= 0) close(first);
  if (second >= 0) close(second);
  if (third >= 0) close(third);
  errno = error;
}

/// The child's life up to its program. What goes wrong is told through `report`.
static void become(
    const char *program, char *const arguments[], char *const environment[], int slave,
    int report) {
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (setsid() >= 0 && ioctl(slave, TIOCSCTTY, 0) == 0 && dup2(slave, 0) >= 0 &&
      dup2(slave, 1) >= 0 && dup2(slave, 2) >= 0) {
    // What the test runner left open is none of the program's business.
    for (int descriptor = 3; descriptor < 256; descriptor++) {
      if (descriptor != report) close(descriptor);
    }
    execve(program, arguments, environment);
  }
  int error = errno;
  if (write(report, &error, sizeof error) < 0) _exit(126);
  _exit(127);
}

pid_t eguide_pty_start(
    const char *program, char *const arguments[], char *const environment[],
    unsigned short columns, unsigned short rows, int *terminal) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), slave = -1, report[2] = {-1, -1};
  char name[128] = "";
  if (master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0 &&
      ptsname_r(master, name, sizeof name) == 0) {
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  }
  if (slave < 0 || eguide_pty_resize(master, columns, rows) != 0 || pipe(report) != 0) {
    close_all(master, slave, -1);
    return -1;
  }
  fcntl(report[0], F_SETFD, FD_CLOEXEC);
  fcntl(report[1], F_SETFD, FD_CLOEXEC);

  pid_t child = fork();
  if (child == 0) become(program, arguments, environment, slave, report[1]);
  close_all(slave, report[1], -1);

  int error = 0;
  ssize_t count;
  do count = read(report[0], &error, sizeof error);
  while (count < 0 && errno == EINTR);
  if (child > 0 && count == 0) {
    close_all(report[0], -1, -1);
    *terminal = master;
    return child;
  }
  if (child > 0) {
    waitpid(child, NULL, 0);
    errno = error;
  }
  close_all(master, report[0], -1);
  return -1;
}

int eguide_pty_resize(int terminal, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_col = columns, .ws_row = rows};
  return ioctl(terminal, TIOCSWINSZ, &size);
}
