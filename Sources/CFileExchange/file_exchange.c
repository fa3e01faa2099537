#include "file_exchange.h"

#include <errno.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

int eguide_exchange(const char *one, const char *other) {
#ifdef SYS_renameat2
  // RENAME_EXCHANGE, by its number: musl has no name for it.
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1);
#else
  errno = ENOSYS;
  return -1;
#endif
}
#elif defined(__APPLE__)
#include <stdio.h>

int eguide_exchange(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}
#else
int eguide_exchange(const char *one, const char *other) {
  errno = ENOSYS;
  return -1;
}
#endif
