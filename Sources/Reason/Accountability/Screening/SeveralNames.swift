// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names

/// A line of a cell that holds one name or those of several persons, with commas or slashes between them.
///
/// It is split where each part is a whole name: a surname with a given name that is known, or with initials. “TESTOV PROBIN, Ivan” and
/// “TESTOV SMITH, Ivan Petrovich” are one name with the surname first.
struct SeveralNames {
    /// The names; one if the line is one name, or if it is not sure.
    let parts: [String]
    /// Whether it may be several persons and was kept as it is.
    let isUnsure: Bool

    init(_ line: Substring) {
        if let names = Self.divided(line, at: "/") {
            // Blanks around the slash part names, without them it parts spellings of a word.
            let isSpaced = line.contains(" / ") || line.contains("/ ") || line.contains(" /")
            if names.allSatisfy(Self.isWhole) {
                (parts, isUnsure) = (names, false)
                return
            }
            if isSpaced, names.count > 1 {
                (parts, isUnsure) = (names, true)
                return
            }
        }
        if let names = Self.divided(line, at: ",") {
            if Self.isCapital(names[0]), !names.dropFirst().allSatisfy(Self.isCapital) {
                (parts, isUnsure) = ([String(line)], false)
            } else if names.allSatisfy(Self.isWhole) {
                (parts, isUnsure) = (names, false)
            } else {
                (parts, isUnsure) = ([String(line)], true)
            }
            return
        }
        (parts, isUnsure) = ([Self.joiningSpellings(line)], false)
    }

    /// The parts of a line if it has several, each of two words or more.
    private static func divided(_ line: Substring, at sign: Character) -> [String]? {
        let parts = line.split(separator: sign).map { ListNames.trimmed(String($0)) }.filter { !$0.isEmpty }
        guard parts.count > 1, parts.allSatisfy({ $0.contains(where: \.isWhitespace) }) else { return nil }
        return parts
    }

    /// Surname and given name, the one with capitals alone or the other known, or initials.
    private static func isWhole(_ text: String) -> Bool {
        let name = ParsedName(text)
        guard name.family != nil, let given = name.given else { return false }
        let isInitial = given.count(where: \.isLetter) == 1
        return isInitial || name.givenName != nil
    }

    private static func isCapital(_ text: String) -> Bool { !text.contains(where: \.isLowercase) }

    /// “FEDOROV / FYODOROV Ivan” as “FEDOROV/FYODOROV Ivan”; a slash at an end is left out.
    private static func joiningSpellings(_ line: Substring) -> String {
        guard line.contains("/") else { return String(line) }
        let parts = line.split(separator: "/").map { ListNames.trimmed(String($0)) }.filter { !$0.isEmpty }
        return parts.joined(separator: "/")
    }
}
