#define _XOPEN_SOURCE 700
#include "wide_characters.h"
#include <locale.h>
#include <stddef.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

int eguide_wcwidth(uint32_t scalar) {
  // Two threads that come here first make two equal locales; one of them is never freed.
  static _Atomic(locale_t) utf8 = NULL;
  locale_t locale = utf8;
  if (locale == NULL) {
    locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
    if (locale == NULL) return -1;
    utf8 = locale;
  }
  locale_t before = uselocale(locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
