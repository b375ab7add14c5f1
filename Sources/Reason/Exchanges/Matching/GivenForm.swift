// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// One word of a name, to be asked whether it is a form of a given name: the linkage takes names for one that differ by a letter
/// or two, and a man's name can be spelt as a case of a woman's.
struct GivenForm: Sendable, Hashable {
    private let skeletons: [[UInt8]]
    private let name: GivenNames.ID?
    private let isShort: Bool

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let word = bytes.withUnsafeBufferPointer { NameWord(UnsafeBufferPointer(rebasing: $0.prefix(120))) }
        skeletons = word.skeletons
        let match = word.given.flatMap { $0.isCorrected ? nil : $0 }
        name = match?.name
        isShort = match?.isShort ?? false
    }

    /// The words of a name that can be a given name.
    static func words(of name: ParsedName) -> [GivenForm] {
        [name.given, name.family, name.secondFamily, name.patronymic].compactMap { $0.map(GivenForm.init) }
    }

    /// How far two words are one given name.
    enum Likeness: Int, Comparable {
        /// Names that are alike at the most.
        case other
        /// Two forms of one name, or a short form, of which the linkage tells how it agrees. Each is borne as a name of its own
        /// too: brothers are called Максим and Максимилиан.
        case form
        /// The same sounds, in whatever script.
        case same

        static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
    }

    /// How far both may be the same name.
    func likeness(to other: GivenForm) -> Likeness {
        if skeletons.contains(where: { other.skeletons.contains($0) }) { return .same }
        if isShort || other.isShort { return .form }
        guard let name, let known = other.name else { return .other }
        return name == known ? .form : .other
    }
}
