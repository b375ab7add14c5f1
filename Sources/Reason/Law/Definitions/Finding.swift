// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// A finding that stands in a record, with who recorded it and where.
public struct Finding: Sendable, Hashable {
    /// What was found.
    public var claim: FindingClaim
    /// The position of its entry in the ledger.
    public var entry: Int
    /// The day since which it is known.
    public var known: Day
    /// Whether whoever recorded it marked it as not checked.
    public var isUnverified: Bool

    /// The answer.
    public var answer: Answer {
        switch claim.answer {
        case .met: .met
        case .notMet: .notMet
        case .insufficient: .insufficient
        case .excluded: .excluded
        }
    }

    /// The kinds of evidence it names.
    public var codes: Set<EvidenceCode> { Set(claim.evidence.map(\.code)) }

    /// The findings of a record that count on its day: of each assessor on each criterion the latest.
    ///
    /// A finding whose statement says when it held counts only if that may have been on the day.
    public static func standing(in record: Record) -> [Finding] {
        var latest: [Key: Finding] = [:]
        for value in record.values(of: .finding) {
            guard case .finding(let claim) = value.claim, let last = value.attributions.last else { continue }
            if let valid = value.valid, !valid.range.contains(record.asOf.on) { continue }
            let finding = Finding(
                claim: claim, entry: last.position, known: last.knownSince,
                isUnverified: value.mark == .unverified || value.mark == .uncertain)
            let key = Key(criterion: claim.criterion, assessor: claim.assessor)
            if let other = latest[key], !finding.isLater(than: other) { continue }
            latest[key] = finding
        }
        return latest.values.sorted { $0.entry < $1.entry }
    }

    private struct Key: Hashable {
        var criterion: String
        var assessor: String
    }

    private func isLater(than other: Finding) -> Bool {
        let mine = (claim.date?.range.latest ?? known, entry)
        return mine > (other.claim.date?.range.latest ?? other.known, other.entry)
    }
}
