// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Law

/// Which data packs a command reads.
struct PackOptions: ParsableArguments {
    @Option(help: "A folder of data packs to read in place of those that come with the program.")
    var packs: String?

    func folder() throws -> PackFolder {
        try packs.map { try Self.folder(at: $0) } ?? PackFolder.bundled()
    }

    func catalog() throws -> DefinitionCatalog { try DefinitionCatalog(folder()) }

    static func folder(at path: String) throws -> PackFolder {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("\(path) is no folder. Name one with “definitions” in it.")
        }
        return PackFolder(URL(filePath: path))
    }

    static func definition(_ name: String, in catalog: DefinitionCatalog) throws -> Definition {
        guard let definition = catalog.definition(named: name) else {
            let known = catalog.definitions.map(\.id.text).joined(separator: ", ")
            throw ValidationError("There is no definition “\(name)”. Definitions: \(known).")
        }
        return definition
    }
}
