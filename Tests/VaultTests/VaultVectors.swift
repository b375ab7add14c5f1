// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Vault

/// The conformance data of keys and passwords, in the folder `shared` beside the project or where IMENA_SHARED points.
enum VaultVectors {
    static let folder: URL? = {
        var candidates: [URL] = []
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] { candidates.append(URL(filePath: path)) }
        var place = URL(filePath: #filePath)
        while place.path.count > 1 {
            place.deleteLastPathComponent()
            candidates.append(place.appending(path: "shared"))
        }
        return candidates.map { $0.appending(path: "data/conformance") }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "password").path) }
    }()

    static var isPresent: Bool { folder != nil }

    static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: #require(folder).appending(path: path)))
    }

    static func bytes(hex: String) -> [UInt8] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    }
}

/// A folder that goes away with the test.
final class ScratchFolder {
    let path = NSTemporaryDirectory() + "vault-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}
