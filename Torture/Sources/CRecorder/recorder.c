#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CRecorder.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/* The headers' own checks of buffer sizes would call the functions defined here. */
#undef _FORTIFY_SOURCE

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static long kill_at, fail_at, failure, calls;

static void put(const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    long written = syscall(SYS_write, log_file, next, count);
    if (written <= 0) _exit(99);
    next += written;
    count -= (size_t)written;
  }
}

static void enter(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
  if (log_file < 0) return;
  uint32_t path_length = (uint32_t)strlen(path);
  put(&kind, 1);
  put(&path_length, 4);
  put(&offset, 8);
  put(&length, 4);
  put(path, path_length);
  put(data, length);
}

static long number(const char *name) {
  const char *text = getenv(name);
  return text == NULL ? 0 : atol(text);
}

__attribute__((constructor)) static void start(void) {
  const char *log = getenv("RECORDER_LOG");
  folder = getenv("RECORDER_FOLDER");
  if (folder == NULL) return;
  folder_length = strlen(folder);
  kill_at = number("RECORDER_KILL");
  fail_at = number("RECORDER_FAIL");
  failure = number("RECORDER_ERRNO");
  if (log != NULL) {
    log_file = (int)syscall(
        SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    enter('#', "", 0, "", 0);
  }
}

/* The path below the folder; NULL for files elsewhere and for the index of the write-ahead log,
   which is memory that processes share and nothing to keep. */
static const char *below(const char *path) {
  if (folder == NULL || path == NULL || strncmp(path, folder, folder_length) != 0) return NULL;
  size_t length = strlen(path);
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return NULL;
  const char *rest = path + folder_length;
  return *rest == '/' ? rest + 1 : *rest == 0 ? rest : NULL;
}

static const char *path_of(int file, char *buffer, size_t size) {
  char link[64];
  if (folder == NULL) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, buffer, size - 1);
  if (length < 0) return NULL;
  buffer[length] = 0;
  return below(buffer);
}

/* Counts a call; 0 when it is to go through. */
static int meet(void) {
  calls++;
  if (calls == kill_at) kill(getpid(), SIGKILL);
  if (fail_at > 0 && calls >= fail_at) {
    errno = (int)failure;
    return -1;
  }
  return 0;
}

static ssize_t write_at(int file, const void *data, size_t count, int64_t offset) {
  char buffer[4096];
  const char *path = path_of(file, buffer, sizeof buffer);
  if (path == NULL)
    return offset < 0 ? syscall(SYS_write, file, data, count)
                      : syscall(SYS_pwrite64, file, data, count, offset);
  pthread_mutex_lock(&lock);
  ssize_t result = meet();
  if (result == 0) {
    if (offset < 0) {
      offset = lseek(file, 0, SEEK_CUR);
      result = syscall(SYS_write, file, data, count);
    } else {
      result = syscall(SYS_pwrite64, file, data, count, offset);
    }
    if (result > 0) enter('W', path, (uint64_t)offset, data, (uint32_t)result);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

ssize_t pwrite(int file, const void *data, size_t count, off_t offset) {
  return write_at(file, data, count, offset);
}

ssize_t pwrite64(int file, const void *data, size_t count, off64_t offset) {
  return write_at(file, data, count, offset);
}

ssize_t write(int file, const void *data, size_t count) {
  if (file != STDOUT_FILENO || log_file < 0) return write_at(file, data, count, -1);
  pthread_mutex_lock(&lock);
  ssize_t result = syscall(SYS_write, file, data, count);
  if (result > 0) enter('1', "", 0, data, (uint32_t)result);
  pthread_mutex_unlock(&lock);
  return result;
}

static int truncate_to(int file, int64_t length) {
  char buffer[4096];
  const char *path = path_of(file, buffer, sizeof buffer);
  if (path == NULL) return (int)syscall(SYS_ftruncate, file, length);
  pthread_mutex_lock(&lock);
  int result = meet();
  if (result == 0) result = (int)syscall(SYS_ftruncate, file, length);
  if (result == 0) enter('X', path, (uint64_t)length, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int file, off_t length) { return truncate_to(file, length); }
int ftruncate64(int file, off64_t length) { return truncate_to(file, length); }

static int synchronise(int file, long call) {
  char buffer[4096];
  const char *path = path_of(file, buffer, sizeof buffer);
  if (path == NULL) return (int)syscall(call, file);
  pthread_mutex_lock(&lock);
  /* A full disk has room for what it has accepted; a broken one has not. */
  int result = meet();
  if (result != 0 && failure == ENOSPC) result = 0;
  /* Nothing is lost here when the machine goes on, and waiting for the disk takes long. */
  if (result == 0) enter('S', path, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int file) { return synchronise(file, SYS_fsync); }
int fdatasync(int file) { return synchronise(file, SYS_fdatasync); }

static int open_path(int base, const char *name, int flags, mode_t mode) {
  const char *path = below(name);
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  int is_new = path != NULL && (flags & O_CREAT) != 0 && access(name, F_OK) != 0;
  int empties = path != NULL && !is_new && (flags & O_TRUNC) != 0;
  if (path == NULL || !(is_new || empties || (writes && failure == EROFS)))
    return (int)syscall(SYS_openat, base, name, flags, mode);
  pthread_mutex_lock(&lock);
  int result = meet();
  if (result == 0) {
    result = (int)syscall(SYS_openat, base, name, flags, mode);
    if (result >= 0 && is_new) enter('O', path, 0, "", 0);
    if (result >= 0 && empties) enter('X', path, 0, "", 0);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

#define MODE(last)                          \
  mode_t mode = 0;                          \
  if (flags & (O_CREAT | __O_TMPFILE)) {    \
    va_list rest;                           \
    va_start(rest, last);                   \
    mode = va_arg(rest, mode_t);            \
    va_end(rest);                           \
  }

int open(const char *name, int flags, ...) {
  MODE(flags)
  return open_path(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
  MODE(flags)
  return open_path(AT_FDCWD, name, flags | O_LARGEFILE, mode);
}

int openat(int base, const char *name, int flags, ...) {
  MODE(flags)
  return open_path(base, name, flags, mode);
}

int openat64(int base, const char *name, int flags, ...) {
  MODE(flags)
  return open_path(base, name, flags | O_LARGEFILE, mode);
}

int rename(const char *from, const char *to) {
  const char *path = below(from), *target = below(to);
  if (path == NULL || target == NULL) return (int)syscall(SYS_rename, from, to);
  pthread_mutex_lock(&lock);
  int result = meet();
  if (result == 0) result = (int)syscall(SYS_rename, from, to);
  if (result == 0) enter('R', path, 0, target, (uint32_t)strlen(target));
  pthread_mutex_unlock(&lock);
  return result;
}

int unlink(const char *name) {
  const char *path = below(name);
  if (path == NULL || access(name, F_OK) != 0) return (int)syscall(SYS_unlink, name);
  pthread_mutex_lock(&lock);
  /* A full disk lets files go. */
  int result = meet();
  if (result != 0 && failure == ENOSPC) result = 0;
  if (result == 0) result = (int)syscall(SYS_unlink, name);
  if (result == 0) enter('U', path, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int mkdir(const char *name, mode_t mode) {
  const char *path = below(name);
  if (path == NULL || access(name, F_OK) == 0) return (int)syscall(SYS_mkdir, name, mode);
  pthread_mutex_lock(&lock);
  int result = meet();
  if (result == 0) result = (int)syscall(SYS_mkdir, name, mode);
  if (result == 0) enter('D', path, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
