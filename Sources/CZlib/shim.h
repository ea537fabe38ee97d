// The decompressor of Debian's zlib.
#ifndef LEDE_CZLIB_SHIM_H
#define LEDE_CZLIB_SHIM_H
#include <zlib.h>
#endif
