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
        guard let shared = project?.deletingLastPathComponent().appending(path: "shared") else { return nil }
        return manager.fileExists(atPath: shared.path) ? shared : nil
    }()

    /// The folder of the project.
    static let project: URL? = {
        var place = URL(filePath: #filePath).resolvingSymlinksInPath()
        while place.path != "/" {
            place.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: place.appending(path: "Package.swift").path) { return place }
        }
        return nil
    }()

    /// A file of the folder; `nil` if the data are absent.
    static func file(_ path: String) -> URL? {
        guard let place = folder?.appending(path: path), FileManager.default.fileExists(atPath: place.path) else {
            return nil
        }
        return place
    }
}
