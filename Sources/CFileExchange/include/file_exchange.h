// Two files take each other's names at one stroke. In C, because glibc shows renameat2 only to those
// who ask for GNU's extensions, and Swift doesn't.
#ifndef EGUIDE_FILE_EXCHANGE_H
#define EGUIDE_FILE_EXCHANGE_H

/// 0, or -1 with errno: ENOENT where one of them isn't there, EINVAL or ENOSYS where the file system
/// or the kernel can't do it.
int eguide_exchange(const char *_Nonnull one, const char *_Nonnull other);

#endif
