// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Reads a case from a file of JSON (or YAML), without a register.
///
/// ```json
/// {"spells": [{"kind": "remand", "from": "2022-07-13", "to": "2023-04-18"}],
///  "articles": ["207.3/2"], "sentence": "P8Y6M", "regime": "general", "inForce": "2023-04-19"}
/// ```
///
/// Beside the four it may have `jurisdiction` (`ru` if left out), `decided`, `inForce`, `countedFrom`, `act`, `born`, `sex`, `gravity`,
/// `released`, `inAbsentia`, `prisonPart`, `circumstances`, `changes`, and `sentences` in place of one sentence. Dates are
/// EDTF and may be partial; lengths are ISO 8601 durations.
extension TermCase {
    private static let sentenceNames = [
        "kind", "term", "years", "months", "days", "regime", "decided", "inForce", "countedFrom", "joined", "total",
        "prisonPart", "perDay",
    ]

    /// Reads a case.
    ///
    /// - Parameters:
    ///   - text: the text of the file.
    ///   - file: its name, for messages.
    /// - Throws: ``PackError`` with line and remedy for a text that is no case; ``TermProblem`` for dates too rough to count.
    public init(file text: String, name file: String) throws {
        let root = try PackText.read(text, file: file)
        let fields = try PackFields(
            root,
            known: [
                "jurisdiction", "spells", "articles", "sentence", "sentences", "regime", "decided", "inForce",
                "countedFrom", "act", "born", "sex", "gravity", "released", "inAbsentia", "prisonPart", "circumstances",
                "changes",
            ])
        self.init(jurisdiction: "ru", spells: [], articles: [], sentences: [])
        if let node = fields.optional("jurisdiction") { jurisdiction = try node.text().lowercased() }
        let spells = try fields.map("spells") { node throws(PackError) in
            try node.each { node throws(PackError) in try SpellText(node) }
        }
        for spell in (spells ?? []).sorted(by: { ($0.from.latest ?? .latest) < ($1.from.latest ?? .latest) }) {
            // A milder measure and an arrest for an administrative offence do not begin the term.
            let isCounted = spell.kind != .otherBan && spell.kind != .administrative
            if isCounted, earliestStart == nil { earliestStart = spell.from.earliest }
            self.spells.append(HoldSpell(spell.kind, from: try spell.first(), to: spell.to))
        }
        articles =
            try fields.map("articles") { node throws(PackError) in
                try node.each { node throws(PackError) in try Self.article(node) }
            } ?? []
        sentences = try Self.sentences(fields)
        act = try fields.map("act") { node throws(PackError) in try node.range() } ?? .everything
        born = try fields.map("born") { node throws(PackError) in try node.range() } ?? .everything
        sex = try fields.map("sex") { node throws(PackError) in try node.code(Sex.self) }
        gravity = try fields.map("gravity") { node throws(PackError) in try node.code(Gravity.self) }
        released = try fields.map("released") { node throws(PackError) in try node.day() }
        inAbsentia = try fields.map("inAbsentia") { node throws(PackError) in try node.flag() } ?? false
        circumstances =
            try fields.map("circumstances") { node throws(PackError) in
                try Self.circumstances(node)
            } ?? [:]
        changes =
            try fields.map("changes") { node throws(PackError) in
                try node.each { node throws(PackError) in try Self.change(node) }
            } ?? []
    }

    private static func article(_ node: PackNode) throws(PackError) -> ChargedArticle {
        if node.hasFields {
            let fields = try PackFields(node, known: ["code", "article", "part"])
            let article = try fields.required("article").text()
            let part = try fields.map("part") { node throws(PackError) in try node.text() }
            guard let read = ChargedArticle(text: part.map { "\(article)/\($0)" } ?? article) else {
                throw node.error("“\(article)” is not an article", "Write its number, for example 207.3.")
            }
            return read
        }
        let text = try node.text()
        guard let article = ChargedArticle(text: text) else {
            throw node.error("“\(text)” is not an article", "Write 207.3 or 207.3/2.")
        }
        return article
    }

    private static func sentences(_ fields: PackFields) throws(PackError) -> [CaseSentence] {
        if let node = fields.optional("sentences") {
            let single = ["sentence", "regime", "decided", "inForce", "countedFrom", "prisonPart"]
            for name in single {
                guard let other = fields.optional(name) else { continue }
                throw other.error(
                    "“\(name)” stands beside “sentences”, and nothing says of which of them",
                    "Write it inside the sentence.")
            }
            return try node.each { node throws(PackError) in try oneSentence(node) }
        }
        guard let node = fields.optional("sentence") else { return [] }
        var sentence = try oneSentence(node)
        sentence.regime = try fields.map("regime") { node throws(PackError) in try regime(node) } ?? sentence.regime
        sentence.decided = try fields.map("decided") { node throws(PackError) in try node.range() } ?? sentence.decided
        sentence.effect = try fields.map("inForce") { node throws(PackError) in try node.range() } ?? sentence.effect
        sentence.countedFrom =
            try fields.map("countedFrom") { node throws(PackError) in try node.day() } ?? sentence.countedFrom
        sentence.prisonPart =
            try fields.map("prisonPart") { node throws(PackError) in try node.term() } ?? sentence.prisonPart
        return [sentence]
    }

