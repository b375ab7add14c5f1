// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Tells apart what stands between «род.» and the address: birth, place, nationality, party, work.
struct HeadReader {
    let entry: EntryText
    let parts: [Range<Int>]
    let nationalities: Set<String>

    /// The index of the part that is an ethnonym; only parts after the date count.
    private var ethnonym: Int? {
        parts.indices.dropFirst().first { isEthnonym(parts[$0]) }
    }

    /// The first part on a party, after the ethnonym if there is one.
    private var firstParty: Int? {
        let from = ethnonym.map { $0 + 1 } ?? 1
        return parts.indices.first { $0 >= from && isParty(parts[$0]) }
    }

    var birth: Extracted<PartialDate>? { parts.first.flatMap { entry.date(in: $0) } }

    /// «11.02.1872 (по другим данным - 1870)».
    var otherBirth: Extracted<PartialDate>? {
        guard let first = parts.first, let birth else { return nil }
        return entry.date(in: birth.span.end..<max(birth.span.end, first.upperBound))
    }

    var place: Extracted<String>? {
        let end = ethnonym ?? firstParty ?? min(2, parts.count)
        guard end > 1, end <= parts.count else { return nil }
        return entry.extracted(parts[1].lowerBound..<parts[end - 1].upperBound)
    }

    var nationality: Extracted<String>? { ethnonym.flatMap { entry.extracted(parts[$0]) } }

    var party: Extracted<String>? {
        guard let first = firstParty else { return nil }
        return entry.extracted(parts[first].lowerBound..<parts[lastParty(first)].upperBound)
    }

    var occupation: Extracted<String>? {
        let start: Int
        if let first = firstParty {
            start = lastParty(first) + 1
        } else if let ethnonym {
            start = ethnonym + 1
        } else {
            start = 2
        }
        guard start < parts.count, let last = parts.last else { return nil }
        return entry.extracted(parts[start].lowerBound..<last.upperBound)
    }

    private func lastParty(_ first: Int) -> Int {
        var last = first
        while last + 1 < parts.count, isParty(parts[last + 1]) || isRestored(parts[last + 1]) { last += 1 }
        return last
    }

    /// The words of a part, folded, without those in brackets.
    private func words(_ range: Range<Int>) -> [String] {
        var folder = WordFolder()
        var words: [String] = []
        var start: Int?
        var depth = 0
        for index in range.lowerBound...range.upperBound {
            let byte = index < range.upperBound ? entry.byte(index) : 0x20
            if byte >= 0xD0 && byte <= 0xD1 || byte >= 0x80 && byte < 0xC0 && start != nil {
                if start == nil { start = index }
                continue
            }
            if let begin = start, depth == 0 {
                folder.fold(entry.bytes[begin..<index])
                words.append(String(decoding: folder.bytes, as: UTF8.self))
            }
            start = nil
            if byte == .open { depth += 1 }
            if byte == .close { depth -= 1 }
        }
        return words
    }

    /// «русский», «польская еврейка», «немец (латыш)», «по национальности немец»; not more words than that.
    private func isEthnonym(_ range: Range<Int>) -> Bool {
        let words = words(range)
        guard let last = words.last, words.count <= 3 else { return false }
        return nationalities.contains(last)
    }

    private static let partyHeads: Set<String> = [
        "б", "беспартийный", "беспартийная", "член", "кандидат", "исключен", "исключена", "искл", "чл", "выбыл",
        "выбыла", "канд",
    ]
    private static let parties: Set<String> = [
        "вкп", "ркп", "рсдрп", "влксм", "вклсм", "комсомола", "комсомолец", "кп", "партии", "партий", "бунда", "пск",
        "спд",
        "эсеров", "эсер", "эсерка", "меньшевик", "меньшевичка", "меньшевиков", "анархист", "кадет", "кпг", "кпп", "кпг",
        "кпс", "скп", "бунд", "цион", "дашнак", "пск", "ппс", "комсомолка", "кпя", "кпл", "сдкпил", "сдклп", "ккп",
        "цк",
        "кимa", "ким", "лпсд", "компартии", "пплев",
    ]

    private func isParty(_ range: Range<Int>) -> Bool {
        let words = words(range)
        guard let first = words.first else { return false }
        if first == "б" && words.count > 1 && words[1] == "п" { return true }
        if first == "беспартийный" || first == "беспартийная" { return true }
        let isMember =
            HeadReader.partyHeads.contains(first) || first == "бывший" || first == "бывшая" || first == "в"
            || first == "быв"
        guard words.count <= 14 else { return false }
        if isMember { return words.contains { HeadReader.parties.contains($0) } }
        return words.count <= 3 && HeadReader.parties.contains(first)
    }

    /// «восстановлен в 1930 г.» goes on about the party.
    private func isRestored(_ range: Range<Int>) -> Bool {
        guard let first = words(range).first else { return false }
        return first == "восстановлен" || first == "восстановлена"
    }
}
