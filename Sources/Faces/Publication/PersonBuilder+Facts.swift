// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

extension PersonBuilder {
    /// The rows of facts. Kinds on which nothing is on file have no row, apart from the few that every page answers.
    mutating func facts(
        _ names: [PublicName], _ articles: Articles, _ sentence: PublicSentence?
    ) -> [PublicFact] {
        var rows: [FactKind: [PublicValue]] = [:]
        if !isChild {
            let first = Set(ShownNames.first(names).map(\.text))
            var seen: Set<String> = first
            rows[.otherNames] = names.filter { seen.insert($0.text).inserted }.map {
                PublicValue(content: .name($0), sources: $0.sources)
            }
        }
        for fact in record.facts {
            for value in fact.values where AllowList.publishes(value.claim) {
                guard let content = content(value) else { continue }
                rows[content.kind, default: []].append(self.value(content.content, value, note: content.note))
            }
        }
        take(articles, &rows)
        rows[.exchange] = exchangeValues()
        let always: Set<FactKind> = [
            .born, .sex, .citizenship, .charged, .convicted, .sentence, .release, .recognition,
        ]
        return FactKind.allCases.compactMap { kind in
            var seen: Set<ValueContent> = []
            let values = (rows[kind] ?? []).filter { seen.insert($0.content).inserted }
            let isAnswered = always.contains(kind) && !(isChild && kind == .born)
            return values.isEmpty && !isAnswered ? nil : PublicFact(kind: kind, values: values)
        }
    }

    /// A value with those who state it. Marks are shown; notes and excerpts of statements are not.
    mutating func value(_ content: ValueContent, _ value: RecordValue, note: PublicText? = nil) -> PublicValue {
        let oldest = value.attributions.min { $0.knownSince < $1.knownSince }
        // A source without a date counts from its recording: then there is no day since which it is known to say so.
        let hasOwnDay = oldest.map { $0.knownSince != $0.recorded.day } ?? false
        return PublicValue(
            content: content, sources: numbering.numbers(value), knownSince: hasOwnDay ? oldest?.knownSince : nil,
            recorded: value.attributions.map(\.recorded.day).min(), isUnverified: Codes.isUnverified(value.mark),
            isChosen: value.isChosen, rule: Codes.rule(value.rule), note: note)
    }

    private typealias Content = (kind: FactKind, content: ValueContent, note: PublicText?)

    /// What one claim says in the rows; `nil` for a claim that has no row. The allow-list, claim by claim.
    private mutating func content(_ value: RecordValue) -> Content? {
        switch value.claim {
        case .birth(let claim): isChild ? nil : claim.date.map { (.born, .date($0), nil) }
        case .death(let claim): (.died, .status(.died, on: claim.date), Self.death(claim))
        case .sex(let claim): sex(claim)
        case .citizenship(let claim): (.citizenship, .text(citizenship(claim)), nil)
        case .occupation(let claim): isChild ? nil : (.occupation, .text(labels.said(claim.occupation)), nil)
        case .residence(let claim):
            Places.text(claim, isChild: isChild, labels).map { (.residence, .text($0), nil) }
        case .custody: spell(value).map { (.deprivation, .spell($0), nil) }
        case .decision:
            Sentences.sentence(value, labels, &numbering).map { (.sentence, .sentence($0), nil) }
        case .release(let claim): release(claim)
        case .recognition(let claim): (.recognition, .recognition(recognition(claim)), nil)
        case .listing(let claim): listing(claim, value)
        case .support(let claim): (.letters, .text(Self.address(claim)), nil)
        case .publicationBasis(let claim): Codes.basis(claim.basis).map { (.basis, $0, nil) }
        default: nil
        }
    }

    private func sex(_ claim: SexClaim) -> Content? {
        switch claim.sex {
        case .female: (.sex, .sex(.female), nil)
        case .male: (.sex, .sex(.male), nil)
        case .other: nil
        }
    }

    private func citizenship(_ claim: CitizenshipClaim) -> PublicText {
        guard claim.stateless != true else { return PublicText(en: "Stateless", ru: "Без гражданства") }
        return labels.country(claim.country)
    }

    private static func death(_ claim: DeathClaim) -> PublicText? {
        if claim.executed == true { return PublicText(en: "Execution.", ru: "Смертная казнь.") }
        return claim.inCustody == true ? PublicText(en: "In custody.", ru: "Под стражей.") : nil
    }

    private func release(_ claim: ReleaseClaim) -> Content? {
        guard claim.date != nil || claim.ground != nil && claim.expected == nil && claim.officialEnd == nil else {
            return nil
        }
        let act = claim.legalAct.map { PublicText($0) }
        return (.release, .status(Codes.released(claim.ground), on: claim.date), act)
    }

