// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Names
import Register
import Statements

/// Leaves out of a paper the words by which texts of sources name persons whom the paper must not name: a body “Court (case of …)”, a
/// certainty “said by …”, the number of a case, the title of a source. Names are known in any case and script by what is left of them.
struct UnnamedWords {
    private struct Person {
        var surnames: Set<[UInt8]> = []
        /// Skeletons of given names and patronymics.
        var others: [[UInt8]] = []
    }

    private let hidden: [Person]
    /// What is left of the surnames of those whom the paper names.
    private let shown: Set<[UInt8]>
    /// How many texts had such words.
    private(set) var count = 0

    /// - Parameters:
    ///   - records: those of the persons who are not to be named.
    ///   - names: the names that the paper gives itself.
    init(_ records: [Record], besides names: [String]) {
        hidden = records.map { record in
            var person = Person()
            for value in record.values(of: .name) {
                if case .name(let name) = value.claim { Self.take(name.text, into: &person) }
            }
            return person
        }.filter { !$0.surnames.isEmpty }
        var shown = Person()
        for name in names { Self.take(name, into: &shown) }
        self.shown = shown.surnames
    }

    private static func take(_ text: String, into person: inout Person) {
        let name = ParsedName(text)
        let whole = name.family == nil && name.given == nil ? text : nil
        for surname in [name.family, name.secondFamily, name.former, whole].compactMap({ $0 }) {
            for part in [surname] + surname.split(separator: "-").map(String.init) where part.count > 2 {
                person.surnames.formUnion(NameShares.stems(of: part).filter { $0.count > 2 })
            }
        }
        for part in [name.given, name.patronymic] {
            if let part, part.count(where: \.isLetter) > 1 { person.others.append(NameFold.key(part)) }
        }
    }

    /// The blocks without the words.
    mutating func blocks(_ blocks: [DocumentBlock]) -> [DocumentBlock] {
        guard !hidden.isEmpty else { return blocks }
        return blocks.map { block in
            switch block {
            case .heading(let level, let text): .heading(level, self.text(text) ?? text)
            case .paragraph(let runs): .paragraph(self.runs(runs))
            case .list(let items, let isNumbered): .list(items.map { runs($0) }, isNumbered: isNumbered)
            case .table(var table): self.table(&table)
            case .rule: .rule
            }
        }
    }

    private mutating func table(_ table: inout DocumentTable) -> DocumentBlock {
        for row in table.rows.indices {
            for cell in table.rows[row].indices { table.rows[row][cell] = runs(table.rows[row][cell]) }
        }
        return .table(table)
    }

    private mutating func runs(_ runs: [TextRun]) -> [TextRun] {
        runs.map { run in
            guard let kept = self.text(run.text) ?? run.link.flatMap({ self.text($0) }) else { return run }
            return TextRun(kept, run.style)
        }
    }

    /// A text without the words; `nil` if it has none of them.
    mutating func text(_ text: String) -> String? {
        let words = Self.words(text)
        let isAddress = text.hasPrefix("http")
        var marked: Set<Int> = []
        for (place, word) in words.enumerated() where word.count > 2 && (isAddress || word.first?.isUppercase == true) {
            let stems = NameShares.stems(of: String(word))
            for person in hidden where !person.surnames.isDisjoint(with: stems) {
                let near = (max(0, place - 2)..<min(words.count, place + 3)).filter { other in
                    other != place && Self.isOther(words[other], of: person)
                }
                // A relative who is named bears the surname too: then the given name tells.
                if near.isEmpty, !shown.isDisjoint(with: stems) { continue }
                marked.formUnion(near + [place])
            }
        }
        guard !marked.isEmpty else { return nil }
        count += 1
        var result = ""
        var rest = text.startIndex
        for place in marked.sorted() {
            result += text[rest..<words[place].startIndex] + "[…]"
            rest = words[place].endIndex
        }
        return result + text[rest...]
    }

    /// A given name, a patronymic or an initial of a person, in any case.
    private static func isOther(_ word: Substring, of person: Person) -> Bool {
        let key = NameFold.key(String(word))
        guard let first = key.first, word.first?.isUppercase == true else { return false }
        return person.others.contains { other in
            word.count == 1 ? other.first == first : key.count > 2 && other.prefix(3).elementsEqual(key.prefix(3))
        }
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    }
}
