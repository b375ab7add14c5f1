// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Age

/// Exchanges files with the official program. Skipped, and said so, where it is not installed (Debian package “age”).
@Suite("The official age program", .enabled(if: OfficialProgram.isPresent, "the program “age” is not installed"))
struct OfficialProgramTests {
    @Test("opens what we seal", arguments: [0, 5, 65_536, 300_000], [false, true])
    func theirsOpensOurs(count: Int, armored: Bool) throws {
        let program = try OfficialProgram()
        let identity = AgeIdentity()
        let content = SealingTests.content(count)
        let file = try SealingTests.sealed(
            content, to: [AgeIdentity().recipient, identity.recipient], armored: armored)
        let key = try program.file("key.txt", Array((identity.encoded + "\n").utf8))
        let sealed = try program.file("sealed", file)
        #expect(try program.run(["-d", "-i", key, sealed]) == content)
    }

    @Test("makes files that we open, to a key of its own", arguments: [[], ["-a"]])
    func oursOpensTheirs(options: [String]) throws {
        let program = try OfficialProgram()
        let content = SealingTests.content(200_000)
        let key = try program.run([], program: OfficialProgram.generator)
        let lines = String(decoding: key, as: UTF8.self).split(separator: "\n")
        let identity = try AgeIdentity(String(#require(lines.first { $0.hasPrefix("AGE-SECRET-KEY-1") })))
        let recipient = try identity.recipient.text
        // The program says to whom its key is sealed; ours says the same.
        #expect(lines.contains("# public key: \(recipient)"))
        let plain = try program.file("plain", content)
        let sealed = try program.run(options + ["-r", recipient, plain])
        #expect(try AgeConformanceTests.content(sealed, AgeKeys(identities: [identity]), .detected) == content)
    }
}

/// Runs the program in a folder that goes away with it.
final class OfficialProgram {
    static let path = "/usr/bin/age"
    static let generator = "/usr/bin/age-keygen"
    static var isPresent: Bool {
        [path, generator].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private let folder = FileManager.default.temporaryDirectory.appending(path: "age-\(UUID().uuidString)")

    struct Failure: Error {
        let status: Int32
    }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// What the program writes.
    func run(_ arguments: [String], program: String = path) throws -> [UInt8] {
        let output = folder.appending(path: "out-\(UUID().uuidString)")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return Array(try Data(contentsOf: output))
    }
}
