// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The conformance data of the tree and the log, in the folder `shared` beside the project or where IMENA_SHARED points.
enum LogVectors {
    static let folder: URL? = {
        var candidates: [URL] = []
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] { candidates.append(URL(filePath: path)) }
        var place = URL(filePath: #filePath)
        while place.path.count > 1 {
            place.deleteLastPathComponent()
            candidates.append(place.appending(path: "shared"))
        }
        return candidates.map { $0.appending(path: "data/conformance") }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "tlog").path) }
    }()

    static var isPresent: Bool { folder != nil }

    static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: #require(folder).appending(path: path)))
    }

    /// All JSON files below a folder, in a fixed order.
    static func files(below path: String) -> [String] {
        guard let root = folder?.appending(path: path) else { return [] }
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
    }
}
