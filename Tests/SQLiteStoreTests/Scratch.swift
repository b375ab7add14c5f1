// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that is gone with the value.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "imena-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }
}

/// Whether the long forms of the tests are wanted.
let isLongRun = ProcessInfo.processInfo.environment["IMENA_TEST_LONG"] == "1"
