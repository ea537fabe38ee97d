// Cell widths by the C library's own table, the one that ncurses lays out by.
#define _XOPEN_SOURCE 700
#include "cterminal.h"
#include <wchar.h>

int terminal_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
