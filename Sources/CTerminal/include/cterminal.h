// What C alone can do for the terminal: cell widths by the C library's table, and giving the terminal back in a signal.
#ifndef LEDE_CTERMINAL_H
#define LEDE_CTERMINAL_H
#include <stdint.h>
#include <sys/types.h>

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

// A file in memory that is not inherited; -1 if there can be none.
int terminal_memory_file(void);
// Makes a descriptor stand for what another one stands for; it is not inherited. 0, or -1 with errno.
int terminal_point(int descriptor, int target);

// Watches SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP and SIGINT: each writes its number as one byte to a pipe, whose read
// end is returned (-1 if there is none). Fatal signals give the terminal back, then go on to whoever handled them before.
// Call it on the thread that draws. A second request to end, before `terminal_unwatch_signals`, ends the program at once.
int terminal_watch_signals(void);
// Puts the handlers back that were there before.
void terminal_unwatch_signals(void);

// Remembers the modes of the terminal on standard input. 0, or -1 with errno.
int terminal_save_modes(void);
// From now on the terminal is given back on every way out: exit, fatal signal. `sequence` (at most 512 bytes) is what leaves
// the screen. Standard error, if it is a terminal, is kept until then.
void terminal_arm(const char *sequence);
// Writes the leave sequence, sets the modes that were saved, and prints what was kept of standard error. Safe in a signal
// handler; does nothing if the terminal is not armed.
void terminal_give_back(void);
// While the terminal is lent to another program, SIGTSTP stops us too, SIGINT and SIGQUIT are that program's alone.
void terminal_lend(int is_lent);
// Stops the whole process group, as Ctrl-Z would.
void terminal_stop_group(void);
// Columns and rows by the system; -1 if it does not know.
int terminal_size(int *columns, int *rows);

// From now on the calling thread runs a tenth of a millisecond at a time and is given its turn sooner when it wakes, where
// the kernel has turns of several lengths (Linux 6.12); elsewhere nothing changes.
void terminal_take_short_turns(void);

// Starts a program on a pseudo-terminal of its own, in the foreground, under a session leader that waits for it as a shell
// does and ends with its status (128 and the signal's number if one ended it). Returns the leader's process, or -1 with
// errno; `master` becomes the other side of the terminal, which never blocks. For tests of the built program.
pid_t terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *master);
// Sets the size of a pseudo-terminal; its foreground group gets SIGWINCH. 0, or -1 with errno.
int terminal_resize(int master, int columns, int rows);
// The process group in the foreground of a pseudo-terminal, -1 if there is none.
pid_t terminal_foreground(int master);
// Modes of a pseudo-terminal as a sum: 1 lines, 2 echo, 4 signals by keys; -1 if it is closed.
int terminal_modes(int master);
#endif
