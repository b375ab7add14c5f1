// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Intake
import Ledger
import SQLiteStore
import Statements

struct ExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example",
        abstract: "Make the example register: the exchange of 1 August 2024.",
        discussion: """
            Public facts about a published exchange, each with its source; what was not checked is marked. With \
            --from Examples/officials a register of invented persons and officials, to try the pages of officials.
            """)

    @Argument(help: "The folder; it is made if it is not there.")
    var directory: String

    @Option(help: "The folder with the example's files, if the program cannot find it.")
    var from: String?

    func run() throws {
        let files = try ExampleFiles.find(from)
        let folder = RegisterFolder(directory)
        let entries = try EntryFiles.read(files.map(\.path), account: "example").flatMap(\.entries)
        // The name stands in signed heads, which take plain names alone.
        let own = files.first?.deletingLastPathComponent().lastPathComponent ?? ""
        let isPlain = own.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        try folder.create(name: "imena.example/\(isPlain && !own.isEmpty ? own : "example")")
        try Session.writing(folder, keys: .reading) { session in
            try session.store.perform(at: Clock.now()) { ledger in
                for entry in entries { try ledger.append(entry) }
            }
        }
        Console.print("Made the example register in \(directory): \(entries.count) entries.")
        Console.print("Look at it: imena serve --register \(directory)")
    }
}

/// Where the example's files lie: beside the program in a checkout, or where --from says.
enum ExampleFiles {
    static func find(_ given: String?) throws -> [URL] {
        let folders = given.map { [URL(filePath: $0)] } ?? candidates
        for folder in folders {
            let files =
                (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
            let entries = files.filter { $0.pathExtension == "yaml" }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
            if !entries.isEmpty { return entries }
        }
        throw ExampleError.notFound
    }

    private static var candidates: [URL] {
        let name = "Examples/exchange-2024"
        var folders = [URL(filePath: FileManager.default.currentDirectoryPath).appending(path: name)]
        // Started by its name alone, the program's first argument does not tell where it lies.
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var folder = URL(filePath: own ?? CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            folders.append(folder.appending(path: name))
        }
        return folders
    }
}

/// Why the example cannot be made.
enum ExampleError: Error, CustomStringConvertible {
    case notFound

    var description: String {
        "The example's files were not found. Run the command in the project's folder, or name theirs with --from."
    }
}
