// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a word of a name looks like: all that ``NameRoles`` needs to know of it.
public struct NameTraits: OptionSet, Sendable, Hashable {
    /// The signs, one bit each.
    public let rawValue: UInt16

    /// Traits by their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It has no letter.
    public static let isEmpty = NameTraits(rawValue: 1)
    /// It is one letter, or what one letter is romanised to.
    public static let isLetter = NameTraits(rawValue: 2)
    /// It is a known given name.
    public static let isGiven = NameTraits(rawValue: 4)
    /// It is the short form of a known given name.
    public static let isShortGiven = NameTraits(rawValue: 8)
    /// It is a known given name but for an error.
    public static let isCorrectedGiven = NameTraits(rawValue: 16)
    /// It is formed as a patronymic.
    public static let isPatronymic = NameTraits(rawValue: 32)
    /// The patronymic stands in an oblique case.
    public static let isOblique = NameTraits(rawValue: 64)
    /// It ends as surnames do.
    public static let looksLikeSurname = NameTraits(rawValue: 128)
    /// It is written in capital letters.
    public static let isUppercase = NameTraits(rawValue: 256)
    /// It begins with a Latin letter.
    public static let isLatin = NameTraits(rawValue: 512)
    /// It is a title.
    public static let isTitle = NameTraits(rawValue: 1024)
    /// It makes a patronymic of the word before it, as “oglu”.
    public static let marksPatronymic = NameTraits(rawValue: 2048)
}
