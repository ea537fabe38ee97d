// How long a thread may run before another gets its turn.
#define _GNU_SOURCE
#include "cterminal.h"
#include <errno.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// As the kernel has it; the C library of Debian 12 does not tell it.
struct attributes {
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime, deadline, period;
};

void terminal_take_short_turns(void) {
    errno = 0;
    int nice = getpriority(PRIO_PROCESS, 0);
    if (errno != 0) return;
    struct attributes attributes = {
        .size = sizeof attributes, .policy = SCHED_OTHER, .flags = 1, .nice = nice, .runtime = 100000};
    // Flag 1: not for the threads and programs that this one starts.
    // Where the kernel takes none of it, nothing is lost.
    syscall(SYS_sched_setattr, 0, &attributes, 0);
}
