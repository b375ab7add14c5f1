// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names

/// A line of other names of one person, with commas that part names, or a surname from the given name behind it.
///
/// The shape decides. “Testov, Ivan” and “TESTOV PROBIN, Ivan Petrovich” are one name. “Ivan Testov, Vanya Testov” and “Ivan Testov, Vanya,
/// Johnny T” are several; so is “TESTOV, Ivan, TESTOFF, Ivan”, of which each has a comma of its own.
struct CommaNames {
    /// The names; the line itself if it is one, or if it is not sure.
    let parts: [String]
    /// Whether it may be several names and was kept as it is.
    let isUnsure: Bool

    init(_ line: Substring) {
        let cells = line.split(separator: ",").map { ListNames.trimmed(String($0)) }.filter { !$0.isEmpty }
        let areLong = cells.map { $0.contains(where: \.isWhitespace) }
        if cells.count < 2 {
            (parts, isUnsure) = ([String(line)], false)
        } else if cells.count == 2 {
            (parts, isUnsure) = Self.two(cells, areLong, line)
        } else if let pairs = Self.pairs(cells, areLong) {
            (parts, isUnsure) = (pairs, false)
        } else if areLong.contains(true) {
            (parts, isUnsure) = (Self.joiningFirst(cells, areLong), false)
        } else {
            (parts, isUnsure) = ([String(line)], true)
        }
    }

    private static func two(_ cells: [String], _ areLong: [Bool], _ line: Substring) -> ([String], Bool) {
        // A surname of one word, or in capitals before a given name that is not, and a suffix such as “Jr”.
        if !areLong[0] || !areLong[1] || isCapital(cells[0]) && !isCapital(cells[1]) { return ([String(line)], false) }
        if cells.allSatisfy({ isWhole($0) }) || shareWord(cells[0], cells[1]) { return (cells, false) }
        return ([String(line)], true)
    }

    /// “TESTOV, Ivan, TESTOFF, Ivan”, “Testov, Ivan Petrovich, Testoff, Ivan P.”: every second comma parts names.
    private static func pairs(_ cells: [String], _ areLong: [Bool]) -> [String]? {
        guard cells.count.isMultiple(of: 2) else { return nil }
        let firsts = stride(from: 0, to: cells.count, by: 2)
        let areCapitals = firsts.allSatisfy { isCapital(cells[$0]) && !isCapital(cells[$0 + 1]) }
        let areShortBeforeLong = firsts.allSatisfy { !areLong[$0] && areLong[$0 + 1] }
        return areCapitals || areShortBeforeLong ? firsts.map { cells[$0] + ", " + cells[$0 + 1] } : nil
    }

    /// “Al-Testi, Ahmad, Abu Ahmad, Hope”: the surname and the given name of the first are one name.
    private static func joiningFirst(_ cells: [String], _ areLong: [Bool]) -> [String] {
        guard !areLong[0], !areLong[1], ParsedName(cells[0]).givenName == nil, isWhole(cells[1] + " " + cells[0]) else {
            return cells
        }
        return [cells[0] + ", " + cells[1]] + cells.dropFirst(2)
    }

    private static func isWhole(_ text: String) -> Bool {
        let name = ParsedName(text)
        return name.family != nil && name.givenName != nil
    }

    private static func isCapital(_ text: String) -> Bool { !text.contains(where: \.isLowercase) }

    /// Whether two names have a word in common, as two forms of one name do.
    private static func shareWord(_ first: String, _ second: String) -> Bool {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init))
        }
        return !words(first).isDisjoint(with: words(second))
    }
}
