// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The form of a phrase that goes with a whole number. Source of the rules: Unicode CLDR, cardinal plurals.
public enum PluralForm: String, Sendable, Hashable, CaseIterable {
    /// English 1; Russian 1, 21, 31 and so on.
    case one
    /// Russian 2 to 4, 22 to 24 and so on.
    case few
    /// Russian 0, 5 to 20, 25 to 30 and so on.
    case many
    /// English: all numbers but 1.
    case other

    /// The form for a number.
    public init(_ number: Int, in language: Language) {
        let magnitude = number.magnitude
        switch language {
        case .en: self = magnitude == 1 ? .one : .other
        case .ru:
            switch (magnitude % 10, magnitude % 100) {
            case (_, 11...14): self = .many
            case (1, _): self = .one
            case (2...4, _): self = .few
            default: self = .many
            }
        }
    }

    /// The forms that a phrase with a number must have.
    public static func forms(of language: Language) -> [PluralForm] {
        switch language {
        case .en: [.one, .other]
        case .ru: [.one, .few, .many]
        }
    }
}
