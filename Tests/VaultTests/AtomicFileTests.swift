// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Vault

@Suite("Atomic file") struct AtomicFileTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test("writes, replaces and reads back, leaving nothing beside", arguments: [0, 1, 70_000, 1_000_000])
    func roundTrip(length: Int) throws {
        let path = folder.path + "/file"
        let bytes = RandomSource.shared.bytes(length)
        try AtomicFile.write([1, 2, 3], to: path)
        try AtomicFile.write(bytes, to: path)
        #expect(try AtomicFile.read(path, maximum: length) == bytes)
        #expect(try folder.names == ["file"])
    }

    @Test("permissions are exact whatever the umask", arguments: [0o600, 0o644, 0o666, 0o400] as [UInt16])
    func permissions(mode: UInt16) throws {
        let path = folder.path + "/file"
        try AtomicFile.write([1], to: path, permissions: mode)
        let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(found == Int(mode))
    }

    @Test("an existing file is kept if it must not be replaced") func keep() throws {
        let path = folder.path + "/file"
        try AtomicFile.write([1], to: path, replacing: false)
        let fault = #expect(throws: FileFault.self) { try AtomicFile.write([2], to: path, replacing: false) }
        #expect(fault?.isExisting == true)
        #expect(try AtomicFile.read(path, maximum: 10) == [1])
        #expect(try folder.names == ["file"])
    }

    @Test("faults name step and path") func faults() throws {
        let missing = folder.path + "/none/file"
        let fault = #expect(throws: FileFault.self) { try AtomicFile.write([1], to: missing) }
        #expect(fault?.path == missing)
        #expect(fault?.isMissing == true)
        #expect(throws: FileFault(step: .kind, path: folder.path, code: 0)) {
            try AtomicFile.read(folder.path, maximum: 10)
        }
        let path = folder.path + "/file"
        try AtomicFile.write([1, 2, 3], to: path)
        #expect(throws: FileFault(step: .limit, path: path, code: 0)) { try AtomicFile.read(path, maximum: 2) }
        // A folder cannot be replaced by a file, and the temporary file is gone.
        let taken = #expect(throws: FileFault.self) { try AtomicFile.write([1], to: folder.path) }
        #expect(taken?.step == .rename)
        let beside = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
        let name = URL(filePath: folder.path).lastPathComponent
        #expect(!beside.contains { $0.hasPrefix(".\(name).") })
    }

    @Test("a pipe or a device is not replaced by a file") func devices() throws {
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: FileFault(step: .kind, path: pipe, code: 0)) { try AtomicFile.write([1], to: pipe) }
        #expect(try folder.names == ["pipe"])
    }

    @Test("a path without a folder is in the current one") func plain() throws {
        let name = "vault-test-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: name) }
        try AtomicFile.write([7], to: name)
        #expect(try AtomicFile.read(name, maximum: 1) == [7])
    }
}
