// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A register on a disk without a free byte.
@Suite("A full disk", .serialized) struct FullDiskTests {
    /// A file system of two megabytes in memory; gone with the value.
    private final class SmallDisk {
        let folder: URL
        private let scratch: Scratch

        init?() throws {
            scratch = try Scratch()
            folder = scratch.folder.appending(path: "disk")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            guard Self.call("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.path]) else { return nil }
        }

        deinit { _ = Self.call("umount", ["-l", folder.path]) }

        /// Writes until nothing more goes in, in ever smaller pieces.
        func fill() throws {
            let file = folder.appending(path: "rubbish").path
            let handle = open(file, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            defer { close(handle) }
            for length in [65_536, 4096, 1] {
                let bytes = [UInt8](repeating: 1, count: length)
                while write(handle, bytes, length) > 0 {}
            }
        }

        func makeRoom() throws { try FileManager.default.removeItem(at: folder.appending(path: "rubbish")) }

        private static func call(_ name: String, _ arguments: [String]) -> Bool {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [name] + arguments
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }

    private static let canMount = ((try? SmallDisk()) ?? nil) != nil
    private static let aloud: Comment = "Skipped: only root may mount the small disk that these tests fill."

    private static let entries = """
        subjectSource: our-desk
        compartment: public
        entries:
          - subject: {kind: person, key: a}
            statements:
              - {claim: name, text: Testov Ivan, kind: full}
              - {claim: publication-basis, basis: public-figure}
        """

    private func filled() throws -> (SmallDisk, CommandRegister) {
        let disk = try #require(try SmallDisk())
        let register = try CommandRegister(in: disk.folder)
        try register.record(Self.entries)
        try disk.fill()
        return (disk, register)
    }

    @Test("can be read from, and says that it is full", .enabled(if: canMount, aloud))
    func reading() throws {
        let (disk, register) = try filled()
        defer { withExtendedLifetime(disk) {} }
        for (command, wanted) in [
            (["list"], "Testov Ivan"), (["find", "Testov"], "Testov Ivan"), (["verify"], "All is well"),
            (["count"], "1"), (["runs"], "mapping"),
        ] {
            let answer = try register.run(command)
            #expect(answer.status == 0, "\(command): \(answer.errors)")
            #expect(answer.output.contains(wanted) && answer.errors.contains("The disk is full"), "\(command)")
        }
    }

    @Test(
        "refuses what would write, with the reason, and goes on when there is room", .enabled(if: canMount, aloud))
    func writing() throws {
        let (disk, register) = try filled()
        defer { withExtendedLifetime(disk) {} }
        let more = try register.scratch.file("more.yaml", Self.entries.replacing("key: a", with: "key: b"))
        for command in [["record", more], ["rebuild"], ["undo", "0"]] {
            let answer = try register.run(command)
            #expect(answer.status == 1 && answer.errors.contains("The disk is full"), "\(command): \(answer.errors)")
        }
        try disk.makeRoom()
        #expect(try register.run(["record", more]).status == 0)
        let verified = try register.run(["verify"])
        #expect(verified.status == 0 && verified.output.contains("Entries  2"))
    }

    @Test("is served from, by one process at a time", .enabled(if: canMount, aloud))
    func serving() throws {
        let (disk, register) = try filled()
        defer { withExtendedLifetime(disk) {} }
        let server = try ServedProgram(register)
        let page = try server.exchange("GET /en/people HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(page.hasPrefix("HTTP/1.1 200") && page.contains("Testov Ivan"))
        let second = try register.run(["list"])
        #expect(second.status == 1 && second.errors.contains("only one command or server"))
    }
}
