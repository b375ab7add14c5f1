// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What became of a listed person between two versions of a list.
public enum ListChange: String, Sendable, Hashable, CaseIterable {
    /// Only the later version has the person.
    case added
    /// Only the earlier version has the person.
    case removed
    /// Both have the person, and only the later says that the listing ended.
    case delisted
    /// Both have the person, and names, birth, programme or dates differ.
    case changed
    /// Both say the same.
    case same

    /// The persons of both versions, each with what became of it; those of the later version first, in their order. Persons are
    /// told by their ids.
    public static func between(_ earlier: [ListedPerson], _ later: [ListedPerson]) -> [(
        person: ListedPerson, change: ListChange
    )] {
        compared(earlier, later).map { ($0.person, $0.change) }
    }

    /// The same with what differs, such as “birth: 1956 → 1956-04-23; name + Testoff Ivan”; empty where nothing does.
    public static func compared(_ earlier: [ListedPerson], _ later: [ListedPerson]) -> [(
        person: ListedPerson, change: ListChange, differences: [String]
    )] {
        let before = Dictionary(earlier.map { ($0.id, $0) }) { first, _ in first }
        let ids = Set(later.map(\.id))
        return later.map { person in
            guard let known = before[person.id] else { return (person, .added, []) }
            let differences = differences(known, person)
            if differences.isEmpty { return (person, known == person ? .same : .changed, []) }
            return (person, known.delisted.isEmpty && !person.delisted.isEmpty ? .delisted : .changed, differences)
        } + earlier.filter { !ids.contains($0.id) }.map { ($0, .removed, []) }
    }

    private static func differences(_ before: ListedPerson, _ after: ListedPerson) -> [String] {
        func sets(_ label: String, _ old: [String], _ new: [String]) -> [String] {
            new.filter { !old.contains($0) }.map { "\(label) + \($0)" }
                + old.filter { !new.contains($0) }.map { "\(label) − \($0)" }
        }
        func values(_ label: String, _ old: String, _ new: String) -> [String] {
            old == new ? [] : ["\(label): \(old.isEmpty ? "none" : old) → \(new.isEmpty ? "none" : new)"]
        }
        func births(_ person: ListedPerson) -> [String] {
            person.births.filter { !$0.isEmpty }.map { $0.replacing("/", with: " to ") }
        }
        return sets("name", before.names, after.names) + sets("weak alias", before.weakNames, after.weakNames)
            + sets("birth", births(before), births(after))
            + values("sex", before.sex, after.sex) + sets("programme", before.programmes, after.programmes)
            + values("listed", before.listed, after.listed) + values("delisted", before.delisted, after.delisted)
    }
}
