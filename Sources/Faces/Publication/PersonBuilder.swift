// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// Builds what is public of one person, field by field.
struct PersonBuilder {
    let base: MomentBase
    let record: Record
    let isChild: Bool
    let labels: Labels
    /// The numbers of exchanges.
    let exchanges: [Subject: ExchangeID]
    var numbering = SourceNumbering()
    /// What the sections on documents and officials are made from; without them the page has none.
    var instruments: InstrumentCatalog?
    var officials: OfficialCatalog?

    init(_ base: MomentBase, _ record: Record, isChild: Bool, exchanges: [Subject: ExchangeID], labels: Labels) {
        self.base = base
        self.record = record
        self.isChild = isChild
        self.exchanges = exchanges
        self.labels = labels
    }

    var day: Day { record.asOf.on }

    /// The whole page.
    mutating func person() throws -> PublicPerson? {
        guard let id = PublicRecord.PersonID(record.id.text) else { return nil }
        let names = ShownNames(facts: record.facts).names(isChild: isChild, &numbering)
        let articles = Articles(record.facts, labels, &numbering)
        let sentence = Sentences.standing(record.facts, on: day, labels, &numbering)
        let facts = facts(names, articles, sentence)
        // What is worked out rests on published statements alone, or it would tell of the others.
        let published = record.keeping(AllowList.publishes)
        let assessments =
            try isChild
            ? []
            : AssessmentBuilder(record: published, catalog: LawShelf.catalog())
                .assessments(&numbering)
        let term = try isChild ? nil : TermBuilder(record: published, countries: LawShelf.countries()).term()
        let timeline = timeline()
        let history = try history()
        var (named, answerable): ([PublicNaming], [PublicResponsible]) = ([], [])
        if let instruments { named = namings(instruments) }
        if let officials { answerable = responsible(officials) }
        return PublicPerson(
            id: id, names: names, isChild: isChild, birthYear: isChild ? birthYear() : nil, status: status(),
            facts: facts, conflicts: conflicts(), spells: timeline.spells, events: timeline.events,
            articles: articles.list, sentence: sentence, sources: numbering.marks(base.catalog, nil),
            history: history.entries, assessments: assessments,
            term: term,
            joinedFrom: try joinedFrom(),
            positions: history.positions,
            exchange: participations().first.flatMap { exchanges[$0.exchange] }, namings: named,
            responsible: answerable,
            actions: try actions(),
            sponsors: isChild ? [] : SponsorBuilder.sponsors(record))
    }

    private func actions() throws -> [PublicAction] {
        guard try !isChild && !base.isMinor(record, on: day) else { return [] }
        var builder = ActionBuilder(base, on: day)
        builder.take(record)
        return builder.actions()
    }

    /// The line in a list.
    ///
    /// - Parameter matched: the text of the name by which the person was found; it is shown only if it is published.
    mutating func summary(matched: String? = nil) -> PersonSummary? {
        guard let id = PublicRecord.PersonID(record.id.text) else { return nil }
        let names = ShownNames(facts: record.facts).names(isChild: isChild, &numbering)
        let articles = Articles(record.facts, labels, &numbering).list
        let held = heldSince()
        return PersonSummary(
            id: id, names: ShownNames.first(names), matched: names.first { $0.text == matched },
            isChild: isChild, birthYear: isChild ? birthYear() : nil,
            status: status(), heldSince: held?.date, heldSinceUnverified: held?.isUnverified ?? false,
            heldSinceDiffers: held?.differs ?? false, articles: articles,
            sentence: Sentences.standing(record.facts, on: day, labels, &numbering), region: region(),
            recognisedBy: recognisedBy(), sourceCount: sourceCount())
    }

    /// The status, with the place of the spell that goes on.
    func status() -> StatusFact {
        let status = record.status
        let shown = publicStatus()
        var others: [PublicStatus] = []
        for alternative in status.alternatives.dropFirst() {
            let other = Codes.status(alternative.kind, status.ground)
            if other != shown, !others.contains(other) { others.append(other) }
        }
        return StatusFact(
            status: shown, certainty: status.certainty, since: status.since,
            place: shown == .placeUnknown || !status.kind.isHeld ? nil : currentPlace(), note: statusNote(),
            isUnverified: status.reasons.contains(.unverified), others: others)
    }

