// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The hostile texts that stand beside the project, where there are any.
enum SharedStrings {
    private static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] {
            return URL(filePath: path).appending(path: "data/conformance/strings")
        }
        var place = URL(filePath: #filePath)
        while place.pathComponents.count > 1 {
            place.deleteLastPathComponent()
            let isRoot = FileManager.default.fileExists(atPath: place.appending(path: "Package.swift").path())
            if isRoot {
                return place.deletingLastPathComponent().appending(path: "shared/data/conformance/strings")
            }
        }
        return nil
    }()

    /// Whether they are there; the test that needs them skips aloud where they are not.
    static var exists: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.appending(path: "blns-even.json").path()) } ?? false
    }

    static func all() throws -> [String] {
        guard let folder else { return [] }
        struct Payload: Decodable { let payload: String }
        struct Name: Decodable { let name: String }
        func data(_ file: String) throws -> Data { try Data(contentsOf: folder.appending(path: file)) }
        let decoder = JSONDecoder()
        return try decoder.decode([String].self, from: data("blns-even.json"))
            + decoder.decode([Payload].self, from: data("markup-and-template-payloads.json")).map(\.payload)
            + decoder.decode([Name].self, from: data("names.json")).map(\.name)
    }
}
