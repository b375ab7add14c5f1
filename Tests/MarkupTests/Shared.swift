// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The conformance data that stand beside the project, where there are any.
enum Shared {
    /// The folder `shared`, found from the environment or beside the project.
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] { return URL(filePath: path) }
        var place = URL(filePath: #filePath)
        while place.pathComponents.count > 1 {
            place.deleteLastPathComponent()
            let candidate = place.deletingLastPathComponent().appending(path: "shared")
            let manifest = place.appending(path: "Package.swift").path()
            if FileManager.default.fileExists(atPath: manifest),
                FileManager.default.fileExists(atPath: candidate.path())
            {
                return candidate
            }
        }
        return nil
    }()

    /// Whether the strings are there; the tests that need them skip aloud where they are not.
    static var exists: Bool {
        guard let folder else { return false }
        return FileManager.default.fileExists(
            atPath: folder.appending(path: "data/conformance/strings/blns-even.json").path())
    }

    /// All hostile texts: naughty strings, markup payloads and odd names.
    static func naughtyStrings() throws -> [String] {
        guard let strings = folder?.appending(path: "data/conformance/strings") else { return [] }
        struct Payload: Decodable { let payload: String }
        struct Name: Decodable { let name: String }
        func read<Value: Decodable>(_ file: String, _ type: Value.Type) throws -> Value {
            try JSONDecoder().decode(type, from: Data(contentsOf: strings.appending(path: file)))
        }
        return try read("blns-even.json", [String].self)
            + read("markup-and-template-payloads.json", [Payload].self).map(\.payload)
            + read("names.json", [Name].self).map(\.name)
    }
}
