// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// A day that some source states of the end of a term or of a release, or on which it still lists the person.
public struct StatedEnd: Sendable, Hashable {
    /// What is stated.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The person was released.
        case release
        /// An authority says that the term ends.
        case officialEnd = "official-end"
        /// A source expects the release.
        case expected
        /// A list of prisoners has the person on this day: the term cannot have ended before.
        case listed
    }

    /// What is stated.
    public var kind: Kind
    /// The days that the date allows.
    public var days: DayRange
    /// The ground of a release.
    public var ground: ReleaseGround?
    /// Who states it.
    public var sources: [SourceID]

    /// Everything of the kind that a record has, by its days.
    public static func all(of record: Record) -> [StatedEnd] {
        var found: [StatedEnd] = []
        for value in record.facts(of: .release).flatMap(\.values) {
            guard case .release(let claim) = value.claim else { continue }
            let sources = Set(value.attributions.map(\.source)).sorted { "\($0)" < "\($1)" }
            for (kind, date) in [
                (Kind.release, claim.date), (.officialEnd, claim.officialEnd), (.expected, claim.expected),
            ] {
                guard let range = date?.range, range.latest != nil else { continue }
                found.append(StatedEnd(kind: kind, days: range, ground: claim.ground, sources: sources))
            }
        }
        var listed: [SourceID: Day] = [:]
        for value in record.facts(of: .listing).flatMap(\.values) {
            guard case .listing(let claim) = value.claim, claim.state == .listed else { continue }
            for one in value.attributions where one.delistedOn == nil {
                listed[one.source] = max(listed[one.source] ?? one.knownDay, one.knownDay)
            }
        }
        for (source, day) in listed {
            found.append(StatedEnd(kind: .listed, days: DayRange(day), ground: nil, sources: [source]))
        }
        return found.sorted { $0.order < $1.order }
    }

    private var order: (Day, String, String) {
        (days.earliest ?? .earliest, kind.rawValue, sources.first.map { "\($0)" } ?? "")
    }
}
