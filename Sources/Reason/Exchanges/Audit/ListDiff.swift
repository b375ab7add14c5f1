// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Register

/// What changed between two versions of a list: who was added, who was removed, and whose category is another.
///
/// Two entries are the same if they are the same person of the register. Where nobody is known they are the same if they have the
/// same words in any order; and if the words sound the same, or one has all words of the other and more, and nothing else in
/// either version does, they are taken for the same and told as ``alike``.
public struct ListDiff: Sendable {
    /// An entry of both versions.
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
    /// Entries of nobody known that are taken for the same although they are spelt otherwise; they count as kept.
    public private(set) var alike: [Change] = []
    /// How many entries both have.
    public private(set) var kept = 0

    private enum Key: Hashable {
        case person(PersonID)
        case words([String])
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
        pair()
    }

    /// Takes those for the same that are alike, each with one other alone.
    private mutating func pair() {
        let old = AlikeNames(removed.map { $0.person == nil ? $0.printed.name : "" })
        let new = AlikeNames(added.map { $0.person == nil ? $0.printed.name : "" })
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for place in added.indices where added[place].person == nil {
            guard let other = old.only(alike: new.words(at: place)), new.only(alike: old.words(at: other)) == place
            else { continue }
            alike.append(Change(before: removed[other], after: added[place]))
            gone.insert(other)
            come.insert(place)
        }
        kept += come.count
        removed = removed.indices.filter { !gone.contains($0) }.map { removed[$0] }
        added = added.indices.filter { !come.contains($0) }.map { added[$0] }
    }

    private static func key(_ entry: AuditEntry) -> Key {
        if let person = entry.person { return .person(person.card.person) }
        let words = entry.printed.name.lowercased().replacing("ё", with: "е")
            .split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        // A name without any letter is only the same as itself.
        return .words(words.isEmpty ? [entry.printed.name] : words.map(String.init).sorted())
    }
}
