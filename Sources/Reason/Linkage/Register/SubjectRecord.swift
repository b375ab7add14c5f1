// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
public import Register
public import Statements

/// What a register says of one subject, as far as it tells persons apart: what is compared, and shown side by side.
///
/// Each value is taken from the most open compartment that has one, so that as much as can be judged in the open is.
public struct SubjectRecord: Sendable, Hashable {
    /// The subject.
    public let subject: Subject
    /// The best name: a full one before others, one in Cyrillic before one in Latin, one of more words before one of fewer.
    public private(set) var name = ""
    /// The day of birth, `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty if it is not known so well.
    public private(set) var birth = ""
    /// `M` or `F`; empty if neither is stated.
    public private(set) var sex = ""
    /// The region of the first spell of custody, else of residence, as stated.
    public private(set) var region = ""
    /// The numbers of the articles of charges and decisions, in the order of the statements, each once.
    public private(set) var articles: [String] = []
    /// The day on which the first known spell of custody began, written as that of birth.
    public private(set) var arrest = ""
    /// The most closed compartment among those of the entries that a value was taken from.
    public private(set) var compartment = Compartment.public

    /// Reads what counts of a subject; `nil` if nobody gives it a name.
    public init?(_ subject: Subject, _ account: EntriesInForce) {
        self.subject = subject
        for compartment in Compartment.allCases {
            var facts = Facts()
            for standing in account.standing where standing.entry.entry.compartment == compartment {
                for statement in standing.entry.entry.statements { facts.take(statement.claim) }
            }
            var isUsed = false
            func fill<Value: Collection>(_ value: inout Value, _ found: Value) {
                guard value.isEmpty, !found.isEmpty else { return }
                value = found
                isUsed = true
            }
            fill(&name, facts.bestName)
            fill(&birth, facts.birth)
            fill(&sex, facts.sex)
            fill(&region, facts.custodyRegion.isEmpty ? facts.homeRegion : facts.custodyRegion)
            fill(&articles, facts.articles)
            fill(&arrest, facts.arrest)
            if isUsed { self.compartment = compartment }
        }
        if name.isEmpty { return nil }
    }

    /// The values by the codes of what is compared, as they are shown; those that are empty too.
    public var values: [(field: PairExplanation.Field, value: String)] {
        [
            (.birth, birth), (.sex, sex), (.region, region), (.articles, articles.joined(separator: ", ")),
            (.arrest, arrest),
        ]
    }
}

/// What the entries of one compartment say.
private struct Facts {
    var birth = ""
    var sex = ""
    var custodyRegion = ""
    var homeRegion = ""
    var articles: [String] = []
    var arrest = ""
    private var firstCustody: Day?
    private var name: (key: (Int, Int, Int), text: String)?
    private var parts: [NameKind: String] = [:]

    /// The best whole name, or one put together from its parts.
    var bestName: String {
        if let name { return name.text }
        return [parts[.family], parts[.given], parts[.patronymic]].compactMap { $0 }.joined(separator: " ")
    }

    mutating func take(_ claim: Claim) {
        switch claim {
        case .name(let claim): take(name: claim)
        case .birth(let claim):
            let text = claim.date.map(Self.text) ?? ""
            if text.utf8.count > birth.utf8.count { birth = text }
        case .sex(let claim):
            guard sex.isEmpty else { return }
            sex = claim.sex == .male ? "M" : claim.sex == .female ? "F" : ""
        case .custody(let claim): take(custody: claim)
        case .residence(let claim): if homeRegion.isEmpty { homeRegion = claim.region ?? "" }
        case .charge(let claim): take(article: claim.article)
        case .decision(let claim): for article in claim.articles { take(article: article) }
        default: break
        }
    }

    private mutating func take(article: ArticleReference) {
        if !articles.contains(article.article) { articles.append(article.article) }
    }

    private mutating func take(custody claim: CustodyClaim) {
        let start = claim.from?.range.earliest
        if let firstCustody, start ?? .latest >= firstCustody { return }
        firstCustody = start ?? .latest
        arrest = claim.from.map(Self.text) ?? ""
        custodyRegion = claim.place?.region ?? custodyRegion
    }

    private mutating func take(name claim: NameClaim) {
        let rank: Int
        switch claim.kind {
        case .full: rank = 0
        case .printed: rank = 1
        case .alias, .religious, .pen: rank = 2
        case .family, .given, .patronymic:
            if parts[claim.kind] == nil { parts[claim.kind] = claim.text }
            return
        case .former, .maiden, .nickname: return
        }
        guard !claim.text.isEmpty else { return }
        let isCyrillic = claim.text.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        let words = claim.text.split(separator: " ").count
        let key = (rank, isCyrillic ? 0 : 1, -words)
        if let name, name.key <= key { return }
        name = (key, claim.text)
    }

    /// A date as it is compared: as far as it is certain.
    private static func text(_ date: PartialDate) -> String {
        let isPlain = !date.isUncertain && !date.isApproximate && !date.isInterval
        if isPlain, let day = date.day { return day.iso }
        guard let first = date.range.earliest?.components, let last = date.range.latest?.components,
            first.year == last.year, (1000...9999).contains(first.year)
        else { return "" }
        guard isPlain, first.month == last.month else { return "\(first.year)" }
        return "\(first.year)-\(first.month < 10 ? "0" : "")\(first.month)"
    }
}
