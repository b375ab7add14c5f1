// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// When a sentence ends, with the reasons.
///
/// Where a fact is not on file or the law is open, ``end`` is the latest day that is possible, and ``readings`` has the
/// others: an answer never makes a term shorter than it may be.
public struct TermAnswer: Sendable, Hashable {
    /// The last day of the term; `nil` for a punishment without one (life).
    public var end: Day?
    /// The first day on which parole can be asked for: never a forecast. `nil` if there is none or the class of gravity is
    /// not known.
    public var earliestParole: Day?
    /// How many days of the punishment are served on the day asked for, credit included.
    public var served: Int
    /// How many are left; none after a release.
    public var left: Int?
    /// The day of the release, if it is not after the day asked for: until then counts what is served.
    public var released: Day?
    /// How many days of the punishment the time before the sentence took effect counts for.
    public var credited: Fraction
    /// Other answers.
    public var readings: [TermReading]
    /// The reasons, step by step.
    public var trace: [TermStep]
    /// The rules used that nobody compared with their source yet.
    public var unverified: [RuleID]

    /// The earliest end of all readings.
    public var earliestEnd: Day? { (readings.map(\.end) + [end].compactMap { $0 }).min() }
    /// Whether a fact that the answer needs is not on file.
    public var isOpen: Bool { readings.contains { $0.ground == .fact } }
}
