// Pipes that wake a waiting thread, and files in memory that stand for the terminal for a while.
#define _GNU_SOURCE
#include "cterminal.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int terminal_make_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int terminal_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

int terminal_point(int descriptor, int target) { return dup3(target, descriptor, O_CLOEXEC) < 0 ? -1 : 0; }
