// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// Finds the clocks of records: what runs, what is due, what was missed.
public struct DeadlineFinder: Sendable {
    /// The rules on terms, by country.
    public let countries: [String: Jurisdiction]
    /// The files of clocks.
    public let packs: [ClockPack]
    /// How many days before its day a clock is due.
    public let notice: Int
    /// After how many days without any news the alarm of silence is raised; `nil` for the days of its rule.
    public let silence: Int?

    /// The kinds of claims that clocks begin or end with.
    public static let kinds: Set<ClaimKind> = [
        .custody, .charge, .decision, .release, .death, .participation, .international, .intervention, .proceeding,
        .birth, .sex, .wanted, .listing,
        .recognition,
    ]

    private let countryOfCode: [String: String]
    /// The clocks of each country, with those for any.
    private let clocks: [String: [ClockRule]]
    private let ofAnyCountry: [ClockRule]

    /// Makes a finder.
    public init(countries: [String: Jurisdiction], packs: [ClockPack], notice: Int = 7, silence: Int? = nil) {
        self.countries = countries
        self.packs = packs
        self.notice = notice
        self.silence = silence
        var codes: [String: String] = [:]
        for (country, law) in countries { for code in law.codes { codes[code] = country } }
        countryOfCode = codes
        var clocks: [String: [ClockRule]] = [:]
        for country in countries.keys {
            clocks[country] = packs.filter { $0.country == nil || $0.country == country }.flatMap(\.clocks)
        }
        self.clocks = clocks
        ofAnyCountry = packs.filter { $0.country == nil }.flatMap(\.clocks)
    }

    /// A finder with all packs that come with the program.
    ///
    /// - Throws: ``PackError`` of the first file that is wrong.
    public static func standard(notice: Int = 7, silence: Int? = nil) throws(PackError) -> DeadlineFinder {
        let folder = try PackFolder.bundled()
        return DeadlineFinder(
            countries: try Jurisdiction.all(in: folder), packs: try ClockPack.all(in: folder), notice: notice,
            silence: silence)
    }

    /// The clocks of a person on a day, by their days.
    public func deadlines(of record: Record, on day: Day) -> [Deadline] {
        var facts = ClockFacts(record, on: day)
        let country = country(of: record)
        if let law = countries[country], let term = try? TermCase(record, countries: countryOfCode, otherwise: country),
            let answer = try? TermCalculator(law).answer(for: term, on: day, traced: false)
        {
            facts.take(answer)
        }
        var found: [Deadline] = []
        var ladders: [String: (deadline: Deadline, rule: ClockRule)] = [:]
        let running = (clocks[country] ?? ofAnyCountry).compactMap { rule in
            deadline(rule, record.id, facts, country, on: day).map { (rule: rule, deadline: $0) }
        }
        let replaced = running.compactMap(\.rule.replaces)
        for (rule, deadline) in running where !replaced.contains(rule.frame.id) {
            guard let ladder = rule.ladder else {
                if shows(deadline, rule, on: day) { found.append(deadline) }
                continue
            }
            // Of a ladder the first step ahead, or the last if all have passed.
            if let known = ladders[ladder], known.deadline.state != .missed { continue }
            ladders[ladder] = (deadline, rule)
        }
        found += ladders.values.filter { shows($0.deadline, $0.rule, on: day) }.map(\.deadline)
        return found.sorted { ($0.due, $0.clock) < ($1.due, $1.clock) }
    }

    /// The clocks that come each year and belong to no person.
    public func yearly(on day: Day) -> [Deadline] {
        packs.flatMap(\.clocks).compactMap { rule in
            guard let yearly = rule.yearly else { return nil }
            let year = day.components.year
            let days = [year, year + 1].compactMap { Day(year: $0, month: yearly.month, day: yearly.day) }
            guard let due = days.first(where: { $0 >= day }) else { return nil }
            return Deadline(
                person: nil, clock: rule.name, rule: rule.frame.id, starts: due.adding(months: -12), due: due,
                state: state(due, on: day), isUncertain: rule.frame.mark == .toBeVerified)
        }.sorted { ($0.due, $0.clock) < ($1.due, $1.clock) }
    }

    /// The country by the codes that charges and decisions name, else by the places of custody.
    private func country(of record: Record) -> String {
        var codes: [String] = []
        for fact in record.facts {
            switch fact.chosen?.claim {
            case .charge(let claim)?: codes += [claim.article.code].compactMap { $0 }
            case .decision(let claim)?: codes += claim.articles.compactMap { $0.code }
            default: continue
            }
        }
        return CountryOfCode.country(codes, known: countryOfCode)
            ?? CountryOfCode.countryOfCustody(record, known: countries.keys) ?? "ru"
    }

    private func deadline(
        _ rule: ClockRule, _ person: PersonID, _ facts: ClockFacts, _ country: String, on day: Day
    ) -> Deadline? {
        guard let event = rule.starts, let starts = facts.day(event), starts <= day || isAhead(event) else {
            return nil
        }
        switch rule.who {
        case .anyone: break
        case .held where facts.held == .no: return nil
        case .remand where facts.held == .no || facts.isSentenced: return nil
        case .held, .remand: break
        }
        guard rule.frame.validity.contains(starts), rule.against.isEmpty || rule.against.contains(country),
            fits(rule, facts, country)
        else { return nil }
        if let before = rule.shownBefore, day < starts.subtracting(before) { return nil }
        if let needed = rule.requires {
            guard let other = facts.day(needed), other <= day, other.adding(months: 12) >= day else { return nil }
        }
        if let last = rule.factsUntil, facts.firstCustody ?? starts > last { return nil }
        for end in rule.until {
            if let ended = facts.day(end), ended >= starts, ended <= day { return nil }
        }
        let length = event == .lastNews ? silence.map { Term(days: $0) } ?? rule.after : rule.after
        let due = starts.adding(length)
        return Deadline(
            person: person, clock: rule.name, rule: rule.frame.id, starts: starts, due: due,
            state: state(due, on: day),
            isUncertain: rule.frame.mark == .toBeVerified || facts.rough.contains(event))
    }

    /// Whether an event is one that is known before it comes.
    private func isAhead(_ event: ClockEvent) -> Bool {
        [.termEnds, .paroleOpens, .answerDue, .hearing].contains(event)
    }

    private func state(_ due: Day, on day: Day) -> Deadline.State {
        if due < day { return .missed }
        return due <= day.adding(days: notice) ? .due : .running
    }

    private func shows(_ deadline: Deadline, _ rule: ClockRule, on day: Day) -> Bool {
        guard deadline.state == .missed else { return !rule.isAlarm }
        return rule.toldFor.map { deadline.due.adding($0) >= day } ?? true
    }

    private func fits(_ rule: ClockRule, _ facts: ClockFacts, _ country: String) -> Bool {
        if !rule.articles.isEmpty {
            let charged = facts.articles.contains { one in rule.articles.contains { $0.covers(one) } }
            if !charged { return false }
        }
        guard !rule.gravity.isEmpty, let law = countries[country] else { return true }
        let classes = facts.articles.flatMap { article in
            (law.articles[article.article]?.parts(of: article, acts: .everything) ?? [])
                .compactMap { law.gravity(of: $0.range)?.gravity }
        }
        // A charge whose class is not known may be of any.
        return classes.isEmpty || !Set(classes).isDisjoint(with: rule.gravity)
    }
}
