// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statements
import Testing

/// The labels stand in files beside the code; both must speak of the same codes.
@Suite("Vocabularies") struct VocabularyTests {
    private struct LabelFile {
        var vocabulary = ""
        var codes: [String] = []

        init(_ text: String) {
            var isInCodes = false
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                if line.hasPrefix("vocabulary:") { vocabulary = Self.value(line) }
                if !line.hasPrefix(" ") { isInCodes = line.hasPrefix("codes:") }
                // A code stands two blanks in; its labels follow on the line or stand deeper.
                guard isInCodes, line.hasPrefix("  "), !line.hasPrefix("   "), let colon = line.firstIndex(of: ":")
                else {
                    continue
                }
                codes.append(Self.unquoted(line[..<colon]))
            }
        }

        private static func value(_ line: Substring) -> String {
            unquoted(line[(line.firstIndex(of: ":").map(line.index(after:)) ?? line.endIndex)...])
        }

        private static func unquoted(_ text: Substring) -> String {
            text.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
        }
    }

    static var folder: URL? {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let found = folder.appending(path: "Sources/Record/Statements/Vocabularies")
            if FileManager.default.fileExists(atPath: found.path) { return found }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }

    private static func files() throws -> [String: LabelFile] {
        let folder = try #require(folder)
        var files: [String: LabelFile] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".yaml") {
            let file = LabelFile(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            #expect("\(file.vocabulary).yaml" == name, "the name of a file is its vocabulary's")
            files[file.vocabulary] = file
        }
        return files
    }

    /// All vocabularies that any claim, statement or entry asks for.
    private static func asked() throws -> [String: [String]] {
        var found = ["claim-kind": ClaimKind.allCases.map(\.name)]
        for kind in ClaimKind.allCases {
            found.merge(try Inventor.claim(kind, .all, seed: 3).inventor.notes.vocabularies) { first, _ in first }
        }
        for codes in [
            ("compartment", Compartment.codes), ("subject-kind", SubjectKind.codes), ("mark", Mark.codes),
            ("source-connection", SourceConnection.codes), ("date-type", DateType.codes),
            // A consent names several purposes, as texts.
            ("consent-purpose", ConsentPurpose.codes),
        ] {
            found[codes.0] = codes.1
        }
        return found
    }

    @Test("every code has its labels, and every label its code") func codes() throws {
        let files = try Self.files()
        for (vocabulary, codes) in try Self.asked() {
            let labelled = try #require(files[vocabulary], "there are no labels for \(vocabulary)").codes
            #expect(Set(labelled) == Set(codes), "\(vocabulary)")
            #expect(labelled.count == codes.count, "\(vocabulary) has a code twice")
        }
    }

    @Test("no file of labels is without a vocabulary that is used") func files() throws {
        let unused = Set(try Self.files().keys).subtracting(try Self.asked().keys)
        #expect(unused.isEmpty, "\(unused)")
    }

    @Test("codes are small letters, digits and hyphens") func grammar() throws {
        for (vocabulary, codes) in try Self.asked() {
            for code in codes {
                let isPlain = code.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
                }
                #expect(isPlain && !code.isEmpty, "\(vocabulary): \(code)")
            }
        }
    }
}
