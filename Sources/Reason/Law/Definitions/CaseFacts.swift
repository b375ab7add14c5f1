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
        /// The words of the charge, in small letters, each after the mark of groups; of charges without an article alone.
        var words: Set<String> = []
        var entry: Int

        /// Whether it is one of these articles, or is told by one of their words where no article is named.
        func isUnder(_ names: Set<String>) -> Bool { names.contains(name) || !words.isDisjoint(with: names) }
    }

    var articles: [Article] = []
    var custody: [(kind: CustodyKind, entry: Int)] = []
    var characteristics: [(kind: CharacteristicKind, entry: Int)] = []
    /// Whether a published list has the person.
    var isListed = false
    var recognised: [(organisation: String, entry: Int)] = []
    var citizenships: [(country: String, entry: Int)] = []
    var holders: [(country: String, entry: Int)] = []
    var exchanged: [Int] = []
    var births: [(date: PartialDate, entry: Int)] = []
    var harms: [(kind: ClaimKindOfHarm, severity: Severity?, entry: Int)] = []
    var incommunicado: [Int] = []
    var denied: [Int] = []
    var deaths: [Int] = []
    /// The entries with a consent that holds on the day, by its purpose.
    var consents: [ConsentPurpose: [Int]] = [:]
    private let day: Day

    /// Reads the facts out of a record; what happened after the day asked for does not count.
    public init(_ record: Record) {
        day = record.asOf.on
        for fact in record.facts {
            for value in fact.values {
                guard let entry = value.attributions.first?.position, Self.isPast(value, day) else { continue }
                take(value.claim, entry)
            }
        }
        if Self.exchangeIsToCome(record, day) || !Self.leftInExchange(record, day) { exchanged = [] }
        // A detention without contact ends with the release, also where nobody wrote that end into the spell.
        if Self.isFree(record.status) { incommunicado = [] }
        guard !record.facts(of: .consent).isEmpty else { return }
        for purpose in ConsentPurpose.allCases {
            guard case .given(let values) = ConsentState(record, to: purpose) else { continue }
            consents[purpose] = values.compactMap { $0.attributions.first?.position }
        }
    }

    /// Whether the releases in an exchange that are on file all came after the day. A part in an exchange has no day of its own.
    private static func exchangeIsToCome(_ record: Record, _ day: Day) -> Bool {
        let days = record.facts(of: .release).flatMap(\.values).compactMap { value -> Day? in
            guard case .release(let release) = value.claim, release.ground == .exchange else { return nil }
            return release.date?.range.earliest
        }
        return !days.isEmpty && days.allSatisfy { $0 > day }
    }

    private static func isFree(_ status: StatusOn) -> Bool {
        status.alternatives.allSatisfy { [.released, .exchanged, .died].contains($0.kind) }
    }

    /// Whether a person who took part in an exchange left in it: a release says so, or the status does not contradict. Who is
    /// named in an exchange and held as before was not released; who was arrested again is held since a later day.
    private static func leftInExchange(_ record: Record, _ day: Day) -> Bool {
        let releases = record.facts(of: .release).flatMap(\.values).compactMap { value -> ReleaseClaim? in
            guard case .release(let release) = value.claim else { return nil }
            return release.date?.range.earliest.map { $0 <= day } ?? true ? release : nil
        }
        if releases.contains(where: { $0.ground == .exchange }) { return true }
        let kind = record.status.kind
        guard kind.isHeld || kind == .houseArrest || kind == .restricted else { return true }
        // Nothing but the exchange can have ended an earlier detention.
        guard releases.isEmpty, let since = record.status.deprivedSince?.range.earliest else { return false }
        return record.facts(of: .custody).flatMap(\.values).contains { value in
            guard case .custody(let spell) = value.claim, spell.to == nil else { return false }
            return spell.from?.range.latest.map { $0 < since } ?? false
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
        case .harm(let harm): harm.date
        case .death(let death): death.date
        default: nil
        }
    }

    private mutating func take(_ claim: Claim, _ entry: Int) {
        switch claim {
        case .charge(let charge):
            guard charge.stage != .dropped, charge.stage != .acquitted, charge.administrative != true else { return }
            add(charge.article, conviction: charge.stage == .convicted, entry, said: charge.text)
        case .decision(let decision):
            guard decision.kind == .verdict || decision.kind == .appeal else { return }
            for article in decision.articles { add(article, conviction: decision.result == .convicted, entry) }
        case .custody(let spell):
            custody.append((spell.kind, entry))
            if let country = spell.place?.country { holders.append((country, entry)) }
            if spell.acknowledged == false { denied.append(entry) }
            if let since = spell.incommunicadoSince?.range.earliest, since <= day,
                spell.to?.range.latest.map({ $0 > day }) ?? true
            {
                incommunicado.append(entry)
            }
        case .characteristic(let characteristic): characteristics.append((characteristic.kind, entry))
        case .recognition(let recognition):
            if recognition.outcome == .granted { recognised.append((recognition.organisation, entry)) }
        case .listing(let listing): if listing.state == .listed { isListed = true }
        case .citizenship(let citizenship): citizenships.append((citizenship.country, entry))
        case .participation(let part):
            if part.side == .released { exchanged.append(entry) }
            if part.side == .released, let by = part.by { holders.append((by, entry)) }
        case .birth(let birth):
            if let date = birth.date { births.append((date, entry)) }
        case .harm(let harm): harms.append((harm.kind, harm.severity, entry))
        case .death(let death):
            if death.inCustody == true { deaths.append(entry) }
        default: break
        }
    }

    private mutating func add(
        _ article: ArticleReference, conviction: Bool, _ entry: Int, said: LocalizedText? = nil
    ) {
        let isNumber = article.article.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        let isUnknown = article.code == nil || !isNumber
        var words: Set<String> = []
        if isUnknown, let said {
            for text in [said.text] + said.translations.map(\.text) {
                for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
                    words.insert(ArticleGroup.wordMark + word)
                }
            }
        }
        articles.append(
            Article(
                name: "\(article.code ?? "")/\(article.article)", isConviction: conviction,
                isUnknown: isUnknown, words: words, entry: entry))
    }

    func entries(under names: Set<String>, convicted: Bool) -> [Int] {
        articles.filter { $0.isUnder(names) && ($0.isConviction || !convicted) }.map(\.entry)
    }

    func recognitions(by organisations: [String]) -> [Int] {
        recognised.filter { one in
            organisations.contains { $0.lowercased() == one.organisation.lowercased() }
        }.map(\.entry)
    }

    /// The entries with dates of birth, if each possible age on the day that they give is as asked.
    func age(_ test: (Int) -> Bool) -> [Int]? {
        guard !births.isEmpty else { return nil }
        for birth in births {
            // An open end leaves every age possible.
            guard let first = birth.date.range.earliest, let last = birth.date.range.latest else { return nil }
            guard test(Self.years(first, day)), test(Self.years(last, day)) else { return nil }
        }
        return births.map(\.entry)
    }

    /// Whole years from one day to another.
    private static func years(_ from: Day, _ to: Day) -> Int {
        let years = to.components.year - from.components.year
        return from.adding(Term(years: years)) <= to ? years : years - 1
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
