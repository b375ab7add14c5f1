// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Statements

/// Why two organisations count differently: who is on one list and not on the other, and what the other has said of
/// them. It is made of real statements; where the other said nothing it says so.
public struct RecognitionComparison: Sendable, Hashable {
    /// Persons with bounds: certainly, and at most.
    public struct Bounds: Sendable, Hashable {
        /// For whom it is so beyond doubt.
        public var certain = 0
        /// For whom it may be so, the certain ones among them.
        public var possible = 0

        /// No one.
        public init() {}

        mutating func add(_ certainty: Certainty) {
            if certainty == .certainly { certain += 1 }
            if certainty.isPossible { possible += 1 }
        }
    }

    /// What one of the two has said of the persons whom the other alone has.
    public struct Absence: Sendable, Hashable {
        /// Persons by what was decided last.
        public var outcomes: [RecognitionOutcome: Int] = [:]
        /// Persons of whom nothing was said.
        public var silent = 0

        /// The reasons stated, with the number of persons.
        public var reasons: [String: Int] = [:]

        /// No one.
        public init() {}
    }

    /// The first of the two, as asked for.
    public let first: String
    /// The second.
    public let second: String
    /// Persons whom the first has.
    public private(set) var byFirst = Bounds()
    /// Persons whom the second has.
    public private(set) var bySecond = Bounds()
    /// Persons whom both have.
    public private(set) var byBoth = Bounds()
    /// What the second said of those whom the first alone has.
    public private(set) var onlyFirst = Absence()
    /// What the first said of those whom the second alone has.
    public private(set) var onlySecond = Absence()

    /// Compares two organisations or lists over the rows of a register.
    public init(_ first: String, _ second: String, in rows: [RecognitionRow]) {
        self.first = first
        self.second = second
        for row in rows {
            let (one, other) = (row.isRecognised(by: first), row.isRecognised(by: second))
            byFirst.add(one)
            bySecond.add(other)
            byBoth.add(one.and(other))
            if one == .certainly, other == .no { Self.note(row.recognition(by: second), in: &onlyFirst) }
            if other == .certainly, one == .no { Self.note(row.recognition(by: first), in: &onlySecond) }
        }
    }

    private static func note(_ recognition: Recognition?, in absence: inout Absence) {
        guard let recognition else {
            absence.silent += 1
            return
        }
        absence.outcomes[recognition.claim.outcome, default: 0] += 1
        if let reason = recognition.claim.reason { absence.reasons[reason, default: 0] += 1 }
    }
}
