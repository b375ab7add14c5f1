// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A way to write the names of one language in Latin letters.
///
/// Schemes are data: see the files under `Resources/schemes`. Case follows the source: a group of letters for one capital
/// is written `Shch` before a small letter and `SHCH` among capitals.
public struct RomanisationScheme: Sendable, Hashable, Identifiable {
    /// The short name, as `ru-icao`.
    public let id: String
    /// The language, by ISO 639-1.
    public let language: String
    /// The name in English.
    public internal(set) var title = ""
    /// Where the rules come from.
    public internal(set) var source = ""
    /// The machine data that the values were checked against; `nil` if none.
    public internal(set) var checkedAgainst: String?
    /// What else is to be known; `nil` if nothing.
    public internal(set) var remark: String?
    /// Whether all of the scheme was found; `false` if some values are guesses.
    public internal(set) var isComplete = true
    /// Whether the Cyrillic form can be had back.
    public internal(set) var reversibility = Reversibility.no
    /// How well the values are known, where a rule has no mark of its own.
    public internal(set) var mark = SchemeMark.unverified
    /// How common the scheme is in print, from 0 to 10: a rough judgement, used to put guesses in order.
    public internal(set) var use = 1
    /// The rules; for one letter or group the stricter first.
    public internal(set) var rules: [RomanisationRule] = []

    var table = RuleTable()
    var costs = LetterCosts()

    init(id: String, language: String) {
        self.id = id
        self.language = language
    }

    /// The weakest mark of all rules.
    public var weakestMark: SchemeMark { rules.map(\.mark).max() ?? mark }

    /// The text in Latin letters; signs that are not Cyrillic stay.
    public func romanise(_ text: String) -> String { romanised(text).text }

    /// The text in Latin letters, with how well the values used are known.
    public func romanised(_ text: String) -> RomanisedText {
        Romaniser(table: table, fallback: Romanisation.others).romanise(text)
    }

    /// Two schemes are one if their ids are.
    public static func == (left: Self, right: Self) -> Bool { left.id == right.id }

    /// By the id alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
