// wcwidth, which Swift's import of the C library hides, asked in a UTF-8 locale whatever the
// person's own is.
#ifndef EGUIDE_WIDE_CHARACTERS_H
#define EGUIDE_WIDE_CHARACTERS_H

#include <stdint.h>

/// The cells that a scalar takes, -1 where libc knows none.
int eguide_wcwidth(uint32_t scalar);

#endif
