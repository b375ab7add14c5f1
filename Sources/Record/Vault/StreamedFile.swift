// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes a file piece by piece so that nothing of it can be seen, or stays on the disk, unless it was finished.
///
/// Where the file system can (Linux, most local ones), the file has no name until it is whole, so that even a program that is
/// killed or a power cut leaves nothing of it. Elsewhere it has a hidden name in the same folder, and signals to end the program
/// wait until it is moved or removed.
public final class StreamedFile {
    private let path: String
    private let folder: String
    private let name: String
    private var file: Int32
    /// The hidden name, if the file has one.
    private var temporary: String?
    private var signalsBefore: sigset_t?

    /// Begins a file.
    ///
    /// - Parameter permissions: the permission bits, exactly, whatever the umask; by default the owner alone.
    /// - Throws: the step that failed; of kind if a folder, a device or a pipe stands there.
    public init(to path: String, permissions: UInt16 = 0o600) throws(FileFault) {
        var status = stat()
        if lstat(path, &status) == 0, ![S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) {
            throw FileFault(step: .kind, path: path, code: 0)
        }
        self.path = path
        (folder, name) = AtomicFile.split(path)
        let mode = mode_t(permissions & 0o777)
        file = open(folder, Self.withoutName | O_WRONLY | O_CLOEXEC, mode)
        if file < 0 {
            let hidden = Self.hidden(folder, name)
            signalsBefore = Self.holdSignals()
            file = open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
            temporary = hidden
        }
        guard file >= 0, fchmod(file, mode) == 0 else {
            let code = errno
            discard()
            throw FileFault(step: .open, path: path, code: code)
        }
    }

    deinit { discard() }

    /// Adds bytes.
    public func write(_ bytes: [UInt8]) throws(FileFault) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { writeBytes(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                throw FileFault(step: .write, path: path, code: errno)
            }
        }
    }

    /// Puts the whole file in its place, in one step; a file that was there is replaced.
    ///
    /// - Throws: the step that failed; nothing of the file stays then, except if only the last step failed, the synchronising
    ///   of the folder.
    public func finish() throws(FileFault) {
        guard file >= 0 else { throw FileFault(step: .write, path: path, code: EBADF) }
        defer { discard() }
        guard fsync(file) == 0 else { throw FileFault(step: .synchronise, path: path, code: errno) }
        let hidden = temporary ?? Self.hidden(folder, name)
        if temporary == nil {
            signalsBefore = Self.holdSignals()
            guard linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, hidden, AT_SYMLINK_FOLLOW) == 0 else {
                throw FileFault(step: .rename, path: path, code: errno)
            }
            temporary = hidden
        }
        guard rename(hidden, path) == 0 else { throw FileFault(step: .rename, path: path, code: errno) }
        temporary = nil
        try AtomicFile.synchronise(folder: folder)
    }

    /// Takes back all that was written. Without effect on a file that was finished.
    public func discard() {
        if let temporary { unlink(temporary) }
        temporary = nil
        if file >= 0 { close(file) }
        file = -1
        if var before = signalsBefore { pthread_sigmask(SIG_SETMASK, &before, nil) }
        signalsBefore = nil
    }

    private static func hidden(_ folder: String, _ name: String) -> String {
        "\(folder)/.\(name).\(RandomSource.shared.hexadecimal(bytes: 8)).tmp"
    }

    private static func holdSignals() -> sigset_t {
        var (ending, before) = (sigset_t(), sigset_t())
        sigemptyset(&ending)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, signal) }
        pthread_sigmask(SIG_BLOCK, &ending, &before)
        return before
    }

    /// `O_TMPFILE` of Linux, which the C library does not show to Swift.
    private static let withoutName: Int32 = 0o20000000 | O_DIRECTORY
}

// The members of `StreamedFile` hide the call of the same name.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
