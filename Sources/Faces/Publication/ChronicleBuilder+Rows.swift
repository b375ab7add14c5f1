// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Names
internal import Register
internal import Statements

extension ChronicleBuilder {
    /// The last spell of custody on a day, from all that may be published.
    static func spell(_ accounts: [EntriesInForce], on day: Day) -> CurrentSpell {
        var spell = CurrentSpell()
        for standing in accounts.lazy.flatMap(\.standing) {
            for statement in standing.entry.entry.statements where AllowList.publishes(statement.claim) {
                spell.take(statement.claim, on: day)
            }
        }
        return spell
    }

    /// Keeps what is said of a person day by day, and gives the number of it.
    mutating func timeline(_ days: CaseDays, _ accounts: [EntriesInForce]) -> UInt32 {
        let number = UInt32(truncatingIfNeeded: chronicle.timelineStarts.count)
        chronicle.timelineStarts.append(UInt32(truncatingIfNeeded: chronicle.stretches.count))
        let stands = BodyStands(accounts)
        let hidden = base.texts
        for turn in Self.turns(days, accounts).union(stands.turns).sorted() {
            guard let stretch = days.stretch(on: turn) else { continue }
            let spell = Self.spell(accounts, on: turn)
            var statuses = stretch.possible
            if spell.isPlaceUnknown, stretch.status.isHeld {
                statuses = statuses & ~(1 << UInt16(stretch.status.rawValue)) | PeopleChronicle.placeUnknownBit
            }
            let granted = stretch.recognitions.filter { $0.outcome == .granted }.map(\.organisation)
                .filter { !hidden.occur(in: $0) }
            chronicle.stretches.append(
                PeopleChronicle.Stretch(
                    from: turn.number, since: stretch.since?.number ?? .max,
                    region: chronicle.places.number(of: hidden.passing(stretch.custodyRegion)),
                    town: chronicle.places.number(of: hidden.passing(stretch.custodyTown)),
                    holder: chronicle.countries.number(of: hidden.passing(spell.holder)),
                    recognitions: chronicle.recognitions.number(of: granted),
                    stands: chronicle.stands.number(of: stands.standing(on: turn, hiding: hidden)), statuses: statuses,
                    year: stretch.detentionYear.map { Int16(clamping: $0) } ?? .min, held: stretch.held.rawValue))
        }
        return number
    }

    /// The days on which a stretch begins, and those on which a spell does: each source's account of it counts for the
    /// state that holds.
    private static func turns(_ days: CaseDays, _ accounts: [EntriesInForce]) -> Set<Day> {
        var turns = Set(days.stretches.map(\.from))
        for standing in accounts.lazy.flatMap(\.standing) {
            for statement in standing.entry.entry.statements {
                if case .custody(let claim) = statement.claim, let day = claim.from?.range.earliest {
                    turns.insert(day)
                }
            }
        }
        return turns
    }

    /// The number of a set of articles, by the codes that filters know them by.
    mutating func articles(_ articles: [CaseArticle]) -> UInt32 {
        let codes = articles.filter { Articles.isNumber($0.article) }.map { Articles.code($0.code, $0.article) }
        return chronicle.articles.number(of: Set(codes).sorted())
    }

    /// The number of a set of sources, in order.
    mutating func sources(_ sources: [Statements.SourceID]) -> UInt32 { chronicle.sources.number(of: sources) }

    /// The number of the state whose code was applied.
    mutating func lawgiver(_ accounts: [EntriesInForce]) -> UInt32 {
        chronicle.countries.number(of: base.texts.passing(Self.spell(accounts, on: .latest).lawgiver))
    }

    /// The number of a residence.
    mutating func home(_ days: CaseDays) -> UInt32 {
        let home = PeopleChronicle.Home(
            region: chronicle.places.number(of: base.texts.passing(days.homeRegion)),
            town: chronicle.places.number(of: base.texts.passing(days.homeTown)))
        return chronicle.homePairs.number(of: home)
    }

    /// Remembers what is said of a child, whose birthday is not to be told from the days of other events.
    mutating func noteChild(_ position: Int, timeline: UInt32) {
        chronicle.childTimelines[Int32(truncatingIfNeeded: position)] = timeline
    }

    /// The number of the articles of two sets.
    mutating func union(_ first: UInt32, _ second: UInt32) -> UInt32 {
        if first == 0 || first == second { return second }
        if second == 0 { return first }
        let both = Set(chronicle.articles.values[Int(first)]).union(chronicle.articles.values[Int(second)])
        return chronicle.articles.number(of: both.sorted())
    }

    /// The number of a state, of two that may be none.
    mutating func lesser(_ first: UInt32, _ second: UInt32) -> UInt32 {
        if first == 0 || first == second { return second }
        if second == 0 { return first }
        let names = (chronicle.countries.values[Int(first)] ?? "", chronicle.countries.values[Int(second)] ?? "")
        return names.0 < names.1 ? first : second
    }

    static func number(_ sex: Sex?) -> UInt8 { sex == .female ? 1 : sex == .male ? 2 : 0 }

    /// Appends a row, but for its names.
    mutating func appendRow(
        position: Int, timeline: UInt32, childBefore: Day?, sex: UInt8, home: UInt32, lawgiver: UInt32,
        articles: UInt32, sources: UInt32
    ) {
        chronicle.positions.append(Int32(truncatingIfNeeded: position))
        chronicle.timelines.append(timeline)
        chronicle.childBefore.append(childBefore?.number ?? PeopleChronicle.never)
        chronicle.sexes.append(sex)
        chronicle.homes.append(home)
        chronicle.lawgivers.append(lawgiver)
        chronicle.articleSets.append(articles)
        chronicle.sourceSets.append(sources)
    }

    /// Appends the names of the last row, that shown first: the order of names goes by it.
    mutating func appendNames(_ names: [String]) {
        let start = chronicle.keys.count
        // Four gigabytes of names are more than anybody has; people beyond could not be found by name.
        let isFull = start > Int(UInt32.max) - Int(UInt16.max)
        chronicle.keyStarts.append(UInt32(truncatingIfNeeded: isFull ? 0 : start))
        var seen: [[UInt8]] = []
        var room = isFull ? 0 : Int(UInt16.max)
        for name in names {
            for key in NameFold.keys(name) where !key.isEmpty && key.count < room && !seen.contains(key) {
                if !seen.isEmpty { chronicle.keys.append(0x0A) }
                chronicle.keys.append(contentsOf: key)
                room -= key.count + 1
                seen.append(key)
            }
        }
        chronicle.keyLengths.append(UInt16(truncatingIfNeeded: chronicle.keys.count - start))
        chronicle.appendTexts(names)
    }
}
