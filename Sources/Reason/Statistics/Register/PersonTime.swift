// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register

/// Times in custody as survival analysis needs them: from when each was seen, until when, and how it ended.
///
/// * Time counts in days from the day of detention; a day that is known in part is taken as the middle of what it can be.
/// * A spell is seen from the day on which it was learnt, or from the beginning of the register: who was released before could
///   not have been seen, so long spells would otherwise seem more frequent than they are.
/// * It is seen until its end, or until the last day on which it is certain that the person was held: where no list has the
///   person any more, or the known term is over, the person is lost from sight and not released.
public struct PersonTime: Sendable {
    /// From when a spell is seen.
    public enum Entry: Sendable, Hashable {
        /// From the day on which it was learnt.
        case learnt
        /// From a day on which the register began, or from the detention if that is later.
        case began(Day)
    }

    /// One spell.
    public struct Row: Sendable, Hashable {
        /// The person.
        public let person: PersonID
        /// Days from the detention to when it was first seen.
        public let entry: Double
        /// Days from the detention to its end, or to when it was last seen.
        public let exit: Double
        /// How it ended; nothing if it went on.
        public let end: StockMovement.Kind?
        /// The day of detention that was counted from.
        public let began: Day
    }

    /// Why spells are not among the rows.
    public enum Exclusion: String, Sendable, Hashable, CaseIterable {
        /// Nobody says within a year when it began.
        case beginningUnknown
        /// Nobody says within a year when it ended.
        case endUnknown
        /// It ended before it was seen.
        case endedBeforeSeen
        /// It is certain of no day that the person was held.
        case neverCertain
    }

    /// The spells that can be counted.
    public let rows: [Row]
    /// The spells that cannot, by reason.
    public let excluded: [Exclusion: Int]
    /// Spells of which the beginning or the end stands for a range, being its middle.
    public let approximate: Int

    /// Takes the spells of a cohort.
    ///
    /// - Parameters:
    ///   - until: the last day that counts; spells that go on are cut off there.
    ///   - entry: from when a spell is seen.
    ///   - list: a list or organisation that must have had the person at some time, in small letters.
    public init(_ cohort: Cohort, until: Day, entry: Entry = .learnt, list: String? = nil) {
        var (rows, excluded, approximate) = ([Row](), [Exclusion: Int](), 0)
        for person in cohort.people where person.definition == .certainly {
            if let list, !person.lists.names.contains(list) { continue }
            for spell in person.spells where (spell.began.earliest ?? .earliest) <= until {
                switch Self.row(spell, person.person, until, entry) {
                case .success(let row):
                    rows.append(row)
                    let end = spell.end.flatMap { row.end == nil ? nil : $0.happened }
                    if spell.began.onlyDay == nil || end.map({ $0.onlyDay == nil }) ?? false { approximate += 1 }
                case .failure(let reason): excluded[reason.why, default: 0] += 1
                }
            }
        }
        (self.rows, self.excluded, self.approximate) = (rows, excluded, approximate)
    }

    private struct Excluded: Error { let why: Exclusion }

    private static func row(
        _ spell: CustodySpell, _ person: PersonID, _ until: Day, _ entry: Entry
    ) -> Result<Row, Excluded> {
        guard let began = CustodySpell.day(in: spell.began, learnt: spell.learnt) else {
            return .failure(Excluded(why: .beginningUnknown))
        }
        var (exit, kind): (Day?, StockMovement.Kind?) = (nil, nil)
        if let end = spell.end, (end.happened.earliest ?? .earliest) <= until {
            guard let day = CustodySpell.day(in: end.happened, learnt: end.learnt) else {
                return .failure(Excluded(why: .endUnknown))
            }
            if day <= until { (exit, kind) = (day, end.kind) }
        }
        if exit == nil {
            guard let last = spell.lastCertain else { return .failure(Excluded(why: .neverCertain)) }
            exit = min(last, until)
        }
        let seen: Day
        switch entry {
        case .learnt: seen = max(spell.learnt, began)
        case .began(let day): seen = max(day, began)
        }
        guard let exit, exit > seen || (exit == seen && seen == began) else {
            return .failure(Excluded(why: .endedBeforeSeen))
        }
        // A spell of one day lasted half a day on average: at 0 nobody would be at risk.
        let length = max(0.5, Double(exit - began))
        return .success(Row(person: person, entry: Double(seen - began), exit: length, end: kind, began: began))
    }

    /// The rows as survival analysis takes them, with the kinds of ends in the order of ``StockMovement/Kind``.
    ///
    /// - Throws: ``StatisticsError`` if there are none.
    public func data() throws(StatisticsError) -> SurvivalData {
        let kinds = StockMovement.Kind.allCases.filter { kind in rows.contains { $0.end == kind } }
        return try SurvivalData(
            exit: rows.map(\.exit),
            end: rows.map { row in row.end.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0 },
            entry: rows.map(\.entry), kinds: kinds.isEmpty ? ["end"] : kinds.map(\.rawValue))
    }
}
