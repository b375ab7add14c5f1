// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// The program while it serves, spoken to byte by byte. It ends with the value.
final class ServedProgram {
    /// What a connection gave.
    struct Exchange {
        var bytes: [UInt8]
        /// Whether the server closed the connection, and after how many seconds.
        var closedAfter: Double?

        var text: String { String(decoding: bytes, as: UTF8.self) }
        /// The status codes of all answers on the connection, in order.
        var statuses: [Int] {
            text.matches(of: #/HTTP/1\.1 (\d{3}) /#).compactMap { Int($0.1) }
        }
    }

    private let process: Process
    // Kept so that its folder is there as long as the program runs.
    private let register: CommandRegister
    let port: UInt16

    init(_ register: CommandRegister) throws {
        self.register = register
        port = try Self.freePort()
        process = Process()
        process.executableURL = try Program.binary()
        process.arguments = ["serve", "--register", register.path, "--port", String(port)]
        process.environment = Program.environment(nil)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let end = Date().addingTimeInterval(30)
        while Date() < end, process.isRunning {
            if let socket = try? Connection(port: port) {
                socket.close()
                return
            }
            usleep(50_000)
        }
        process.terminate()
        throw CommandFailure(what: "the server did not start")
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    /// Sends a text and reads until the server closes, at most 5 seconds.
    func exchange(_ text: String) throws -> String { try exchange(Array(text.utf8)).text }

    /// Sends bytes in pieces and reads until the server closes or the time is up.
    func exchange(_ bytes: [UInt8], pieces: Int = 1, seconds: Double = 5) throws -> Exchange {
        let connection = try Connection(port: port)
        defer { connection.close() }
        let length = max(1, (bytes.count + pieces - 1) / pieces)
        for start in stride(from: 0, to: bytes.count, by: length) {
            // A server that has already refused may have closed; what it said is still to be read.
            guard connection.send(Array(bytes[start..<min(bytes.count, start + length)])) else { break }
            if pieces > 1 { usleep(2_000) }
        }
        return connection.read(seconds: seconds)
    }

    private static func freePort() throws -> UInt16 {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { Glibc.close(handle) }
        var address = Connection.address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(handle, address, length) == 0 && getsockname(handle, address, &length) == 0
            }
        }
        guard bound else { throw CommandFailure(what: "there is no free port") }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// A plain connection to a port of this machine.
struct Connection {
    private let handle: Int32
    private let opened = Date()

    init(port: UInt16) throws {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.address(port: port)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else {
            Glibc.close(handle)
            throw CommandFailure(what: "nobody listens on \(port)")
        }
    }

    static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    func close() { Glibc.close(handle) }

    /// Whether all bytes went out.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// Reads until the other side closes or the time is up.
    func read(seconds: Double) -> ServedProgram.Exchange {
        let end = Date().addingTimeInterval(seconds)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let left = end.timeIntervalSinceNow
            var poll = pollfd(fd: handle, events: Int16(POLLIN), revents: 0)
            guard left > 0, Glibc.poll(&poll, 1, Int32(left * 1000) + 1) > 0 else {
                return .init(bytes: bytes, closedAfter: nil)
            }
            let count = recv(handle, &piece, piece.count, 0)
            guard count > 0 else { return .init(bytes: bytes, closedAfter: Date().timeIntervalSince(opened)) }
            bytes += piece[..<count]
        }
    }
}
