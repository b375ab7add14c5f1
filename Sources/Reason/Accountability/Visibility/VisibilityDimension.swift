// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Statements
public import Statistics

/// By what the visibility of persons is compared.
public enum VisibilityDimension: String, Sendable, Hashable, CaseIterable {
    /// The region of custody, else of residence.
    case region
    /// The article of a charge or decision, without its part; a person counts under each.
    case article
    /// The sex.
    case sex
    /// Bands of age.
    case age
    /// The year in which the present time in custody began.
    case year
    /// The organisation that recognises the person; a person counts under each.
    case recognition

    /// Whether each person is in one group, so that the groups add up to all.
    public var isAdditive: Bool { self != .article && self != .recognition }

    /// The groups of a person on a day, `nil` for none that is known. Who may belong to several groups of which one is right, as two
    /// bands of age, counts as not known.
    public func groups(of person: PersonHistory, on day: Day) -> [String?] {
        guard self != .recognition else {
            let names = person.lists.organisations(on: day).filter {
                person.lists.decision(of: $0, on: day)?.outcome == .granted
            }
            return names.isEmpty ? [nil] : names
        }
        let found = breakdown.groups(of: person, on: day)
        return isAdditive && found.count > 1 ? [nil] : found
    }

    /// Whether a group stands before another: bands and years from low to high, others by their names, the one of those not known
    /// last.
    public func precedes(_ one: String?, _ other: String?) -> Bool { breakdown.precedes(one, other) }

    /// The same in counts of persons.
    private var breakdown: BreakdownDimension {
        switch self {
        case .region: .region
        case .article: .article
        case .sex: .sex
        case .age: .age
        case .year: .year
        case .recognition: .recognition
        }
    }
}
