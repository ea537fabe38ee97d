// What C alone can do for the terminal: cell widths by the C library's table, and giving the terminal back in a signal.
#ifndef LEDE_CTERMINAL_H
#define LEDE_CTERMINAL_H
#include <stdint.h>

// Columns of one scalar by the C library's UTF-8 table, whatever the locale; -1 if it is not printable.
int terminal_scalar_width(uint32_t scalar);

// One byte a scalar, 0 until it is first asked for. Two threads may fill the same place: they write the same byte.
extern uint8_t terminal_scalar_classes[0x110000];

static inline uint8_t terminal_scalar_class(uint32_t scalar) {
  return __atomic_load_n(&terminal_scalar_classes[scalar], __ATOMIC_RELAXED);
}
static inline void terminal_keep_scalar_class(uint32_t scalar, uint8_t value) {
  __atomic_store_n(&terminal_scalar_classes[scalar], value, __ATOMIC_RELAXED);
}

// A pipe whose ends never block and are not inherited. 0, or -1 with errno.
int terminal_make_pipe(int ends[2]);
#endif
