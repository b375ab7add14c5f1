// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// An entry of a list as its file has it. Nothing is added to what is printed.
public struct PrintedEntry: Sendable, Hashable {
    /// The place on the list, from 1.
    public var number: Int
    /// The row of the file, or the line of the text, from 1.
    public var row: Int
    /// The name as printed.
    public var name: String
    /// The birth: `yyyy-mm-dd`, `yyyy-mm`, `yyyy` or as printed; empty if the list does not say.
    public var birth: String
    /// `M` or `F` or as printed; empty if the list does not say.
    public var sex: String
    /// The region as printed.
    public var region: String
    /// The articles as printed.
    public var articles: [String]
    /// The grounds on which the person has priority.
    public var grounds: [String]
    /// Whether the person or somebody for the person agreed.
    public var consent: ListConsent?
    /// Who may read the entry, if the list says it of this one.
    public var compartment: Compartment?
    /// The reply on this person.
    public var reply: String?
    /// What came of it.
    public var outcome: String?
    /// What the other columns say, each with its title.
    public var text: String?

    /// An entry of which the name alone is known.
    public init(number: Int, row: Int, name: String) {
        self.number = number
        self.row = row
        self.name = name
        birth = ""
        sex = ""
        region = ""
        articles = []
        grounds = []
    }

    /// The birth as a date, if it is written as one.
    public var born: PartialDate? {
        if let date = try? PartialDate(edtf: birth) { return date }
        let parts = birth.split(separator: ".").map { Int($0) }
        if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] {
            return Day(year: year, month: month, day: day).map { PartialDate(day: $0) }
        }
        guard !birth.isEmpty, birth.utf8.count <= Self.longestDate else { return nil }
        // “~1982” is what EDTF writes “1982~”; of 05/06/1983 nobody can tell which is the month, and it stays as printed.
        let text = birth.hasPrefix("~") ? birth.dropFirst() + "~" : birth
        return try? DateReader().read(
            text, styles: [.edtf, .dayMonthYear, .monthDayYear, .russianWords, .englishWords, .ukrainianWords])
    }

    /// Longer is no date, in bytes.
    private static let longestDate = 60

    /// So many years nobody lives: the longest life that is proved had 122.
    public static let longestLife = 122

    /// Whether a birth is printed that nobody can have who lives on a day: no date, a day to come, or too long ago.
    public func hasStrangeBirth(on day: Day) -> Bool {
        guard !birth.isEmpty else { return false }
        guard let range = born?.range else { return true }
        if let earliest = range.earliest, earliest > day { return true }
        return range.latest.map { day.components.year - $0.components.year > Self.longestLife } ?? false
    }
}
