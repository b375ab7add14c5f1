// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Linkage
import Names
import Phrases
import Tables

/// The hits of a screening as CSV.
struct ScreeningReport {
    /// A list that was read.
    struct List {
        var title: String
        var listed: [ListedPerson]
        /// What became of each since an earlier version, if one was given.
        var changes: [ListChange?]
    }

    private let screened: [ListedPerson]
    private let details: Bool
    private var writer: CSVWriter
    private let reasons = ReasonWriter(Words.of(.en))
    private var found: Set<Int> = []
    private(set) var hits = 0

    /// - Parameter marksEncoding: whether the text begins with a byte order mark.
    init(persons: [ListedPerson], details: Bool, marksEncoding: Bool) {
        writer = CSVWriter(forSpreadsheets: true, marksEncoding: marksEncoding)
        screened = persons
        self.details = details
        let more = details ? ["list", "listed_name", "programme", "listed", "delisted", "change"] : []
        writer.write(["id", "listed_id", "probability", "why"] + more)
    }

    /// How many persons have a hit.
    var persons: Int { found.count }
    var bytes: [UInt8] { writer.bytes }

    mutating func add(_ list: List, _ threshold: Double, progress: (Double) -> Void) {
        let screening = Screening(screened, against: list.listed, least: threshold, progress: progress)
        var model = screening.model
        for hit in screening.hits {
            let listed = list.listed[hit.listed]
            let change = list.changes[hit.listed]
            var why: [UInt8] = []
            model.eachPart(hit.names.person, hit.names.listed) { reasons.append($0, $1, $2, to: &why) }
            let weak =
                Self.spans([screened[hit.person], listed]) + Self.words(hit.respelling) + Self.words(hit.hold)
                + (hit.isBelarusianSpelt ? ["the Belarusian surname spelt as Russian writes it"] : [])
                + (hit.isByWeakName ? ["by an alias alone that the list calls weak"] : [])
                + (hit.isByInitials ? ["by surname and initials alone, each initial taken for +3.0"] : [])
            let told = [String(decoding: why, as: UTF8.self)] + weak + Self.words(listed, change)
            var row = [screened[hit.person].id, listed.id, Self.digits(hit.probability), told.joined(separator: "; ")]
            if details {
                row += [
                    list.title, listed.names.first ?? listed.weakNames.first ?? "",
                    listed.programmes.joined(separator: "; "), listed.listed,
                    listed.delisted,
                    change?.rawValue ?? "",
                ]
            }
            writer.write(row)
            found.insert(hit.person)
            hits += 1
        }
    }

    /// Says of births that are spans that they count for less.
    private static func spans(_ persons: [ListedPerson]) -> [String] {
        persons.compactMap(\.birthYears).map {
            "a birth from \($0.lowerBound) to \($0.upperBound), which counts the less the longer it is"
        }
    }

    private static func words(_ respelling: Respelling.Kind?) -> [String] {
        switch respelling {
        case .palladius: ["the pinyin spelt in Cyrillic by the system of Palladius"]
        case .western: ["a Western name respelt by its sound"]
        case nil: []
        }
    }

    private static func words(_ hold: Screening.Hold?) -> [String] {
        switch hold {
        case .commonName: ["held down: other people of this name are to be expected"]
        case .shared: ["held down: others on the list bear the name, and no birth tells them apart"]
        case .surname: ["held down: the surnames differ"]
        case .vowel: ["held down: an о for an а makes another surname, except in Belarusian spelling"]
        case .script: ["held down: a name of another language in another script, without a birth"]
        case nil: []
        }
    }

    private static func words(_ listed: ListedPerson, _ change: ListChange?) -> [String] {
        var words: [String] = []
        if !listed.listed.isEmpty { words.append("listed \(listed.listed)") }
        if !listed.isSanctioned { words.append("on the list, not as sanctioned") }
        if !listed.delisted.isEmpty { words.append("delisted \(listed.delisted)") }
        if !listed.programmes.isEmpty { words.append("programme \(listed.programmes.joined(separator: ", "))") }
        if let change, change != .same { words.append("\(change.rawValue) since the earlier version") }
        return words
    }

    private static func digits(_ share: Double) -> String {
        var bytes: [UInt8] = []
        ClusterFile.append(thousandths: share, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
