// The CommonMark parser of Debian's libcmark.
#ifndef LEDE_CCMARK_SHIM_H
#define LEDE_CCMARK_SHIM_H
#include <cmark.h>
#endif
