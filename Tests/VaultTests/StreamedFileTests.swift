// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Vault

@Suite("Streamed file") struct StreamedFileTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test("is not to be seen before it is finished, and then is whole and its owner's alone") func finished() throws {
        let path = folder.path + "/file"
        try AtomicFile.write([9], to: path)
        let file = try StreamedFile(to: path)
        for piece in [[1, 2], [], [3]] as [[UInt8]] { try file.write(piece) }
        #expect(try AtomicFile.read(path, maximum: 10) == [9])
        try file.finish()
        #expect(try AtomicFile.read(path, maximum: 10, ownerOnly: true) == [1, 2, 3])
        #expect(try folder.names == ["file"])
        file.discard()
        #expect(try folder.names == ["file"])
        #expect(throws: FileFault.self) { try file.finish() }
    }

    @Test("leaves nothing if it is discarded or forgotten") func discarded() throws {
        let path = folder.path + "/file"
        do {
            let file = try StreamedFile(to: path)
            try file.write([1])
            file.discard()
            _ = try StreamedFile(to: path).write([2])
        }
        #expect(try folder.names == [])
    }

    @Test("is refused where there is a folder, a device, or no folder for it") func refused() throws {
        #expect(throws: FileFault(step: .kind, path: folder.path, code: 0)) { try StreamedFile(to: folder.path) }
        #expect(throws: FileFault(step: .kind, path: "/dev/null", code: 0)) { try StreamedFile(to: "/dev/null") }
        let fault = #expect(throws: FileFault.self) { try StreamedFile(to: folder.path + "/none/file") }
        #expect(fault?.isMissing == true)
    }
}
