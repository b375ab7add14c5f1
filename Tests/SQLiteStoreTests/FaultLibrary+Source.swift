// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension FaultLibrary {
    /// The library in C.
    ///
    /// A record of its log is: the kind of the call (one byte), the length of the path (4 bytes), the path, the offset
    /// (8), the number of bytes (8), the bytes; all in the byte order of the machine. What goes to the standard output is
    /// logged as kind `A`: so the log says before which call something was acknowledged.
    static let source = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <pthread.h>
        #include <signal.h>
        #include <stdint.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/stat.h>
        #include <sys/uio.h>
        #include <unistd.h>

        #define REAL(name) ((__typeof__(&name))real(#name))
        static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

        static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
        static long calls = 0;

        static int concerns(const char *path) {
            const char *folder = getenv("FAULT_FOLDER");
            if (!folder || !path || strncmp(path, folder, strlen(folder))) return 0;
            size_t length = strlen(path);
            /* The shared memory beside the log is no storage: it is made anew after a crash. */
            return length < 4 || strcmp(path + length - 4, "-shm");
        }

        static int path_of(int file, char *path, size_t room) {
            char name[64];
            snprintf(name, sizeof name, "/proc/self/fd/%d", file);
            ssize_t length = readlink(name, path, room - 1);
            if (length < 0) return 0;
            path[length] = 0;
            return concerns(path);
        }

        static void keep(char kind, const char *path, uint64_t offset, const void *bytes, uint64_t count) {
            static int file = -1;
            const char *kindname = getenv("FAULT_KIND"), *log = getenv("FAULT_LOG");
            if (!kindname || strcmp(kindname, "log") || !log) return;
            pthread_mutex_lock(&lock);
            if (file < 0) file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
            uint32_t length = strlen(path);
            char head[8192];
            memcpy(head, &kind, 1); memcpy(head + 1, &length, 4); memcpy(head + 5, path, length);
            memcpy(head + 5 + length, &offset, 8); memcpy(head + 13 + length, &count, 8);
            REAL(write)(file, head, 21 + length);
            const char *next = bytes;
            while (count > 0) {
                ssize_t done = REAL(write)(file, next, count);
                if (done <= 0) abort();
                next += done; count -= done;
            }
            pthread_mutex_unlock(&lock);
        }

        enum { WRITING, SYNCING, NAMING };

        /* 0: go on; otherwise the error. -1: write half and die. */
        static int fault(int what) {
            const char *kind = getenv("FAULT_KIND"), *at = getenv("FAULT_AT");
            if (!kind || !at || !strcmp(kind, "log")) return 0;
            if (!strcmp(kind, "sync") && what != SYNCING) return 0;
            if (!strncmp(kind, "full", 4) && what == SYNCING) return 0;
            long chosen = atol(at), now = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
            if (!strcmp(kind, "full") ? now < chosen : now != chosen) return 0;
            if (!strcmp(kind, "tear") && what == WRITING) return -1;
            if (!strcmp(kind, "kill") || !strcmp(kind, "tear")) { kill(getpid(), SIGKILL); for (;;) pause(); }
            return !strcmp(kind, "sync") ? EIO : ENOSPC;
        }

        static ssize_t put(int file, const void *bytes, size_t count, off64_t offset, int placed) {
            char path[4096];
            if (file == 1) keep('A', "", 0, bytes, count);
            if (path_of(file, path, sizeof path)) {
                int error = fault(WRITING);
                if (error > 0) { errno = error; return -1; }
                if (!placed) offset = lseek64(file, 0, SEEK_CUR);
                if (error < 0) {
                    REAL(pwrite64)(file, bytes, count / 2, offset);
                    kill(getpid(), SIGKILL);
                    for (;;) pause();
                }
                keep('W', path, offset, bytes, count);
            }
            return placed ? REAL(pwrite64)(file, bytes, count, offset) : REAL(write)(file, bytes, count);
        }

        ssize_t write(int file, const void *bytes, size_t count) { return put(file, bytes, count, 0, 0); }
        ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
            return put(file, bytes, count, offset, 1);
        }
        ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
            return put(file, bytes, count, offset, 1);
        }

        static int synchronise(int file, int (*call)(int)) {
            char path[4096];
            if (path_of(file, path, sizeof path)) {
                int error = fault(SYNCING);
                if (error > 0) { errno = error; return -1; }
                keep('S', path, 0, NULL, 0);
            }
            return call(file);
        }
        int fsync(int file) { return synchronise(file, REAL(fsync)); }
        int fdatasync(int file) { return synchronise(file, REAL(fdatasync)); }

        static int shorten(int file, off64_t length) {
            char path[4096];
            if (path_of(file, path, sizeof path)) {
                int error = fault(WRITING);
                if (error < 0) { kill(getpid(), SIGKILL); for (;;) pause(); }
                if (error > 0) { errno = error; return -1; }
                keep('T', path, length, NULL, 0);
            }
            return REAL(ftruncate64)(file, length);
        }
        int ftruncate(int file, off_t length) { return shorten(file, length); }
        int ftruncate64(int file, off64_t length) { return shorten(file, length); }

        static int name(char kind, const char *path, const char *other) {
            if (!concerns(path)) return 0;
            int error = fault(NAMING);
            if (error > 0) { errno = error; return -1; }
            keep(kind, path, 0, other, other ? strlen(other) : 0);
            return 0;
        }
        int unlink(const char *path) { return name('U', path, NULL) ? -1 : REAL(unlink)(path); }
        int rename(const char *from, const char *to) { return name('R', from, to) ? -1 : REAL(rename)(from, to); }
        int link(const char *from, const char *to) { return name('L', from, to) ? -1 : REAL(link)(from, to); }
        """#
}
