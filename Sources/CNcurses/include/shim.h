// What Swift can't see or may not touch of ncurses: shared globals and macros that compute.
// Nothing else is done here.
#ifndef EGUIDE_CNCURSES_SHIM_H
#define EGUIDE_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

static inline WINDOW *eguide_stdscr(void) { return stdscr; }
static inline WINDOW *eguide_curscr(void) { return curscr; }
static inline int eguide_lines(void) { return LINES; }
static inline int eguide_columns(void) { return COLS; }
static inline int eguide_colors(void) { return COLORS; }
static inline int eguide_color_pairs(void) { return COLOR_PAIRS; }

/// A screen on the program's own input and output, NULL where the type has no entry.
static inline SCREEN *eguide_newterm(const char *type) { return newterm(type, stdout, stdin); }

/// The sequence that moves the cursor to a place, NULL where the terminal has none.
static inline const char *eguide_cursor_address(int row, int column) {
  return cursor_address == NULL ? NULL : tiparm(cursor_address, row, column);
}

/// Blanks the sequence that sets the palette back: ncurses sends it whenever it comes back to a screen
/// with colours, and the palette may be the person's own.
static inline void eguide_keep_palette(void) {
  char *sequence = tigetstr("oc");
  if (sequence != NULL && sequence != (char *)-1) *sequence = '\0';
}

static const attr_t eguide_bold = A_BOLD;
static const attr_t eguide_dim = A_DIM;
static const attr_t eguide_italic = A_ITALIC;
static const attr_t eguide_underlined = A_UNDERLINE;
static const attr_t eguide_reversed = A_REVERSE;

#endif
