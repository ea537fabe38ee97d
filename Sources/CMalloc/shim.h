// What the system's C library tells of its heap, which its module for Swift leaves out.
#ifndef LEDE_CMALLOC_SHIM_H
#define LEDE_CMALLOC_SHIM_H
#include <malloc.h>
#endif
