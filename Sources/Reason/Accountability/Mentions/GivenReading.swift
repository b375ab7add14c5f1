// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// What a word says as a given name or a patronymic. It is shared by all who bear the word, and so no value of its own.
final class GivenReading: Sendable {
    /// The word without its ending vowels, in sounds.
    let stem: [UInt8]
    let skeleton: [UInt8]
    /// The known names that it can be a form of.
    let names: [Int32]
    /// Whether these are names of men and of women.
    let isOfBothSexes: Bool
    /// The sounds with which the name can begin, as bits.
    let initials: UInt32
    /// The stem of the father’s name, if the word is formed as a patronymic.
    let father: [UInt8]?
    /// The father’s name by the list of names, whose forms in several languages are one.
    let fatherName: Int32?

    init(_ word: String) {
        var text = word
        let read = text.withUTF8 { NameWord($0) }
        skeleton = read.skeleton
        stem = Self.stem(skeleton)
        var ids = Set(read.skeletons.flatMap { GivenNames.standard.namesInText($0) })
        if text.hasSuffix("ві") { ids.formUnion(GivenNames.standard.names(ofDative: text.lowercased())) }
        names = ids.map(\.value).sorted()
        let men = ids.count { GivenNames.standard.isMale($0) }
        isOfBothSexes = men > 0 && men < ids.count
        initials = names.reduce(read.initial) { $0 | GivenNames.standard.initials(at: $1) }
        father = read.patronymic?.fatherStem
        fatherName = read.patronymic.flatMap { GivenNames.standard.father($0.fatherStem)?.value }
    }

    /// Whether two patronymics are of one father’s name; false if one of the words is none.
    func hasFather(of other: GivenReading) -> Bool {
        guard let father, let own = other.father else { return false }
        return father == own || fatherName != nil && fatherName == other.fatherName
    }

    /// Whether the word is a known given name or formed as a patronymic.
    var isNameLike: Bool { !names.isEmpty || father != nil }

    static func stem(_ skeleton: [UInt8]) -> [UInt8] {
        var stem = skeleton
        while stem.count > 3, let last = stem.last, "aeiou".utf8.contains(last) { stem.removeLast() }
        return stem
    }

    /// Whether two words are one name but for an ending: one stem, or one stem and an ending of two sounds.
    func agrees(with other: GivenReading) -> Bool {
        if skeleton == other.skeleton { return !skeleton.isEmpty }
        guard stem.count >= 3, other.stem.count >= 3 else { return false }
        if stem == other.stem { return true }
        let (short, long) = stem.count < other.stem.count ? (stem, other.stem) : (other.stem, stem)
        return long.count <= short.count + 2 && long.starts(with: short) && long.last == UInt8(ascii: "m")
    }
}