    /// Held, but nobody outside knows where: a status of its own.
    func publicStatus() -> PublicStatus {
        guard record.status.kind.isHeld else { return Codes.status(record.status.kind, record.status.ground) }
        var spell = CurrentSpell()
        for value in record.values(of: .custody) { spell.take(value.claim, on: day) }
        return spell.isPlaceUnknown ? .placeUnknown : Codes.status(record.status.kind, record.status.ground)
    }

    private func statusNote() -> PublicText? {
        for reason in record.status.reasons {
            switch reason {
            case .delisted(let day):
                return PublicText(
                    en: "On no list that says so since \(day.iso); this is not a release.",
                    ru: "С \(day.iso) нет ни в одном списке, где это сказано; это не освобождение.")
            case .termPassed(let day):
                return PublicText(
                    en: "The term known to the register was over on \(day.iso); no release is on file.",
                    ru: "Известный реестру срок закончился \(day.iso); сведений об освобождении нет.")
            default: continue
            }
        }
        return nil
    }

    /// The last spell in custody that began on or before the day.
    private func lastCustody() -> (value: RecordValue, claim: CustodyClaim)? {
        let spells = record.facts(of: .custody).compactMap { fact -> (value: RecordValue, claim: CustodyClaim)? in
            guard let value = fact.chosen, case .custody(let claim) = value.claim else { return nil }
            return (claim.from?.range.earliest ?? .earliest) <= day ? (value, claim) : nil
        }
        return spells.filter { Places.text($0.claim.place, labels) != nil }.max { first, second in
            (first.claim.from?.range.earliest ?? .earliest) < (second.claim.from?.range.earliest ?? .earliest)
        }
    }

    private func currentPlace() -> PublicText? { lastCustody().flatMap { Places.text($0.claim.place, labels) } }

    /// The region where the person is held or was held last.
    private func region() -> PublicText? {
        guard let place = lastCustody()?.claim.place else { return nil }
        if let region = place.region { return labels.region(region) }
        return (place.locality ?? place.name).map { labels.said($0) }
    }

    /// Since when held now, or before the last release.
    private func heldSince() -> (date: PartialDate, isUnverified: Bool, differs: Bool)? {
        var since = record.status.heldSince
        let isOver = record.status.kind == .released || record.status.kind == .exchanged
        if since == nil, isOver, let end = record.status.since?.range.earliest {
            since =
                StatusRules.status(
                    of: record.facts, on: end.adding(days: -1), exchanges: base.reader.exchanges
                ).heldSince
        }
        guard let since else { return nil }
        let fact = record.facts(of: .custody).first { fact in
            guard case .custody(let claim) = fact.chosen?.claim else { return false }
            return claim.from == since
        }
        return (
            since, Codes.isUnverified(fact?.chosen?.mark ?? nil),
            fact?.conflicts.contains { $0.point == .date } ?? false
        )
    }

    private func recognisedBy() -> [PublicText] {
        var latest: [String: (day: Day, outcome: RecognitionOutcome)] = [:]
        for value in record.values(of: .recognition) {
            guard case .recognition(let claim) = value.claim else { continue }
            let day = claim.date?.range.latest ?? value.knownSince
            if claim.date?.isOnOrBefore(self.day) == .no { continue }
            if let before = latest[claim.organisation], before.day > day { continue }
            latest[claim.organisation] = (day, claim.outcome)
        }
        return latest.filter { $0.value.outcome == .granted }.keys.sorted().map { PublicText($0) }
    }

    private func sourceCount() -> Int {
        var sources: Set<Statements.SourceID> = []
        for fact in record.facts where AllowList.publishes(fact.kind) {
            for value in fact.values where AllowList.publishes(value.claim) {
                for attribution in value.attributions { sources.insert(attribution.source) }
            }
        }
        sources.remove(.register)
        return sources.count
    }

    private func birthYear() -> Int? {
        guard case .birth(let claim) = record.facts(of: .birth).first?.chosen?.claim, let range = claim.date?.range
        else { return nil }
        let year = range.earliest?.components.year
        return year == range.latest?.components.year ? year : nil
    }

    /// The parts in exchanges, one for each exchange however many sources state it, in the order of the ledger.
    func participations() -> [ParticipationClaim] {
        var seen: Set<Subject> = []
        return record.values(of: .participation).sorted { first, second in
            (first.attributions.first?.position ?? 0) < (second.attributions.first?.position ?? 0)
        }.compactMap { value in
            guard case .participation(let claim) = value.claim, seen.insert(claim.exchange).inserted else { return nil }
            return claim
        }
    }
}
