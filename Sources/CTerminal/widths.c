// Cell widths by the C library's own table, the one that ncurses lays out by.
#define _GNU_SOURCE
#include "cterminal.h"
#include <locale.h>
#include <wchar.h>

uint8_t terminal_scalar_classes[0x110000];

static locale_t utf8(void) {
  static locale_t cached;
  locale_t found = __atomic_load_n(&cached, __ATOMIC_ACQUIRE);
  if (found) return found;
  locale_t fresh = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!fresh) return (locale_t)0;
  locale_t expected = (locale_t)0;
  if (__atomic_compare_exchange_n(&cached, &expected, fresh, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return fresh;
  freelocale(fresh);
  return expected;
}

int terminal_scalar_width(uint32_t scalar) {
  locale_t wanted = utf8();
  if (!wanted) return wcwidth((wchar_t)scalar);
  locale_t before = uselocale(wanted);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
