// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The string literals of the sources, by which the use of texts is checked.
struct Literals {
    /// Literals without an insertion.
    var whole: Set<String> = []
    /// What stands before the first insertion, if it ends like the first part of a key.
    var beginnings: Set<String> = []
    /// Literals that are asked for as a text: `words("…"`.
    var asked: Set<String> = []

    /// The literals of all Swift files of the project, wherever the tests were started.
    static func ofSources() throws -> Literals {
        var literals = Literals()
        var place = URL(filePath: #filePath)
        while place.pathComponents.count > 1 {
            place.deleteLastPathComponent()
            let sources = place.appending(path: "Sources").resolvingSymlinksInPath()
            guard FileManager.default.fileExists(atPath: place.appending(path: "Package.swift").path()) else {
                continue
            }
            try literals.read(folder: sources)
            break
        }
        return literals
    }

    private mutating func read(folder: URL) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
            let item = folder.appending(path: name).resolvingSymlinksInPath()
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: item.path(), isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                try read(folder: item)
            } else if name.hasSuffix(".swift") {
                read(source: try String(contentsOf: item, encoding: .utf8))
            }
        }
    }

    private mutating func read(source: String) {
        // Only who imports the phrases can ask for one; elsewhere `words(` is another function.
        let canAsk = source.contains("import Phrases")
        for line in source.split(separator: "\n") {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() where index % 2 == 1 {
                if let cut = part.range(of: "\\(") {
                    let beginning = part[..<cut.lowerBound]
                    if beginning.hasSuffix(".") || beginning.hasSuffix("-") { beginnings.insert(String(beginning)) }
                } else {
                    whole.insert(String(part))
                    if canAsk, parts[index - 1].hasSuffix("words(") { asked.insert(String(part)) }
                }
            }
        }
    }
}
