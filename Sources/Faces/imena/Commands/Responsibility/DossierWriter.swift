// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Documents
import Foundation
import Law
import Ledger
import Papers
import Phrases
import Register
import Vault

/// What the help says of the regimes.
enum DossierOptions {
    /// The codes of the regimes, as the data pack has them.
    static var codes: String {
        let pack = try? ProcedureCatalog(PackFolder.bundled()).pack("SANCTIONS")
        return (pack?.regimes.map(\.code) ?? []).joined(separator: ", ")
    }
}

/// Makes dossiers under one regime out of a register.
struct DossierWriter {
    private let pack: ProcedurePack
    private let regime: SanctionRegime
    private let language: Language
    private let lists: [SanctionList]?

    /// Below this a hit in a list is not told in a dossier.
    private static let leastListing = 0.3

    /// - Parameter lists: the lists that are looked through for prior listings; `nil`: none.
    init(regime: String, language: Language, lists: [SanctionList]?) throws {
        guard let pack = try ProcedureCatalog(PackFolder.bundled()).pack("SANCTIONS") else {
            throw SubmissionCommandError.noSuchProcedure("SANCTIONS", known: [])
        }
        self.pack = pack
        self.regime = try Dossier.regime(regime, of: pack)
        self.language = language
        self.lists = lists
    }

    func dossier(
        _ official: Official, reader: RecordReader<some LedgerReading>, asOf: AsOf
    ) throws -> Dossier {
        let records = try official.persons.compactMap { try reader.record(PersonID($0), on: asOf.on) }
        let own = try official.known.flatMap { try reader.record(PersonID($0.person), on: asOf.on) }
        let sources = try SourceDescriptions(reading: reader.ledger, at: asOf.at, takenBack: reader.takenBack)
        let dossier = Dossier(
            official, record: own, records: records, under: regime, of: pack, sources: sources,
            listings: lists.map { DossierListing.all(of: official, in: $0, least: Self.leastListing) })
        let codes = pack.regimes.map(\.code).joined(separator: ", ")
        for one in dossier.cases {
            for scope in one.unreadScopes {
                Console.note(
                    "Consent of \(one.record.id.text): scope not understood: “\(scope)”. It counts as no consent. A scope is a "
                        + "list of regimes (\(codes)), or “all”, and nothing else.")
            }
        }
        return dossier
    }

    func document(
        _ dossier: Dossier, reader: RecordReader<some LedgerReading>, asOf: AsOf
    ) throws -> Document {
        let sources = try SourceDescriptions(reading: reader.ledger, at: asOf.at, takenBack: reader.takenBack)
        return DossierPaper(dossier, asOf: asOf, sources: sources, language: language).finished()
    }

    /// Writes a dossier on each official into a folder, which is made; a file that is there is not written over. The names of the
    /// files are numbers in the order of the officials, and tell nothing.
    func write(
        _ officials: [Official], to folder: String, as format: PaperFormat, reader: RecordReader<some LedgerReading>,
        asOf: AsOf
    ) throws -> [String] {
        if !officials.isEmpty {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        var files: [String] = []
        for (number, official) in officials.enumerated() {
            let path = "\(folder)/\(regime.code)-\(number + 1).\(format.rawValue)"
            let document = try document(dossier(official, reader: reader, asOf: asOf), reader: reader, asOf: asOf)
            let bytes = try format.bytes(document)
            do throws(FileFault) {
                try AtomicFile.write(bytes, to: path, replacing: false)
            } catch {
                if error.isExisting { throw SubmissionCommandError.fileExists(path) }
                throw error
            }
            files.append(path)
        }
        return files
    }
}
