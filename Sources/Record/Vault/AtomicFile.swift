// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes files so that after a crash or power cut there is the old one or the new one, whole, and never a half.
///
/// The bytes go into a temporary file of the same folder, which is synchronised, moved into place in one step, and then the
/// folder is synchronised. A failed synchronisation is an error and is not tried again: after it nobody knows what the disk
/// holds.
public enum AtomicFile {
    /// Writes `bytes` to `path`.
    ///
    /// - Parameters:
    ///   - permissions: the permission bits of the new file, exactly, whatever the umask; by default the owner alone.
    ///   - replacing: false to fail with ``FileFault/isExisting`` when there is a file already.
    /// A signal to end the program (SIGINT, SIGTERM, SIGHUP) waits until the file is in place, so that no half of it is left.
    ///
    /// - Throws: the step that failed; of kind if there is a device or a pipe. The temporary file is gone then, and `path` holds what it held, except if only the
    ///   last step failed, the synchronising of the folder.
    public static func write(
        _ bytes: some Collection<UInt8>, to path: String, permissions: UInt16 = 0o600, replacing: Bool = true
    ) throws(FileFault) {
        var status = stat()
        if lstat(path, &status) == 0, ![S_IFREG, S_IFDIR, S_IFLNK].contains(status.st_mode & S_IFMT) {
            throw FileFault(step: .kind, path: path, code: 0)
        }
        var (ending, before) = (sigset_t(), sigset_t())
        sigemptyset(&ending)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, signal) }
        pthread_sigmask(SIG_BLOCK, &ending, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let (folder, name) = split(path)
        let temporary = "\(folder)/.\(name).\(RandomSource.shared.hexadecimal(bytes: 8)).tmp"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(permissions & 0o777))
        guard file >= 0 else { throw FileFault(step: .open, path: path, code: errno) }
        do {
            try fill(file, with: Array(bytes), permissions: permissions, path: path)
            try place(temporary, at: path, replacing: replacing)
        } catch {
            unlink(temporary)
            throw error
        }
        try synchronise(folder: folder)
    }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - maximum: the length in bytes above which the file is refused unread.
    ///   - ownerOnly: true to refuse with code `EACCES` and step `inspect` a file that others may read or write.
    /// - Throws: the step that failed.
    public static func read(_ path: String, maximum: Int, ownerOnly: Bool = false) throws(FileFault) -> [UInt8] {
        // A pipe in place of the file must not hold us up, hence O_NONBLOCK; it means nothing for ordinary files.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileFault(step: .open, path: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileFault(step: .inspect, path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(step: .kind, path: path, code: 0) }
        if ownerOnly, status.st_mode & 0o077 != 0 { throw FileFault(step: .inspect, path: path, code: EACCES) }
        guard status.st_size <= maximum else { throw FileFault(step: .limit, path: path, code: 0) }
        return try drain(file, maximum: maximum, path: path)
    }

    /// Makes the entries of a folder durable: files made, renamed or removed in it.
    public static func synchronise(folder: String) throws(FileFault) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw FileFault(step: .synchronise, path: folder, code: errno) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw FileFault(step: .synchronise, path: folder, code: errno) }
    }

    private static func fill(
        _ file: Int32, with bytes: [UInt8], permissions: UInt16, path: String
    ) throws(FileFault) {
        var fault: FileFault?
        if fchmod(file, mode_t(permissions & 0o777)) != 0 { fault = FileFault(step: .open, path: path, code: errno) }
        var done = 0
        while fault == nil, done < bytes.count {
            let count = bytes.withUnsafeBytes { writeBytes(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                fault = FileFault(step: .write, path: path, code: errno)
            }
        }
        if fault == nil, fsync(file) != 0 { fault = FileFault(step: .synchronise, path: path, code: errno) }
        if close(file) != 0, fault == nil { fault = FileFault(step: .write, path: path, code: errno) }
        if let fault { throw fault }
    }

    private static func place(_ temporary: String, at path: String, replacing: Bool) throws(FileFault) {
        if replacing {
            guard rename(temporary, path) == 0 else { throw FileFault(step: .rename, path: path, code: errno) }
        } else {
            // A link, unlike a rename, fails when there is a file of that name.
            guard link(temporary, path) == 0 else { throw FileFault(step: .rename, path: path, code: errno) }
            unlink(temporary)
        }
    }

    private static func drain(_ file: Int32, maximum: Int, path: String) throws(FileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = piece.withUnsafeMutableBytes { readBytes(file, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR else { throw FileFault(step: .read, path: path, code: errno) }
                continue
            }
            guard count > 0 else { return bytes }
            // The file may grow while it is read.
            guard bytes.count + count <= maximum else { throw FileFault(step: .limit, path: path, code: 0) }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let name = String(path[path.utf8.index(after: slash)...])
        return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
    }
}

// The members of `AtomicFile` hide the calls of the same name.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
private func readBytes(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, bytes, count)
}
