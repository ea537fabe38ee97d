// What Swift cannot import of ncursesw by itself: macros as constants, and one cell put with its attributes.
#ifndef LEDE_CNCURSES_SHIM_H
#define LEDE_CNCURSES_SHIM_H
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

static const attr_t CURSES_NORMAL = A_NORMAL, CURSES_BOLD = A_BOLD, CURSES_REVERSE = A_REVERSE,
                    CURSES_UNDERLINE = A_UNDERLINE, CURSES_ITALIC = A_ITALIC, CURSES_DIM = A_DIM;
static const mmask_t CURSES_ALL_MOUSE = ALL_MOUSE_EVENTS, CURSES_WHEEL_UP = BUTTON4_PRESSED,
                     CURSES_WHEEL_DOWN = BUTTON5_PRESSED, CURSES_BUTTON1_PRESSED = BUTTON1_PRESSED,
                     CURSES_BUTTON1_RELEASED = BUTTON1_RELEASED, CURSES_BUTTON1_CLICKED = BUTTON1_CLICKED;

// Puts one grapheme (at most CCHARW_MAX scalars) at a cell; the pair goes by pointer, so that pairs above 32767 work.
static inline int curses_put(WINDOW *window, int y, int x, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
  return mvwadd_wch(window, y, x, &cell);
}
#endif
