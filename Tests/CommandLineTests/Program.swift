// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The program as a user starts it: a process of its own.
enum Program {
    struct Answer {
        var status: Int32
        var output: String
        var errors: String
    }

    struct NotBuilt: Error {}

    /// The binary beside the tests.
    static func binary() throws -> URL {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let file = URL(filePath: own).deletingLastPathComponent().appending(path: "imena")
        guard FileManager.default.isExecutableFile(atPath: file.path) else { throw NotBuilt() }
        return file
    }

    /// Runs a command to its end; nobody sits at a terminal.
    ///
    /// - Parameter input: what stands on standard input; nothing if left out.
    static func run(_ arguments: [String], passphrase: String? = nil, input: String? = nil) throws -> Answer {
        let scratch = try Scratch()
        let (output, errors) = (scratch.folder.appending(path: "out"), scratch.folder.appending(path: "err"))
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = try binary()
        process.arguments = arguments
        process.environment = environment(passphrase)
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = try scratch.file("in", input)
            process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
        }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    static func environment(_ passphrase: String?) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["IMENA_PASSPHRASE"] = passphrase
        environment["IMENA_REGISTER"] = nil
        environment["IMENA_NOW"] = "2026-11-22"
        return environment
    }
}

/// A folder that is gone with the value.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "imena-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a text and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}

/// A register that was made and is asked with the program alone.
struct CommandRegister {
    static let passphrase = "a passphrase for trying things out"

    let scratch: Scratch
    let path: String

    var keyFile: String { path + "/keys.json" }

    init(in folder: URL? = nil) throws {
        scratch = try Scratch()
        path = (folder ?? scratch.folder).appending(path: "register").path
        let made = try Program.run(["init", path, "--name", "register.example/\(scratch.folder.lastPathComponent)"])
        if made.status != 0 { throw CommandFailure(what: made.errors) }
    }

    /// Runs a command on the register.
    func run(
        _ arguments: [String], passphrase: String? = Self.passphrase, input: String? = nil
    ) throws -> Program.Answer {
        try Program.run(arguments + ["--register", path], passphrase: passphrase, input: input)
    }

    /// Records an entry file; the program must accept it.
    func record(_ yaml: String, passphrase: String? = Self.passphrase) throws {
        let answer = try run(["record", try scratch.file("entries.yaml", yaml)], passphrase: passphrase)
        if answer.status != 0 { throw CommandFailure(what: answer.errors) }
    }
}

struct CommandFailure: Error { var what: String }