    /// A decision of an organisation. Of a child no reason is told.
    func recognition(_ claim: RecognitionClaim) -> PublicRecognition {
        let definition = [claim.definition, claim.version].compactMap { $0 }.joined(separator: ", ")
        return PublicRecognition(
            organisation: PublicText(claim.organisation), code: Codes.slug(claim.organisation),
            stand: Codes.stand(claim.outcome), definition: definition.isEmpty ? nil : PublicText(definition),
            date: claim.date,
            reason: isChild ? nil : claim.reason.map { PublicText($0) })
    }

    private func listing(_ claim: ListingClaim, _ value: RecordValue) -> Content? {
        guard let attribution = value.attributions.first else { return nil }
        let publisher = base.catalog.publisher(attribution.source)
        let list = claim.list.map { PublicText.joined([publisher, PublicText($0)]) ?? publisher } ?? publisher
        let state: PublicRecord.ListingState = claim.state == .listed ? .listed : .delisted
        return (.listing, .listing(list, state: state, since: PartialDate(day: value.knownSince)), nil)
    }

    private static func address(_ claim: SupportClaim) -> PublicText {
        PublicText([claim.postcode, claim.text].compactMap { $0 }.joined(separator: ", "))
    }

    private mutating func take(_ articles: Articles, _ rows: inout [FactKind: [PublicValue]]) {
        for (article, values) in zip(articles.list, articles.stated) {
            guard let first = values.first else { continue }
            let kind: FactKind = article.stage == .convicted ? .convicted : .charged
            var value = value(.article(article), first)
            value = PublicValue(
                content: value.content, sources: article.sources, knownSince: value.knownSince,
                recorded: value.recorded, isUnverified: article.isUnverified)
            rows[kind, default: []].append(value)
        }
        for words in articles.words {
            let kind: FactKind = words.stage == .convicted ? .convicted : .charged
            rows[kind, default: []].append(value(.text(words.text), words.value))
        }
    }

    /// One line for each exchange, with all who state the person's part in it.
    private mutating func exchangeValues() -> [PublicValue] {
        var values: [PublicValue] = []
        for claim in participations() {
            guard let id = exchanges[claim.exchange] else { continue }
            let all = record.values(of: .participation).filter { value in
                if case .participation(let other) = value.claim { other.exchange == claim.exchange } else { false }
            }
            guard let first = all.first else { continue }
            let to = claim.to.map { labels.country($0) }
            let content = ValueContent.exchange(id, date: base.reader.exchanges.date(of: claim.exchange), place: nil)
            let line = value(
                content, first,
                note: to.map { to in
                    PublicText(en: "To: \(to.version(for: "en").text).", ru: "Куда: \(to.version(for: "ru").text).")
                })
            values.append(
                PublicValue(
                    content: content, sources: numbering.numbers(all.flatMap { $0.attributions.map(\.source) }),
                    knownSince: line.knownSince, recorded: line.recorded,
                    isUnverified: all.allSatisfy { Codes.isUnverified($0.mark) }, note: line.note))
        }
        return values
    }

    /// Where the sources differ.
    mutating func conflicts() -> [PublicConflict] {
        var conflicts: [PublicConflict] = []
        for fact in record.facts where !fact.conflicts.isEmpty {
            for conflict in fact.conflicts {
                // A child's birthday is not shown, so no difference about it is.
                if isChild && conflict.kind == .birth { continue }
                var kind: FactKind?
                var values: [PublicValue] = []
                for index in conflict.values where fact.values.indices.contains(index) {
                    guard AllowList.publishes(fact.values[index].claim), let content = content(fact.values[index])
                    else { continue }
                    kind = content.kind
                    values.append(value(content.content, fact.values[index], note: content.note))
                }
                guard let kind, values.count > 1 else { continue }
                conflicts.append(
                    PublicConflict(
                        kind: kind, values: values, shownAs: values.first { $0.isChosen }?.content ?? values[0].content,
                        rule: Codes.rule(fact.chosen?.rule) ?? .kept, effect: Self.effect(conflict)))
            }
        }
        return conflicts
    }

    private static func effect(_ conflict: Conflict) -> PublicText? {
        guard conflict.kind == .custody || conflict.kind == .release, conflict.point == .date || conflict.point == .end
        else { return nil }
        return PublicText(
            en: "On the days between, the person is counted as possibly held.",
            ru: "В дни между этими датами человек считается возможно находящимся под стражей.")
    }
}
