// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Answers every question for a field with an invented value. So values of any type can be made, those of kinds of claims
/// that are added later too, and what a type asks for is seen: tags, names, vocabularies.
struct Inventor: FieldReader {
    /// How many of the fields are there.
    enum Fill: CaseIterable { case none, some, all }

    /// A field that was asked for.
    struct Asked: Hashable {
        var tag: UInt8
        var name: String
    }

    /// What is shared by a value and those within it.
    final class Notes {
        var random: Seeded
        /// Fields that turned out to be required, by the place of their value.
        var required: Set<String> = []
        var vocabularies: [String: [String]] = [:]

        init(_ random: Seeded) { self.random = random }
    }

    let fill: Fill
    let notes: Notes
    let place: String
    private(set) var asked: [Asked] = []

    init(_ fill: Fill, _ notes: Notes, place: String = "") {
        self.fill = fill
        self.notes = notes
        self.place = place
    }

    private mutating func isThere(_ tag: UInt8, _ name: StaticString) -> Bool {
        asked.append(Asked(tag: tag, name: "\(name)"))
        if notes.required.contains("\(place)/\(name)") { return true }
        switch fill {
        case .none: return false
        case .some: return notes.random.below(2) == 0
        case .all: return true
        }
    }

    private static let texts = [
        "", "a", "Образец", "Тестов Иван Образцович", "«кавычки» — и тире", "line\nbreak\ttab", "\"\\", "'", "日本語", "é",
        "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{202E}abc", String(repeating: "длинно ", count: 40), "-1", "true", "null", "~",
    ]
    private static let dates = [
        "2024", "2024-08", "2024-08-01", "2024-08-01?", "2024~", "201X", "2024-XX-XX", "2022-02-24/..", "../2024-08-01",
        "2022-01/2022-05", "2024-21", "0988", "1937-08?/1938",
    ]
    private static let terms = ["P8Y6M", "P25Y", "P15D", "P1Y", "PT480H", "P0D", "P3M"]

    mutating func pickText() -> String { Self.texts[notes.random.below(Self.texts.count)] }

    mutating func text(_ tag: UInt8, _ name: StaticString) -> String? {
        guard isThere(tag, name) else { return nil }
        // Names of sources have a grammar of their own.
        if "\(name)" == "source" { return ["memorial", "tass-2024-08-01", "a.b"][notes.random.below(3)] }
        return pickText()
    }

    mutating func localized(_ tag: UInt8, _ name: StaticString) -> LocalizedText? {
        guard isThere(tag, name) else { return nil }
        let languages = ["en", "ru", "crh", "sr-Latn"].prefix(notes.random.below(5))
        let original = notes.random.below(2) == 0 ? "de" : nil
        return LocalizedText(
            pickText(), language: original, translations: languages.map { ($0, pickText()) })
    }

    mutating func texts(_ tag: UInt8, _ name: StaticString) -> [String] {
        guard isThere(tag, name) else { return [] }
        return (0...notes.random.below(3)).map { _ in pickText() }
    }

    mutating func date(_ tag: UInt8, _ name: StaticString) -> PartialDate? {
        guard isThere(tag, name) else { return nil }
        let known = Self.dates.compactMap { try? PartialDate(edtf: $0) }
        return known[notes.random.below(known.count)]
    }

    mutating func term(_ tag: UInt8, _ name: StaticString) -> Term? {
        guard isThere(tag, name) else { return nil }
        let known = Self.terms.compactMap { Term(iso: $0) }
        return known[notes.random.below(known.count)]
    }

    mutating func flag(_ tag: UInt8, _ name: StaticString) -> Bool? {
        isThere(tag, name) ? notes.random.below(2) == 0 : nil
    }

    mutating func number(_ tag: UInt8, _ name: StaticString) -> Int? {
        guard isThere(tag, name) else { return nil }
        let edges = [0, 1, -1, 63, 64, 127, 128, -64, -65, 1 << 32, Int.max, Int.min]
        return edges[notes.random.below(edges.count)]
    }

    mutating func decimal(_ tag: UInt8, _ name: StaticString) -> Double? {
        guard isThere(tag, name) else { return nil }
        let edges = [0, 1, -1, 0.1, 55.7558, -180, 1e-300, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1 / 3]
        return edges[notes.random.below(edges.count)]
    }

