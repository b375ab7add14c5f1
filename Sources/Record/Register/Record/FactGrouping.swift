// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// Which values answer the same question.
///
/// * A person has one birth, one sex and one death.
/// * Two spells of custody from different entries are one if their kinds can be the same (equal, or one of them does
///   not say the form) and the times overlap by more than the day of a move. A spell without an end lasts until the next spell of the same entry.
/// * Two decisions of one kind, and two releases, from different entries are one if their dates overlap or lie at most
///   31 days apart: sources often give the day of the decree, of the hearing or of the news.
/// * An entry does not say the same thing twice: values of one entry never answer the same question, except on birth,
///   sex and death.
/// * Every other value is a fact of its own.
enum FactGrouping {
    /// The greatest distance, in days, between two accounts of one event.
    static let nearness = 31

    static func group(_ values: [RecordValue], of kind: ClaimKind) -> [[RecordValue]] {
        guard values.count > 1 else { return values.isEmpty ? [] : [values] }
        switch kind {
        case .birth, .sex, .death: return [values]
        case .custody, .decision, .release: return near(values)
        default: return values.map { [$0] }
        }
    }

    private static func near(_ values: [RecordValue]) -> [[RecordValue]] {
        let spans = values.map { span(of: $0, among: values) }
        let order = values.indices.sorted { first, second in
            let left = (spans[first].earliest ?? .earliest, spans[first].latest ?? .latest, first)
            let right = (spans[second].earliest ?? .earliest, spans[second].latest ?? .latest, second)
            return left < right
        }
        var groups: [[Int]] = []
        for index in order {
            let place = groups.firstIndex { group in
                group.allSatisfy { other in
                    fit(values[index], values[other]) && spans[index].isNear(spans[other])
                        && !shareEntry(values[index], values[other])
                }
            }
            if let place { groups[place].append(index) } else { groups.append([index]) }
        }
        return groups.map { group in group.map { values[$0] } }
    }

    private static func shareEntry(_ first: RecordValue, _ second: RecordValue) -> Bool {
        first.attributions.contains { one in second.attributions.contains { $0.position == one.position } }
    }

    private static func fit(_ first: RecordValue, _ second: RecordValue) -> Bool {
        switch (first.claim, second.claim) {
        case (.custody(let one), .custody(let other)):
            one.kind == other.kind || (one.kind == .custody && other.kind.isConfinement)
                || (other.kind == .custody && one.kind.isConfinement)
        case (.decision(let one), .decision(let other)): one.kind == other.kind
        case (.release(let one), .release(let other)): one.isActual == other.isActual
        default: true
        }
    }

    private static func span(of value: RecordValue, among values: [RecordValue]) -> Span {
        guard case .custody(let custody) = value.claim else {
            let range = (value.claim.mainDate ?? value.valid)?.range
            return Span(earliest: range?.earliest, latest: range?.latest, slack: FactGrouping.nearness)
        }
        let start = custody.from?.range ?? DayRange(earliest: nil, latest: value.valid?.range.latest)
        // One that begins on the last day of the other follows it.
        var end = custody.to?.range.latest.map { max($0.adding(days: -1), start.earliest ?? .earliest) }
        if custody.to == nil, let mine = start.earliest {
            for other in values where shareEntry(value, other) {
                guard case .custody(let next) = other.claim, let begin = next.from?.range.earliest, begin > mine else {
                    continue
                }
                end = min(end ?? .latest, begin.adding(days: -1))
            }
        }
        return Span(earliest: start.earliest, latest: end, slack: 0)
    }

    private struct Span {
        var earliest: Day?
        var latest: Day?
        var slack: Int

        func isNear(_ other: Span) -> Bool {
            let first = latest?.adding(days: slack) ?? .latest
            let second = other.latest?.adding(days: slack) ?? .latest
            return first >= other.earliest ?? .earliest && second >= earliest ?? .earliest
        }
    }
}

extension CustodyKind {
    /// Whether the person is locked up: forms that a source may mean when it says only “in custody”.
    var isConfinement: Bool {
        switch self {
        case .remand, .prison, .colony, .colonySettlement, .custody: true
        default: false
        }
    }
}

extension ReleaseClaim {
    /// Whether the claim says that the person was released, and not only when a release is due.
    var isActual: Bool { date != nil || ground != nil && expected == nil && officialEnd == nil }
}
