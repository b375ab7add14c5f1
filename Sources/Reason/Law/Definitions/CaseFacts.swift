// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
import Statements

/// What a record states that suggestions read, with the entries that state it.
public struct CaseFacts: Sendable {
    struct Article: Sendable {
        /// `code/number`, for example `ru-uk/207.3`.
        var name: String
        var isConviction: Bool
        /// Whether the source names no article, or no code.
        var isUnknown: Bool
        var entry: Int
    }

    var articles: [Article] = []
    var custody: [(kind: CustodyKind, entry: Int)] = []
    var characteristics: [(kind: CharacteristicKind, entry: Int)] = []
    var recognised: [(organisation: String, entry: Int)] = []
    var citizenships: [(country: String, entry: Int)] = []
    var holders: [(country: String, entry: Int)] = []
    var exchanged: [Int] = []

    /// Reads the facts out of a record; what happened after the day asked for does not count.
    public init(_ record: Record) {
        let day = record.asOf.on
        for fact in record.facts {
            for value in fact.values {
                guard let entry = value.attributions.first?.position, Self.isPast(value, day) else { continue }
                take(value.claim, entry)
            }
        }
    }

    private static func isPast(_ value: RecordValue, _ day: Day) -> Bool {
        guard let first = (began(value.claim) ?? value.valid)?.range.earliest else { return true }
        return first <= day
    }

    private static func began(_ claim: Claim) -> PartialDate? {
        switch claim {
        case .charge(let charge): charge.date
        case .decision(let decision): decision.date
        case .custody(let spell): spell.from
        case .recognition(let recognition): recognition.date
        default: nil
        }
    }

    private mutating func take(_ claim: Claim, _ entry: Int) {
        switch claim {
        case .charge(let charge):
            guard charge.stage != .dropped, charge.stage != .acquitted, charge.administrative != true else { return }
            add(charge.article, conviction: charge.stage == .convicted, entry)
        case .decision(let decision):
            guard decision.kind == .verdict || decision.kind == .appeal else { return }
            for article in decision.articles { add(article, conviction: decision.result == .convicted, entry) }
        case .custody(let spell):
            custody.append((spell.kind, entry))
            if let country = spell.place?.country { holders.append((country, entry)) }
        case .characteristic(let characteristic): characteristics.append((characteristic.kind, entry))
        case .recognition(let recognition):
            if recognition.outcome == .granted { recognised.append((recognition.organisation, entry)) }
        case .citizenship(let citizenship): citizenships.append((citizenship.country, entry))
        case .participation(let part):
            if part.side == .released { exchanged.append(entry) }
            if part.side == .released, let by = part.by { holders.append((by, entry)) }
        default: break
        }
    }

    private mutating func add(_ article: ArticleReference, conviction: Bool, _ entry: Int) {
        let isNumber = article.article.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        articles.append(
            Article(
                name: "\(article.code ?? "")/\(article.article)", isConviction: conviction,
                isUnknown: article.code == nil || !isNumber, entry: entry))
    }

    func entries(under names: Set<String>, convicted: Bool) -> [Int] {
        articles.filter { names.contains($0.name) && ($0.isConviction || !convicted) }.map(\.entry)
    }

    func recognitions(by organisations: [String]) -> [Int] {
        recognised.filter { one in
            organisations.contains { $0.lowercased() == one.organisation.lowercased() }
        }.map(\.entry)
    }

    /// The entries that say of which states the person is a national and who holds, if they say that it is so.
    func nationality(foreign: Bool) -> [Int]? {
        let held = Set(holders.map(\.country))
        guard !held.isEmpty, !citizenships.isEmpty else { return nil }
        let others = citizenships.filter { !held.contains($0.country) }
        guard others.isEmpty != foreign else { return nil }
        return (foreign ? others : citizenships).map(\.entry) + holders.prefix(1).map(\.entry)
    }
}
