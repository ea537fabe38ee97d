// Pipes that wake a waiting thread.
#define _GNU_SOURCE
#include "cterminal.h"
#include <fcntl.h>
#include <unistd.h>

int terminal_make_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }
