// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is made of a row, and what stands before it.
extension TextReader {
    /// Joins the two parts of a surname whose hyphen was lost beside a given name: “Vladimir Kara Primerov”.
    func joined(_ all: [GroupToken]) -> [GroupToken] {
        guard all.contains(where: \.isFirstPart) else { return all }
        var group = all
        var place = 1
        while place < group.count {
            defer { place += 1 }
            let (first, second) = (group[place - 1], group[place])
            guard first.kind == .word, second.kind == .word, first.slot < 0, second.slot < 0, !second.isBracketed,
                first.isFirstPart
            else { continue }
            let spelling = first.spelling + "-" + second.spelling
            let slot = Array(spelling.utf8).withUnsafeBufferPointer { index.slot($0, isMixed: false) }
            guard slot >= 0 else { continue }
            var joined = first
            joined.spelling = spelling
            joined.slot = slot
            joined.word.bytes = first.word.bytes.lowerBound..<second.word.bytes.upperBound
            joined.word.scalars = first.word.scalars.lowerBound..<second.word.scalars.upperBound
            joined.word.hash = WordHash.of(spelling)
            joined.word.letters += second.word.letters
            joined.word.hasStop = second.word.hasStop
            group.replaceSubrange(place - 1...place, with: [joined])
        }
        return group
    }

    /// What is left of a title of office after a further word: «судья Тверского районного суда …», “Judge of the City Court …”.
    static func office(_ before: WordClass, _ next: WordClass) -> WordClass {
        guard !before.isDisjoint(with: [.office, .officeOf]) else { return [] }
        if !next.isDisjoint(with: [.courtHead, .courtWord, .courtPlace, .rank]) { return .office }
        return next.isDisjoint(with: [.of, .the]) ? [] : .officeOf
    }
}
