// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A process of the driver that stands next to the tests.
struct Child {
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    struct Failure: Error { var what: String }

    let process: pid_t
    private let output: URL

    /// The driver; `nil` if it was not built.
    static let driver: URL? = {
        guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
        let file = URL(filePath: own).deletingLastPathComponent().appending(path: "StoreDriver")
        return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
    }()

    /// Starts the driver; what it says goes to a file, where it outlives the process.
    init(_ arguments: [String], environment: [String: String]? = nil, output: URL) throws {
        guard let driver = Self.driver else { throw Failure(what: "there is no driver") }
        self.output = output
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let environment = environment ?? ProcessInfo.processInfo.environment
        var words = ([driver.path] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, driver.path, &actions, nil, &words, &settings)
        guard code == 0 else { throw Failure(what: "the driver does not start (\(code))") }
        self.process = process
    }

    /// Waits until the process has ended.
    func wait() -> End {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
    }

    /// The acts that were acknowledged in whole lines, each with the size of the ledger after it.
    func acknowledged() throws -> [Acknowledged] { Acknowledged.all(in: Array(try Data(contentsOf: output))) }

    func said() -> String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }
}

/// An act that the driver said was recorded.
struct Acknowledged: Equatable {
    var act: Int
    var size: Int

    static func all(in output: [UInt8]) -> [Acknowledged] {
        output.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            guard words.count == 3, words[0] == "ack", let act = Int(words[1]), let size = Int(words[2]) else {
                return nil
            }
            return Acknowledged(act: act, size: size)
        }
    }
}
