// What can be asked of the processor in C alone.
#ifndef LEDE_CPROCESSOR_SHIM_H
#define LEDE_CPROCESSOR_SHIM_H

/// It and the system have vectors of 32 bytes, with whole numbers in them (AVX2).
static inline int lede_has_wide_vectors(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") != 0;
#else
  return 0;
#endif
}

/// Asks for the line of memory at an address, which will be read soon.
static inline void lede_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

#endif
