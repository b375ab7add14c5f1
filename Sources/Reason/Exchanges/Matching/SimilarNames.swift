// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Persons found by the search of names, as `imena find` finds them: with a typing error, in any order, in any case. For entries
/// of which the linkage knows nobody, since it looks only under a surname that sounds the same.
struct SimilarNames: Sendable {
    private var search: NameSearch?
    private var names: [String] = []
    private var read: [Int: [[ComparedWord]]] = [:]
    /// The entry that was read last: it is compared with many persons.
    private var last: (name: String, readings: [[ComparedWord]]) = ("", [])

    /// So many names are looked at for one entry.
    private static let most = 25

    /// Takes the name of a row.
    mutating func add(_ name: String) { names.append(name) }

    /// Makes the index of all names taken, when it is first needed.
    private mutating func prepare() {
        guard search == nil, !names.isEmpty else { return }
        var builder = NameIndexBuilder()
        for name in names { builder.add(id: "", name: name) }
        // The bytes are its own: they are an index.
        search = (try? NameIndex(copying: builder.bytes())).map { NameSearch($0) }
    }

    /// The rows whose names agree word for word, each with how.
    mutating func rows(of name: String) -> [(row: Int, alignment: NameAlignment)] {
        prepare()
        guard let hits = search?.find(name, limit: Self.most) else { return [] }
        let readings = lastReadings(name)
        return hits.compactMap { hit in
            for known in self.readings(ofRow: hit.document) {
                for words in readings {
                    if let alignment = NameAlignment(words, known) { return (hit.document, alignment) }
                }
            }
            return nil
        }
    }

    /// The words of the name of a row, with and without hyphens.
    private mutating func readings(ofRow row: Int) -> [[ComparedWord]] {
        guard names.indices.contains(row) else { return [] }
        if let known = read[row] { return known }
        let readings = Self.readings(of: names[row])
        read[row] = readings
        return readings
    }

    /// Whether each word of an entry is explained by some word of the names of a person.
    ///
    /// A patronymic needs no explanation where no name of the person has one.
    mutating func explain(_ name: String, rows: Range<Int>) -> Bool {
        let known = rows.flatMap { readings(ofRow: $0).joined() }
        let hasFather = known.contains { $0.isFormed && $0.role == .patronymic }
        return lastReadings(name).contains { words in
            words.allSatisfy { word in
                known.contains { word.level(to: $0) > .none } || word.isPatronymic && !hasFather
            }
        }
    }

    private mutating func lastReadings(_ name: String) -> [[ComparedWord]] {
        if last.name != name { last = (name, Self.readings(of: name)) }
        return last.readings
    }

    private static func readings(of name: String) -> [[ComparedWord]] {
        [ComparedWord.words(of: name)] + (ComparedWord.parted(name).map { [$0] } ?? [])
    }
}
