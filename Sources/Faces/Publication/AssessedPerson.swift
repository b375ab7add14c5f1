// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Law
internal import Register

/// A person on whom there are findings, with what each definition makes of the case.
struct AssessedPerson: Sendable {
    struct Outcome: Sendable {
        var answer: Answer
        /// Whether there is a finding under this very definition.
        var hasFindings: Bool
    }

    /// The position that makes the number of the person.
    var position: Int
    /// What is known of custody, as the number of a `Certainty`.
    var held: UInt8
    /// In the order of the definitions.
    var outcomes: [Outcome]

    init(_ record: Record, position: Int, _ assessor: Assessor) {
        self.position = position
        held = record.status.held.rawValue
        outcomes = assessor.assess(record.keeping(AllowList.publishes)).map { outcome in
            Outcome(answer: outcome.outcome, hasFindings: outcome.criteria.contains { !$0.findings.isEmpty })
        }
    }
}
