// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Builds what is public of an exchange.
struct ExchangeBuilder {
    let base: MomentBase
    let exchange: ExchangeCatalog.Exchange
    let labels: Labels
    var numbering = SourceNumbering()

    init(_ base: MomentBase, _ exchange: ExchangeCatalog.Exchange, _ labels: Labels) {
        self.base = base
        self.exchange = exchange
        self.labels = labels
    }

    /// A person of the exchange with the part taken in it.
    private struct Part {
        var person: ExchangePerson
        var side: Statements.ExchangeSide
        var by: String?
        var to: String?
        var sortKey: String
    }

    /// The page of an exchange with the persons who are on file; `nil` without a date.
    mutating func page(
        _ records: [(record: Record, isChild: Bool)], refused: [(record: Record, isChild: Bool)] = [],
        _ counts: SourceCatalog.Counts
    ) -> PublicExchange? {
        guard let date = exchange.date else { return nil }
        let reports = reports()
        var parts: [Part] = []
        for person in records { if let part = part(person.record, isChild: person.isChild) { parts.append(part) } }
        parts.sort { $0.sortKey < $1.sortKey }
        let (moves, terms, refusals) = (moves(), terms(), refusals(refused))
        let acts = acts()
        _ = numbering.numbers(exchange.accounts.map(\.source))
        let mediators = exchange.accounts.first { !$0.claim.mediators.isEmpty }?.claim.mediators ?? []
        return PublicExchange(
            id: exchange.id, date: date, title: title, place: exchange.first(\.place).map { labels.said($0) },
            mediator: PublicText.joined(mediators.map { labels.said($0) }), reports: reports,
            freed: side(.released, parts), handed: side(.returned, parts),
            flows: flows(parts), moves: moves, terms: terms, refusals: refusals, numbers: numbers(),
            acts: acts, sources: numbering.marks(base.catalog, counts))
    }

    /// One line. `nil` without a date.
    func row() -> ReleaseRow? {
        guard let date = exchange.date else { return nil }
        var seen: Set<PublicText> = []
        let publishers = exchange.accounts.map { base.catalog.publisher($0.source) }.filter { seen.insert($0).inserted }
        return ReleaseRow(
            date: date, what: title, numbers: numbers(), sources: PublicText.joined(publishers),
            isUnverified: exchange.isUnverified, exchange: exchange.id)
    }

    private var title: PublicText {
        exchange.accounts.isEmpty ? PublicText(exchange.id.text) : exchange.title(labels)
    }

    private func numbers() -> PublicText? {
        if let numbers = exchange.first(\.numbers) { return PublicText(numbers) }
        switch (exchange.first(\.released), exchange.first(\.returned)) {
        case (let released?, let returned?):
            return PublicText(en: "\(released) for \(returned)", ru: "\(released) на \(returned)")
        case (let released?, nil): return PublicText(en: "released: \(released)", ru: "освобождено: \(released)")
        case (nil, let returned?): return PublicText(en: "handed over: \(returned)", ru: "передано: \(returned)")
        case (nil, nil): return nil
        }
    }

    private mutating func part(_ record: Record, isChild: Bool) -> Part? {
        let values = record.values(of: .participation).filter { value in
            if case .participation(let claim) = value.claim { claim.exchange == exchange.subject } else { false }
        }
        let claims = values.compactMap { value -> ParticipationClaim? in
            if case .participation(let claim) = value.claim { claim } else { nil }
        }
        guard let first = claims.first else { return nil }
        // Children are counted and never named here.
        guard !isChild else { return nil }
        let articles = Articles(record.facts, labels, &numbering)
        var own = SourceNumbering()
        let names = ShownNames.first(ShownNames(facts: record.facts).names(isChild: false, &own)).map { name in
            PublicName(text: name.text, language: name.language, script: name.script, kind: name.kind)
        }
        let by = claims.lazy.compactMap(\.by).first
        let sentence = Sentences.standing(record.facts, on: record.asOf.on, labels, &numbering)
        let person = ExchangePerson(
            person: PublicRecord.PersonID(record.id.text), names: names,
            accusation: articles.accusation(record.facts), accusationGroup: articles.group(),
            sentence: sentence, daysLeft: daysLeft(sentence, record),
            heldBy: by.map { labels.country($0) },
            category: claims.lazy.compactMap(\.category).first.map { ExchangeCategory(stated: $0) },
            agreement: claims.lazy.compactMap(\.consent).first.map { ExchangeAgreement($0) },
            conditions: claims.lazy.compactMap(\.conditions).first.map { PublicText($0) },
            isUnverified: values.allSatisfy { Codes.isUnverified($0.mark) },
            sources: numbering.numbers(values.flatMap { $0.attributions.map(\.source) }))
        return Part(
            person: person, side: first.side, by: by, to: claims.lazy.compactMap(\.to).first,
            sortKey: Self.sortKey(record, names))
    }

