// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CZlib
import Foundation
import Testing

/// A file of the conformance data: a head in words, an empty line, the age file.
struct AgeVector: CustomTestStringConvertible {
    let name: String
    let fields: [String: [String]]
    let file: [UInt8]

    var testDescription: String { name }

    var expectation: String { fields["expect"]?.first ?? "" }
    var isArmored: Bool { fields["armored"] != nil }
    /// Whether it is of the post-quantum kind, which is not offered.
    var isHybrid: Bool { name.contains("hybrid") }

    /// Whether the folder with them is there: beside the project, or where IMENA_SHARED points.
    static let folder: URL? = {
        var candidates: [URL] = []
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] { candidates.append(URL(filePath: path)) }
        var place = URL(filePath: #filePath)
        while place.path.count > 1 {
            place.deleteLastPathComponent()
            candidates.append(place.appending(path: "shared"))
        }
        // A test package that is built elsewhere finds it below the folder it was started in.
        candidates.append(URL(filePath: FileManager.default.currentDirectoryPath + "/../shared"))
        return candidates.map { $0.appending(path: "data/conformance/age") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    static let all: [AgeVector] = {
        guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            return []
        }
        return names.sorted().compactMap { try? AgeVector(folder.appending(path: $0)) }
    }()

    init(_ url: URL) throws {
        let bytes = Array(try Data(contentsOf: url))
        var fields: [String: [String]] = [:]
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A), end > start {
            let line = String(decoding: bytes[start..<end], as: UTF8.self)
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            if parts.count == 2 { fields[parts[0], default: []].append(parts[1]) }
            start = end + 1
        }
        name = url.lastPathComponent
        self.fields = fields
        let rest = Array(bytes[(start + 1)...])
        file = fields["compressed"] == nil ? rest : try Self.inflated(rest)
    }

    private struct NotZlib: Error {}

    private static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        var room = 1 << 16
        while room <= 1 << 28 {
            var result = [UInt8](repeating: 0, count: room)
            var length = uLongf(room)
            let code = uncompress(&result, &length, bytes, uLong(bytes.count))
            if code == Z_OK { return Array(result[..<Int(length)]) }
            guard code == Z_BUF_ERROR else { throw NotZlib() }
            room *= 4
        }
        throw NotZlib()
    }
}