    private static func oneSentence(_ node: PackNode) throws(PackError) -> CaseSentence {
        guard node.hasFields else {
            if case .text(let word, _) = node.content, let kind = Punishment(rawValue: word) {
                return CaseSentence(kind, term: nil)
            }
            return CaseSentence(term: try node.term())
        }
        let fields = try PackFields(node, known: sentenceNames)
        var term = try fields.map("term") { node throws(PackError) in try node.term() }
        if term == nil, ["years", "months", "days"].contains(where: { fields.optional($0) != nil }) {
            term = Term(
                years: try number("years", fields), months: try number("months", fields),
                days: try number("days", fields))
        }
        let kind = try fields.map("kind") { node throws(PackError) in try node.code(Punishment.self) }
        return CaseSentence(
            kind ?? .imprisonment, term: term,
            regime: try fields.map("regime") { node throws(PackError) in try regime(node) },
            decided: try fields.map("decided") { node throws(PackError) in try node.range() },
            effect: try fields.map("inForce") { node throws(PackError) in try node.range() },
            countedFrom: try fields.map("countedFrom") { node throws(PackError) in try node.day() },
            joined: try fields.map("joined") { node throws(PackError) in try node.text() },
            total: try fields.map("total") { node throws(PackError) in try node.term() },
            prisonPart: try fields.map("prisonPart") { node throws(PackError) in try node.term() },
            perDay: try fields.map("perDay") { node throws(PackError) in try node.fraction() })
    }

    private static func number(_ name: String, _ fields: PackFields) throws(PackError) -> Int {
        try fields.map(name) { node throws(PackError) in try node.number(in: 0...100_000) } ?? 0
    }

    private static func regime(_ node: PackNode) throws(PackError) -> String {
        let text = try node.text()
        return text == "colony-settlement" ? "settlement" : text
    }

    private static func circumstances(_ node: PackNode) throws(PackError) -> [TermCondition: Bool] {
        let fields = try PackFields(node, known: TermCondition.allCases.map(\.rawValue))
        var found: [TermCondition: Bool] = [:]
        for condition in TermCondition.allCases {
            found[condition] = try fields.map(condition.rawValue) { node throws(PackError) in try node.flag() }
        }
        return found
    }

    private static func change(_ node: PackNode) throws(PackError) -> PunishmentChange {
        let fields = try PackFields(node, known: ["on", "punishment", "regime", "term"])
        return PunishmentChange(
            on: try fields.required("on").day(),
            punishment: try fields.map("punishment") { node throws(PackError) in try node.code(Punishment.self) },
            regime: try fields.map("regime") { node throws(PackError) in try regime(node) },
            term: try fields.map("term") { node throws(PackError) in try node.term() })
    }
}

/// A spell as a file writes it, its first day perhaps known in part only.
private struct SpellText {
    var kind: HoldKind
    var from: DayRange
    var to: Day?

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["kind", "from", "to"])
        kind = .custody
        if let node = fields.optional("kind") {
            let text = try node.text()
            guard let kind = HoldKind(name: text.replacing("_", with: "-")) else {
                let known = Set(HoldKind.allCases.map(\.rawValue) + CustodyKind.allCases.map(\.rawValue)).sorted()
                throw node.error("“\(text)” is not a kind of custody", "Known: \(known.joined(separator: ", ")).")
            }
            self.kind = kind
        }
        from = try fields.map("from") { node throws(PackError) in try node.range() } ?? .everything
        to = try fields.map("to") { node throws(PackError) in try node.range() }?.earliest
    }

    func first() throws(TermProblem) -> Day { try from.countable("The first day of a spell") }
}

extension DayRange {
    /// The last day, to count from; the days before it make another reading.
    ///
    /// - Throws: ``TermProblem/datesTooRough(what:)`` if the days are open or more than a year.
    func countable(_ what: String) throws(TermProblem) -> Day {
        guard let latest, let count, count <= 366 else { throw .datesTooRough(what: what) }
        return latest
    }
}

extension PackNode {
    /// The days of a date, which may be partial.
    func range() throws(PackError) -> DayRange {
        let text = try text()
        do throws(DateError) {
            return try PartialDate(edtf: text).range
        } catch {
            throw self.error(String(error.description.dropLast()), "Dates are EDTF: 2022-07-13, 2022-07, 2022.")
        }
    }
}