    mutating func code<Code: VocabularyCode>(_ tag: UInt8, _ name: StaticString, _ type: Code.Type) -> Code? {
        notes.vocabularies["\(Code.vocabulary)"] = Code.codes
        guard isThere(tag, name) else { return nil }
        return Array(Code.allCases).randomElement(using: &notes.random)
    }

    mutating func nested<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> Value? {
        guard isThere(tag, name) else { return nil }
        var inner = Inventor(fill, notes, place: "\(place)/\(name)")
        return try Value(from: &inner)
    }

    mutating func list<Value: FieldCoded>(
        _ tag: UInt8, _ name: StaticString, _ type: Value.Type
    ) throws(StatementError) -> [Value] {
        guard isThere(tag, name) else { return [] }
        var values: [Value] = []
        for _ in 0...notes.random.below(3) {
            var inner = Inventor(fill, notes, place: "\(place)/\(name)")
            values.append(try Value(from: &inner))
        }
        return values
    }

    /// Makes a value; fields that turn out to be required are added until there is one.
    static func invent<Value>(
        _ fill: Fill, _ random: Seeded, _ make: (inout Inventor) throws(StatementError) -> Value
    ) throws(StatementError) -> (value: Value, inventor: Inventor) {
        let notes = Notes(random)
        while true {
            var inventor = Inventor(fill, notes)
            do {
                return (try make(&inventor), inventor)
            } catch {
                guard case .missing(let field, let place) = error,
                    notes.required.insert("\(place)/\(field)").inserted
                else { throw error }
            }
        }
    }

    /// A claim of a kind.
    static func claim(
        _ kind: ClaimKind, _ fill: Fill, seed: UInt64
    ) throws(StatementError) -> (value: Claim, inventor: Inventor) {
        try invent(fill, Seeded(seed)) { inventor throws(StatementError) in try Claim(kind: kind, from: &inventor) }
    }

    /// A statement of a kind with all that can stand beside a claim.
    static func statement(_ kind: ClaimKind, _ fill: Fill, seed: UInt64) throws(StatementError) -> Statement {
        try invent(fill, Seeded(seed)) { inventor throws(StatementError) in
            Statement(
                try Claim(kind: kind, from: &inventor), valid: inventor.date(240, "valid"),
                mark: inventor.code(241, "mark", Mark.self), excerpt: try inventor.nested(242, "excerpt", Excerpt.self),
                note: inventor.text(243, "note"),
                claimReliability: inventor.code(244, "claimReliability", Reliability.self),
                sourceConnection: inventor.code(245, "sourceConnection", SourceConnection.self),
                sourcePage: inventor.text(246, "sourcePage"), dateType: inventor.code(247, "dateType", DateType.self))
        }.value
    }

    /// An entry with one statement of each of these kinds.
    static func entry(_ kinds: [ClaimKind], seed: UInt64) throws(StatementError) -> Entry {
        var statements: [Statement] = []
        for (index, kind) in kinds.enumerated() {
            let fill = Fill.allCases[Int(seed % 3)]
            statements.append(try statement(kind, fill, seed: seed &+ UInt64(index)))
        }
        var random = Seeded(seed)
        let acts: [EntryAct] = [
            .addition, .snapshot, .correction(of: 3), .retraction(of: 1 << 40), .runRetraction(of: 0),
        ]
        let subject = try invent(.all, random) { inventor throws(StatementError) in try Subject(from: &inventor) }.value
        return Entry(
            subject: subject, source: random.below(2) == 0 ? subject.source : .register,
            known: random.below(2) == 0 ? nil : try? PartialDate(edtf: "2024-08"), act: acts[random.below(acts.count)],
            compartment: Compartment.allCases[random.below(4)], account: "account-\(random.below(5))",
            run: random.below(2) == 0 ? nil : random.below(1000),
            origin: random.below(2) == 0 ? nil : RowOrigin(row: random.below(9), fingerprint: "00ff"),
            statements: statements, reason: random.below(2) == 0 ? nil : "reason \(random.below(5))")
    }
}
