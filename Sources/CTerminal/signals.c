// Signals that reach the waiting thread through a pipe, and fatal ones that give the terminal back first.
// Everything called from a handler here is async-signal-safe.
#define _GNU_SOURCE
#include "cterminal.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
enum { WATCHED = sizeof watched / sizeof *watched, FATAL = sizeof fatal / sizeof *fatal, LEAVE_SIZE = 512 };

static struct sigaction before_watched[WATCHED], before_fatal[FATAL];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t ending, lent, armed;
static struct termios saved_modes;
static char leave[LEAVE_SIZE];
static size_t leave_length;
static int real_error = -1, kept_error = -1;

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void set_modes(const struct termios *modes) {
  while (tcsetattr(STDIN_FILENO, TCSADRAIN, modes) < 0 && errno == EINTR) {}
}

// Prints what was written to standard error while the screen was up, and lets it through again.
static void release_error(void) {
  if (real_error < 0) return;
  dup2(real_error, STDERR_FILENO);
  close(real_error);
  real_error = -1;
  char bytes[4096];
  lseek(kept_error, 0, SEEK_SET);
  for (ssize_t count; (count = read(kept_error, bytes, sizeof bytes)) > 0;) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
  }
  close(kept_error);
  kept_error = -1;
}

void terminal_give_back(void) {
  if (!armed) return;
  armed = 0;
  write_all(STDOUT_FILENO, leave, leave_length);
  set_modes(&saved_modes);
  release_error();
}

// A message on standard error would spoil the screen: it is kept in memory until the terminal is given back.
static void keep_error(void) {
  if (real_error >= 0 || !isatty(STDERR_FILENO)) return;
  kept_error = memfd_create("standard-error", MFD_CLOEXEC);
  if (kept_error < 0) return;
  real_error = dup(STDERR_FILENO);
  if (real_error >= 0) dup2(kept_error, STDERR_FILENO);
}

static void on_watched(int number) {
  int error = errno;
  int asks_for_end = number == SIGTERM || number == SIGHUP || number == SIGINT;
  if (!(lent && number == SIGINT)) {
    if (asks_for_end && ending) {
      // Asked a second time before the program listened: end at once.
      terminal_give_back();
      signal(number, SIG_DFL);
      raise(number);
    }
    if (asks_for_end) ending = 1;
    unsigned char byte = (unsigned char)number;
    ssize_t ignored = write(pipe_ends[1], &byte, 1);
    (void)ignored;
  }
  errno = error;
}

static void on_fatal(int number) {
  if (lent && number == SIGQUIT) return;
  terminal_give_back();
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == number) sigaction(number, &before_fatal[i], NULL);
  }
  raise(number);
}

int terminal_watch_signals(void) {
  if (pipe_ends[0] < 0 && terminal_make_pipe(pipe_ends) < 0) return -1;
  ending = 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = on_watched;
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &action, &before_watched[i]);
  // An overflowing stack leaves no room for a handler: give it its own.
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = on_fatal;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before_fatal[i]);
  return pipe_ends[0];
}

void terminal_unwatch_signals(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &before_watched[i], NULL);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before_fatal[i], NULL);
}

int terminal_save_modes(void) { return tcgetattr(STDIN_FILENO, &saved_modes); }

void terminal_arm(const char *sequence) {
  static int registered;
  leave_length = strnlen(sequence, LEAVE_SIZE);
  memcpy(leave, sequence, leave_length);
  keep_error();
  armed = 1;
  if (!registered) registered = atexit(terminal_give_back) == 0;
}

void terminal_lend(int is_lent) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = is_lent ? SIG_DFL : on_watched;
  sigaction(SIGTSTP, &action, NULL);
  lent = is_lent;
}

void terminal_stop_group(void) { kill(0, SIGTSTP); }

int terminal_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}
