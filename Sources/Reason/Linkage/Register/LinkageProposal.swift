// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Two subjects of a register that may be one person.
public struct LinkageProposal: Sendable {
    /// The subject that was seen first.
    public let first: SubjectRecord
    /// The other one.
    public let second: SubjectRecord
    /// Why they may be one person.
    public let explanation: PairExplanation
    /// Why no machine joins them; `nil` if it does.
    public let obstacle: JoinObstacle?
    /// How many subjects would be one person, if these two are.
    public let size: Int

    /// How likely it is that they are one person.
    public var probability: Double { explanation.probability }

    /// What a person’s decision is worth: most at even odds, and the more the more subjects it joins.
    public var value: Double { (1 - abs(2 * probability - 1)) * Double(size) }

    /// The probability as it is recorded, to six places, never rounded up.
    public var recordedProbability: Double { (probability * 1_000_000).rounded(.down) / 1_000_000 }

    /// Who may read a judgement that rests on what was compared: those who may read all of it.
    public var compartment: Compartment {
        let all = Compartment.allCases
        let places = [first, second].map { all.firstIndex(of: $0.compartment) ?? all.count - 1 }
        return all[max(places[0], places[1])]
    }

    /// The judgement of a machine, as an entry.
    ///
    /// - Parameters:
    ///   - run: the position of the opening entry of the act.
    ///   - reason: the explanation in words.
    public func judgement(run: Int?, reason: String) -> Entry {
        let claim = JudgementClaim(
            verdict: .same, other: second.subject, reason: reason,
            probability: recordedProbability, machine: true)
        return Entry(
            subject: first.subject, source: .register, known: nil, compartment: compartment, account: "machine",
            run: run,
            statements: [Statement(.judgement(claim))])
    }
}
