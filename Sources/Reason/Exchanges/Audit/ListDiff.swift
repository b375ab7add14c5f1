// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Register

/// What changed between two versions of a list: who was added, who was removed, and whose category is another.
///
/// Two entries are the same if they are the same person of the register; where nobody is known, if the names sound the same.
public struct ListDiff: Sendable {
    /// An entry of both versions whose category changed.
    public struct Change: Sendable {
        /// The entry of the earlier version.
        public var before: AuditEntry
        /// The entry of the later one.
        public var after: AuditEntry
    }

    /// Entries of the later version alone.
    public private(set) var added: [AuditEntry] = []
    /// Entries of the earlier version alone.
    public private(set) var removed: [AuditEntry] = []
    /// Entries of both whose category differs.
    public private(set) var changed: [Change] = []
    /// How many entries both have.
    public private(set) var kept = 0

    private enum Key: Hashable {
        case person(PersonID)
        case name([UInt8])
    }

    /// Compares two versions.
    public init(from earlier: ListAudit, to later: ListAudit) {
        var before: [Key: AuditEntry] = [:]
        for entry in earlier.entries where before[Self.key(entry)] == nil { before[Self.key(entry)] = entry }
        var seen: Set<Key> = []
        for entry in later.entries {
            let key = Self.key(entry)
            guard seen.insert(key).inserted else { continue }
            guard let old = before[key] else {
                added.append(entry)
                continue
            }
            kept += 1
            if old.category != entry.category { changed.append(Change(before: old, after: entry)) }
        }
        var told: Set<Key> = []
        removed = earlier.entries.filter { !seen.contains(Self.key($0)) && told.insert(Self.key($0)).inserted }
    }

    private static func key(_ entry: AuditEntry) -> Key {
        if let person = entry.person { return .person(person.card.person) }
        return .name(NameFold.key(entry.printed.name))
    }
}