    /// What was left of a term on the day of the exchange, counted plainly from the first day in custody on file.
    private func daysLeft(_ sentence: PublicSentence?, _ record: Record) -> Int? {
        guard let term = sentence?.term, let day = exchange.date?.range.latest else { return nil }
        let starts = record.facts(of: .custody).compactMap { fact -> Day? in
            guard case .custody(let claim)? = fact.chosen?.claim, claim.kind != .administrative else { return nil }
            return claim.from?.range.latest
        }
        guard let start = starts.filter({ $0 <= day }).min() else { return nil }
        // A year of 365.2425 days, a twelfth of it a month.
        let length = Int((Double(term.totalMonths) * 365.2425 / 12).rounded()) + term.days
        return max(0, length - (day - start))
    }

    /// By family name: as a source gives it, else the last word of the name in Latin letters.
    private static func sortKey(_ record: Record, _ names: [PublicName]) -> String {
        for value in record.values(of: .name) {
            if case .name(let claim) = value.claim, let family = claim.family { return family.lowercased() }
        }
        let name = names.first { $0.script == .latin } ?? names.first
        return (name?.text.split(separator: " ").last.map(String.init) ?? "\u{10FFFF}").lowercased()
    }

    private func side(_ side: Statements.ExchangeSide, _ parts: [Part]) -> PublicRecord.ExchangeSide {
        let mine = parts.filter { $0.side == side }
        let claimed = side == .released ? exchange.first(\.released) : exchange.first(\.returned)
        return PublicRecord.ExchangeSide(
            title: sideTitle(side, mine), people: mine.map(\.person), adults: max(claimed ?? 0, mine.count),
            // Sources say of children only that they went along with those who were handed over or let go; the claim
            // has no side. They stand with those handed over.
            children: side == .returned ? exchange.children : 0)
    }

    private func sideTitle(_ side: Statements.ExchangeSide, _ parts: [Part]) -> PublicText {
        var states: [String] = []
        for part in parts {
            guard let state = side == .released ? part.by : part.to, !states.contains(state) else { continue }
            states.append(state)
        }
        let english = Self.list(states.map { labels.country($0).version(for: "en").text }, "and")
        let russian = inRussian(states, side)
        switch side {
        case .released:
            return english.isEmpty
                ? PublicText(en: "Freed", ru: "Освобождены")
                : PublicText(en: "Freed by \(english)", ru: "Освобождены \(russian)")
        case .returned:
            return english.isEmpty
                ? PublicText(en: "Handed over", ru: "Переданы")
                : PublicText(en: "Handed to \(english)", ru: "Переданы \(russian)")
        }
    }

    /// The states in the case that the verb asks for; in brackets as they are, if a form is not on file.
    private func inRussian(_ states: [String], _ side: Statements.ExchangeSide) -> String {
        let forms = states.compactMap { labels.code((side == .released ? "by." : "to.") + $0) }
        guard forms.count < states.count else { return Self.list(forms, "и") }
        return "(" + Self.list(states.map { labels.country($0).version(for: "ru").text }, "и") + ")"
    }

    private static func list(_ names: [String], _ and: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.last ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    private func flows(_ parts: [Part]) -> [ExchangeFlow] {
        var order: [[String]] = []
        var counts: [[String]: Int] = [:]
        for part in parts {
            guard let by = part.by, let to = part.to else { continue }
            if counts[[by, to]] == nil { order.append([by, to]) }
            counts[[by, to], default: 0] += 1
        }
        return order.sorted { (-(counts[$0] ?? 0), $0[0], $0[1]) < (-(counts[$1] ?? 0), $1[0], $1[1]) }.map { pair in
            ExchangeFlow(
                from: labels.country(pair[0]), to: labels.country(pair[1]), persons: counts[pair] ?? 0)
        }
    }

    /// What sources say of the exchange, each sentence once, with all who say it.
    private mutating func reports() -> [ExchangeReport] {
        var seen: Set<LocalizedText> = []
        var reports: [ExchangeReport] = []
        // In the order of recording: what happened comes before its details.
        for account in exchange.accounts.sorted(by: { $0.position < $1.position }) {
            guard let text = account.claim.text, seen.insert(text).inserted else { continue }
            let all = exchange.accounts.filter { $0.claim.text == text }
            reports.append(
                ExchangeReport(
                    text: PublicText(text), sources: numbering.numbers(all.map(\.source)),
                    isUnverified: all.allSatisfy { Codes.isUnverified($0.mark) }))
        }
        return reports
    }

    private mutating func acts() -> [LegalAct] {
        let notGiven = PublicText(en: "State not given", ru: "Государство не указано")
        var seen: Set<LocalizedText> = []
        var acts: [LegalAct] = []
        for account in exchange.accounts {
            guard let act = account.claim.legalAct, seen.insert(act).inserted else { continue }
            acts.append(
                LegalAct(
                    state: labels.state(namedIn: act) ?? notGiven,
                    text: PublicText(act), sources: numbering.numbers(exchange.sources(of: \.legalAct, act))))
        }
        return acts
    }
}
