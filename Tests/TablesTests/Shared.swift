// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The conformance data: the folder `shared` beside the project, or the one that `IMENA_SHARED` names.
enum Shared {
    static let folder: URL? = {
        let manager = FileManager.default
        if let named = ProcessInfo.processInfo.environment["IMENA_SHARED"] {
            return manager.fileExists(atPath: named) ? URL(filePath: named) : nil
        }
        var place = URL(filePath: #filePath).resolvingSymlinksInPath()
        while place.path != "/" {
            place.deleteLastPathComponent()
            if manager.fileExists(atPath: place.appending(path: "Package.swift").path) {
                let shared = place.deletingLastPathComponent().appending(path: "shared")
                return manager.fileExists(atPath: shared.path) ? shared : nil
            }
        }
        return nil
    }()

    static var isPresent: Bool { folder != nil }

    /// The files of a conformance folder, by name; none if the data are absent.
    static func files(_ path: String) -> [URL] {
        guard let folder else { return [] }
        let place = folder.appending(path: "data/conformance/\(path)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return names.sorted().map { place.appending(path: $0) }
    }

    static func bytes(_ url: URL) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url))
    }
}

/// A folder that is removed with its owner.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: folder.appending(path: name))
        return path(name)
    }
}
