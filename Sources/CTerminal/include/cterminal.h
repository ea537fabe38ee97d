// What C alone can do for the terminal: cell widths by the C library's table, and giving the terminal back in a fatal signal.
#ifndef LEDE_CTERMINAL_H
#define LEDE_CTERMINAL_H
#include <stdint.h>

// Columns of one scalar by the C library's table in the current locale; -1 if it is not printable.
int terminal_scalar_width(uint32_t scalar);
#endif
