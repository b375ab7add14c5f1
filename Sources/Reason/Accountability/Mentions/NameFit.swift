// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How the words beside a surname fit a name of the list.
struct NameFit {
    enum Part {
        case none, match, initial, unknown, conflict
    }

    var given = Part.none
    var patronymic = Part.none
    /// Whether the given name is a form of names of both sexes.
    var isOfBothSexes = false
    /// The words of the mention beside the surname, by their places.
    var first: Int
    var last: Int

    /// Somebody else of the surname.
    var isConflict: Bool { given == .conflict || patronymic == .conflict }
    /// Something beside the surname speaks for the person, and nothing against.
    var isMatch: Bool { !isConflict && (given == .match || given == .initial || patronymic == .match) }

    /// The one of two that matches, and of two that do the one that says more; the second of equals, and of two that do not match.
    static func best(_ first: NameFit?, _ second: NameFit?) -> NameFit? {
        guard let first, first.isMatch else { return second }
        guard let second, second.isMatch else { return first }
        return second.level.rawValue > first.level.rawValue ? second : first
    }

    var level: FoundName.Level {
        switch (given, patronymic) {
        case (.match, .match): .full
        case (.match, .initial): .givenInitial
        case (.match, _): .given
        case (.initial, .initial), (.initial, .match): .initials
        case (.initial, _): .initial
        case (_, .match): .patronymic
        default: .surname
        }
    }
}
