// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// What an organisation decided of a person, with the entry that states it.
public struct Recognition: Sendable, Hashable {
    /// What is stated.
    public var claim: RecognitionClaim
    /// The position of the entry in the ledger.
    public var entry: Int
    /// The day since which it is known.
    public var known: Day
    /// Whether it was so by the day asked for: an imprecise date may leave it open.
    public var certainty: Certainty
    /// Whether whoever recorded it marked it as not checked.
    public var isUnverified: Bool

    /// All recognitions, refusals and the like in a record that were or may have been made by its day, in the order in
    /// which they were made, an undated one on the day since which it is known.
    public static func all(in record: Record) -> [Recognition] {
        var found: [Recognition] = []
        for value in record.values(of: .recognition) {
            guard case .recognition(let claim) = value.claim, let last = value.attributions.last else { continue }
            let range = (claim.date ?? value.valid)?.range ?? DayRange(value.knownSince)
            guard (range.earliest ?? .earliest) <= record.asOf.on else { continue }
            found.append(
                Recognition(
                    claim: claim, entry: last.position, known: value.knownSince,
                    certainty: (range.latest ?? .latest) <= record.asOf.on ? .certainly : .possibly,
                    isUnverified: value.mark == .unverified || value.mark == .uncertain))
        }
        return found.sorted { ($0.last, $0.entry) < ($1.last, $1.entry) }
    }

    /// What stands on the day: of each organisation the last, in the order of their names.
    public static func standing(in record: Record) -> [Recognition] {
        var latest: [String: Recognition] = [:]
        for recognition in all(in: record) { latest[recognition.claim.organisation.lowercased()] = recognition }
        return latest.sorted { $0.key < $1.key }.map(\.value)
    }

    private var last: Day { claim.date?.range.latest ?? known }
}
