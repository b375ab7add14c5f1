// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Tables

@Suite struct ZipArchiveTests {
    /// Opens and reads every member; what is locked counts as refused.
    private func readAll(_ bytes: [UInt8]) throws(TableError) -> [String] {
        let archive = try ZipArchive(bytes: bytes)
        for index in archive.entries.indices { _ = try archive.read(index) }
        return archive.entries.map(\.name)
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: Shared.files("zip/yauzl/success"))
    func `opens what another strict reader opens`(file: URL) throws {
        if file.lastPathComponent == "unicode-path-extra-field.zip" {
            // It brings four Unicode names for one member, three of them wrong on purpose. The library that unpacks
            // calls that inconsistent, and no workbook needs it: refused, with a message.
            #expect(try #require(throws: TableError.self) { try ZipArchive(path: file.path) }.kind == .damaged)
            return
        }
        let archive = try ZipArchive(path: file.path)
        #expect(!archive.entries.isEmpty)
        for index in archive.entries.indices {
            if archive.entries[index].isEncrypted {
                // Our own rule is stricter: a locked member is listed, never read.
                #expect(throws: TableError.self) { try archive.read(index) }
            } else {
                #expect(try archive.read(index).count == archive.entries[index].size)
            }
        }
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: Shared.files("zip/yauzl/failure") + Shared.files("zip/yauzl/wrong-entry-sizes"))
    func `refuses what another strict reader refuses`(file: URL) throws {
        let bytes = try Shared.bytes(file)
        #expect(throws: TableError.self) { try readAll(bytes) }
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: [
            ("parent-path.zip", TableError.Kind.unsafeMember), ("absolute-path.zip", .unsafeMember),
            ("symlink.zip", .unsafeMember), ("bomb-100mb.zip", .limit), ("many-entries.zip", .limit),
            ("bad-crc.zip", .damaged),
        ])
    func `refuses hostile archives for the right reason`(name: String, kind: TableError.Kind) throws {
        let file = try #require(Shared.files("hostile/zip").first { $0.lastPathComponent == name })
        let bytes = try Shared.bytes(file)
        #expect(try #require(throws: TableError.self) { try readAll(bytes) }.kind == kind)
    }

    @Test(.enabled(if: Shared.isPresent, "needs the shared conformance data"))
    func `keeps names apart that differ by normal form`() throws {
        let file = try #require(Shared.files("hostile/zip").first { $0.lastPathComponent == "nfc-nfd-twins.zip" })
        let archive = try ZipArchive(path: file.path)
        #expect(archive.entries.count == 2)
        for (index, entry) in archive.entries.enumerated() { #expect(archive.index(of: entry.name) == index) }
    }

    @Test(
        .enabled(if: Shared.isPresent, "needs the shared conformance data"),
        arguments: Shared.files("zip/yauzl/success") + Shared.files("spreadsheets/calamine").suffix(3))
    func `an archive cut off or changed anywhere never traps`(file: URL) throws {
        let bytes = try Shared.bytes(file)
        for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
            #expect(throws: TableError.self) { try readAll(Array(bytes[..<end])) }
        }
        for index in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
            var changed = bytes
            changed[index] ^= 0xFF
            _ = try? readAll(changed)
        }
    }
}
