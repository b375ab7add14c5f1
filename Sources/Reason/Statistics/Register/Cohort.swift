// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Register
import Statements

/// All persons of a register as of one point, for counts over any days.
public struct Cohort: Sendable {
    /// The point. Whether a definition is met was asked for its day.
    public let asOf: AsOf
    /// The persons, in the order of their ids.
    public private(set) var people: [PersonHistory]

    /// Gathers persons whose records were read elsewhere.
    public init(asOf: AsOf, people: [PersonHistory]) {
        self.asOf = asOf
        self.people = people.sorted { $0.person.position < $1.person.position }
    }

    /// Reads all persons of a register.
    ///
    /// - Parameters:
    ///   - day: the day for which definitions are asked.
    ///   - definition: whether a case falls under the definition of the count.
    ///   - isPublished: whether a person may be shown in public.
    public init(
        reading reader: RecordReader<some LedgerReading>, on day: Day,
        definition: (Record) -> Certainty = { _ in .certainly }, isPublished: (Record) -> Bool = { _ in false }
    ) throws {
        var people: [PersonHistory] = []
        try reader.forEachRecord(on: day) { record in
            people.append(
                PersonHistory(
                    record, exchanges: reader.exchanges, definition: definition(record),
                    isPublished: isPublished(record)))
        }
        self.init(asOf: AsOf(on: day, known: reader.known, at: reader.at), people: people)
    }

    /// The same with those persons alone that pass a test.
    public func filter(_ isKept: (PersonHistory) -> Bool) -> Cohort {
        var kept = self
        kept.people = people.filter(isKept)
        return kept
    }

    /// The names, in small letters, of all lists and organisations that had or judged somebody.
    public var listNames: [String] { people.reduce(into: Set()) { $0.formUnion($1.lists.names) }.sorted() }

    /// How many are held on a day, with bounds.
    ///
    /// - Parameter list: a list or organisation that has them, in small letters; nothing for the whole register.
    public func stock(on day: Day, list: String? = nil) -> Bounds {
        people.reduce(into: Bounds()) { $0.add($1.held(on: day, list: list)) }
    }

    /// How many are held on a day as far as is known, and still stand on a list: the number that an account explains.
    public func listedStock(on day: Day, list: String? = nil) -> Int {
        people.reduce(0) { $0 + ($1.isInStock(on: day, list: list) ? 1 : 0) }
    }
}

extension PersonHistory {
    /// Whether the person counts in the stock that an account explains: shown as held, and not gone from every list; on a
    /// list that was asked for, if one was.
    func isInStock(on day: Day, list: String?) -> Bool {
        guard definition == .certainly else { return false }
        let status = course.status(on: day)
        guard status.kind.isHeld else { return false }
        if let list { return lists.has(list, on: day) == .certainly }
        return !status.reasons.contains { reason in
            if case .delisted = reason { true } else { false }
        }
    }
}
