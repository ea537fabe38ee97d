// What Swift cannot import of ncursesw by itself: macros as constants, globals behind functions, one cell put at once.
#ifndef LEDE_CNCURSES_SHIM_H
#define LEDE_CNCURSES_SHIM_H
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

static const attr_t CURSES_NORMAL = A_NORMAL, CURSES_BOLD = A_BOLD, CURSES_REVERSE = A_REVERSE,
                    CURSES_UNDERLINE = A_UNDERLINE, CURSES_ITALIC = A_ITALIC;

// Puts one grapheme (at most CCHARW_MAX scalars) at a cell; the pair goes by pointer, so that pairs above 32767 work.
static inline int curses_put(WINDOW *window, int y, int x, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
  return mvwadd_wch(window, y, x, &cell);
}

// Sets up the screen on an output and standard input. Its window, or NULL if the terminal's type is unknown or too poor.
static inline WINDOW *curses_start(FILE *output) { return newterm(NULL, output, stdin) ? stdscr : NULL; }

// Takes the characters of the user's locale, for widths and encoding only; 1 if they are UTF-8. Where they are not, ncurses
// still gets a UTF-8 locale, since it lays out what it is given by it.
static inline int curses_take_locale(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  setlocale(LC_CTYPE, "C.UTF-8");
  return 0;
}

// A string of the terminal's description, NULL if it has none.
static inline const char *curses_string(const char *name) {
  const char *found = tigetstr(name);
  return found == (const char *)-1 ? NULL : found;
}
#endif
