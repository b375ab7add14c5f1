// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What became of a listed person between two versions of a list.
public enum ListChange: String, Sendable, Hashable, CaseIterable {
    /// Only the later version has the person.
    case added
    /// Only the earlier version has the person.
    case removed
    /// Both have the person, and names, birth, programme or dates differ.
    case changed
    /// Both say the same.
    case same

    /// The persons of both versions, each with what became of it; those of the later version first, in their order. Persons are
    /// told by their ids.
    public static func between(_ earlier: [ListedPerson], _ later: [ListedPerson]) -> [(
        person: ListedPerson, change: ListChange
    )] {
        let before = Dictionary(earlier.map { ($0.id, $0) }) { first, _ in first }
        let ids = Set(later.map(\.id))
        return later.map { person in
            guard let known = before[person.id] else { return (person, .added) }
            return (person, known == person ? .same : .changed)
        } + earlier.filter { !ids.contains($0.id) }.map { ($0, .removed) }
    }
}
