// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a cell says of a birth: dates, or a span of years, as lists and tables of persons write them.
struct ListBirths {
    /// The readings: several of “1954 or 1955”.
    let readings: [ListDate.Reading]

    /// Reads a cell.
    init(_ text: String) { readings = Self.alternatives(text).map { ListDate.read($0) } }

    /// Whether all of it was understood, and can be compared.
    var isWhole: Bool { readings.allSatisfy(\.isWhole) }

    /// Gives the births to a person, without those that only say less of the same.
    func give(to person: inout ListedPerson) {
        for reading in readings {
            for date in reading.dates { person.take(birth: date) }
            if let years = reading.years { person.take(birthYears: years) }
        }
    }

    /// “1954 or 1955”, “3.5.1977 (15.4.1974 by other papers)” are two births.
    private static func alternatives(_ text: String) -> [String] {
        guard text.count > 10 else { return [text] }
        let parted = alternativeWords.reduce(text) { $0.replacing($1, with: "(") }
        return parted.split(separator: "(").map(String.init).filter { $0.contains(where: { !$0.isWhitespace }) }
    }

    private static let alternativeWords = [" or ", " или ", " або ", " ці ", " альбо "]
}
