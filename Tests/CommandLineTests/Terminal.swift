// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The program with a terminal as its output.
enum Terminal {
    /// `TIOCSPTLCK` and `TIOCGPTN` of Linux.
    private static let unlock = UInt(0x4004_5431)
    private static let getNumber = UInt(0x8004_5430)

    /// What the terminal was sent.
    ///
    /// - Parameter keys: what is typed; if left out, nobody sits at the terminal.
    static func run(_ arguments: [String], keys: String? = nil) throws -> String {
        // As posix_openpt, unlockpt and ptsname do, which this module of the C library does not show.
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (locked, number) = (Int32(0), Int32(-1))
        guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw CommandFailure(what: "there is no terminal")
        }
        defer { close(master) }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { throw CommandFailure(what: "the terminal does not open") }
        let process = Process()
        process.executableURL = try Program.binary()
        process.arguments = arguments
        process.environment = Program.environment(nil)
        process.standardInput = keys == nil ? FileHandle.nullDevice : FileHandle(fileDescriptor: slave)
        process.standardOutput = FileHandle(fileDescriptor: slave)
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let keys { FileHandle(fileDescriptor: master).write(Data(keys.utf8)) }
        close(slave)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        // A terminal that nobody holds any more gives an error, not an end.
        while case let count = read(master, &piece, piece.count), count > 0 { bytes += piece[..<count] }
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
