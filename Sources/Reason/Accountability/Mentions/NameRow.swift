// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A row of words with capitals and the surnames in it that stand alone.
struct NameRow {
    /// A surname with nothing beside it that says whose it is.
    struct Lone {
        var place: Int
        /// Whether a word with a capital that is no given name stands before it.
        var isBesideOther: Bool
        /// Whether such a word stands before it: it may be a given name that no list knows.
        var isAfterOther = false
    }

    var tokens: [GroupToken]
    var before: NameMatcher.Before
    var lone: [Lone] = []
    /// How many names of the row are told by more than the surname.
    var known = 0
    /// How many others of the row are probably persons of the list, for the surname at hand.
    var companions = 0

    /// Whether the row lists several persons.
    var isList: Bool { known + lone.count > 1 && tokens.contains(where: \.isSeparator) }
}
