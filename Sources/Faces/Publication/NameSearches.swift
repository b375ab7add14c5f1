// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names
import Synchronization

/// Searches for the published names of people on a day. A search needs room of its own, which is used again.
///
/// Children are hidden: neither are they found, nor does a word count as more frequent for their names.
final class NameSearches: Sendable {
    /// A person whom a name finds.
    struct Found: Sendable {
        /// The row of the person.
        let row: Int32
        /// The number of the name in the index.
        let name: Int
        /// How well it fits, 0 to 1.
        let score: Float
    }

    /// A name that has less of what was asked for than this is not found, only near.
    static let leastScore: Float = 0.45
    /// Nor is one that fits so much less well than the best: who asks for a surname and a given name does not mean all who
    /// bear the surname, if anybody has both.
    static let leastShareOfBest: Float = 0.6

    private let chronicle: PeopleChronicle
    private let children: [Int32]
    private let hidden = Mutex<HiddenDocuments?>(nil)
    private let idle = Mutex<[NameSearch]>([])
    private static let mostIdle = 4

    init(_ chronicle: PeopleChronicle, hiding children: [Int32]) {
        self.chronicle = chronicle
        self.children = children
    }

    /// Those whom a name finds, the best first, those alike in the order of names.
    func found(_ text: String) -> [Found] {
        let all = search(text)
        guard let best = all.first?.score else { return [] }
        let least = max(Self.leastScore, best * Self.leastShareOfBest)
        return persons(all.prefix { $0.score >= least })
    }

    /// Those whose names have something of what was asked for, the best first.
    func near(_ text: String, limit: Int) -> [Int32] {
        persons(search(text).prefix(limit * Self.mostNames)).prefix(limit).map(\.row)
    }

    /// So many names of one person may stand before those of others that are near.
    private static let mostNames = 8

    /// The text of a name of the index.
    func text(of name: Int) -> String? { chronicle.names?.id(name) }

    private func search(_ text: String) -> [NameIndex.Hit] {
        guard let names = chronicle.names else { return [] }
        var search = idle.withLock { $0.popLast() } ?? NameSearch(names, hiding: hiddenNames(names))
        let hits = search.find(text, limit: .max, isTyping: true)
        idle.withLock { if $0.count < Self.mostIdle { $0.append(search) } }
        return hits
    }

    /// Each person once, by the name that fits best.
    private func persons(_ hits: some Sequence<NameIndex.Hit>) -> [Found] {
        var isSeen = [Bool](repeating: false, count: chronicle.count)
        return hits.compactMap { hit in
            let row = chronicle.row(ofName: hit.document)
            guard isSeen.indices.contains(row), !isSeen[row] else { return nil }
            isSeen[row] = true
            return Found(row: Int32(truncatingIfNeeded: row), name: hit.document, score: hit.score)
        }
    }

    private func hiddenNames(_ names: NameIndex) -> HiddenDocuments? {
        guard !children.isEmpty else { return nil }
        return hidden.withLock { hidden in
            if let hidden { return hidden }
            let documents = children.lazy.flatMap { [chronicle] row in
                Int(chronicle.firstNames[Int(row)])..<Int(chronicle.firstNames[Int(row) + 1])
            }
            let made = HiddenDocuments(documents, of: names)
            hidden = made
            return made
        }
    }
}
