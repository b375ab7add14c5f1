// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
internal import Statements

/// A stated day beside the end that the rules give, and why they differ.
///
/// A cause is read off the facts on file and never guessed: where they do not tell it, it is one of the two that say so.
public struct TermComparison: Sendable, Hashable {
    /// Why the stated day is not the calculated end, or that it is.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// The stated day is the end, or one of the ends that open facts and readings leave.
        case agrees
        /// Within four days before the end: weekends, holidays and the count of the first day move it.
        case daysOff = "days-off"
        /// The stated day lies before the first day of custody: it belongs to an earlier case.
        case earlierCase = "earlier-case"
        /// The release lies before the sentence or on its day, and the term was not over: it was from custody, not from the
        /// term.
        case fromCustody = "from-custody"
        /// Custody after the release is on file: it did not end the term.
        case heldAgain = "held-again"
        /// The ground of the release ends a term early: exchange, pardon, parole, amnesty, health and the like.
        case freedEarly = "freed-early"
        /// Before the earliest end, and no ground is on file.
        case earlier
        /// After the latest end: a later sentence, an interruption or an error is not on file.
        case later
        /// Still listed before the latest end: nothing contradicts.
        case notOverYet = "not-over-yet"
        /// Still listed after the latest end: nobody stated a release, or the list is behind.
        case listedAfterEnd = "listed-after-end"
        /// For life: there is no end to compare with.
        case life
        /// No sentence is on file, so no term runs.
        case noSentence = "no-sentence"
        /// The punishment has no term of days.
        case noTerm = "no-term"
        /// No first day of custody is on file, or only a rough one.
        case noCustody = "no-custody"
        /// The facts contradict each other, or the country has no rules.
        case refused
    }

    /// The person.
    public var person: PersonID
    /// What is stated.
    public var stated: StatedEnd
    /// The end that the rules give; `nil` if they give none.
    public var end: Day?
    /// The earliest end of all readings.
    public var earliestEnd: Day?
    /// By how many days the stated day lies after the end; before it if negative. `nil` without an end, and for a day on
    /// which a list still has the person.
    public var days: Int?
    /// Why they differ.
    public var cause: Cause

    /// Compares everything that a record states of its end with what the rules give.
    ///
    /// - Parameters:
    ///   - countries: the rules, by country.
    ///   - codes: which country each code of law belongs to.
    ///   - day: the day for which it is asked.
    public static func all(
        of record: Record, countries: [String: Jurisdiction], codes: [String: String], on day: Day
    ) -> [TermComparison] {
        let stated = StatedEnd.all(of: record)
        guard !stated.isEmpty else { return [] }
        do throws(TermProblem) {
            let term = try TermCase(record, countries: codes)
            guard let law = countries[term.jurisdiction] else {
                throw TermProblem.unknownJurisdiction(term.jurisdiction, known: countries.keys.sorted())
            }
            let answer = try TermCalculator(law).answer(for: term, on: day)
            return stated.map { one in
                let cause = cause(one, term, answer)
                let isPoint = one.kind != .listed && one.days.earliest == one.days.latest
                let days = isPoint ? answer.end.flatMap { end in one.days.latest.map { $0 - end } } : nil
                return TermComparison(
                    person: record.id, stated: one, end: answer.end, earliestEnd: answer.earliestEnd, days: days,
                    cause: cause)
            }
        } catch {
            let cause = cause(error)
            return stated.map { TermComparison(person: record.id, stated: $0, cause: cause) }
        }
    }

    private static func cause(_ problem: TermProblem) -> Cause {
        switch problem {
        case .noSentence: .noSentence
        case .noTerm, .notServed, .endless: .noTerm
        case .noCustody, .datesTooRough: .noCustody
        default: .refused
        }
    }

    private static func cause(_ stated: StatedEnd, _ term: TermCase, _ answer: TermAnswer) -> Cause {
        let (first, last) = (stated.days.earliest ?? .earliest, stated.days.latest ?? .latest)
        guard let end = answer.end, let earliest = answer.earliestEnd else { return .life }
        if stated.kind == .listed { return last <= end ? .notOverYet : .listedAfterEnd }
        if let custody = term.spells.map(\.from).min(), last < custody { return .earlierCase }
        if stated.kind == .release, let decided = term.sentences.last?.decided?.earliest, last <= decided,
            last < earliest
        {
            return .fromCustody
        }
        if stated.ground == .measureChanged { return .fromCustody }
        if stated.kind == .release, term.spells.contains(where: { $0.from > last }) { return .heldAgain }
        if first <= end, last >= earliest { return .agrees }
        if last < earliest {
            if earliest - last <= 4 { return .daysOff }
            return stated.ground.map(isEarly) == true ? .freedEarly : .earlier
        }
        return .later
    }

    private static func isEarly(_ ground: ReleaseGround) -> Bool {
        switch ground {
        case .parole, .pardon, .amnesty, .exchange, .acquittal, .caseClosed, .sentenceChanged, .health, .deportation:
            true
        default: false
        }
    }
}

extension TermComparison {
    private init(person: PersonID, stated: StatedEnd, cause: Cause) {
        self.init(person: person, stated: stated, end: nil, earliestEnd: nil, days: nil, cause: cause)
    }
}
