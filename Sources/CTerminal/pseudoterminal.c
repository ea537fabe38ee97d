// Starts a program with a pseudo-terminal as its controlling terminal: between fork and exec only C is safe.
#define _GNU_SOURCE
#include "cterminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void become(const char *path, char *const arguments[], char *const environment[], int terminal) {
  setsid();
  ioctl(terminal, TIOCSCTTY, 0);
  // A group of its own under a session leader that stays away would be an orphan, and orphans do not stop on Ctrl-Z.
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  close_range(3, ~0U, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(0, getpid());
    signal(SIGTTOU, SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
  }
  // The session leader does what a shell does: it waits, and tells how the program ended.
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  if (WIFSIGNALED(status)) _exit(128 + WTERMSIG(status));
  _exit(WEXITSTATUS(status));
}

pid_t terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *master) {
  int ends = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ends < 0 || grantpt(ends) < 0 || unlockpt(ends) < 0) return -1;
  char name[64];
  if (ptsname_r(ends, name, sizeof name) != 0) return -1;
  int terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return -1;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal, TIOCSWINSZ, &size);
  pid_t leader = fork();
  if (leader == 0) become(path, arguments, environment, terminal);
  close(terminal);
  if (leader < 0) {
    close(ends);
    return -1;
  }
  fcntl(ends, F_SETFL, O_NONBLOCK);
  *master = ends;
  return leader;
}

int terminal_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

pid_t terminal_foreground(int master) { return tcgetpgrp(master); }

int terminal_modes(int master) {
  struct termios modes;
  if (tcgetattr(master, &modes) < 0) return -1;
  return (modes.c_lflag & ICANON ? 1 : 0) | (modes.c_lflag & ECHO ? 2 : 0) | (modes.c_lflag & ISIG ? 4 : 0);
}
