// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names

/// Other ways to read a name of another language, of which no known given name tells which word is the surname.
enum NameOrders {
    /// The name without the capitals that tell the surname, which the other side need not have, and of two words each as the surname; none
    /// of a name that says itself which word is which, or is not in Latin letters.
    static func others(of name: String) -> [String] {
        guard name.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return [] }
        let words = name.split(separator: " ")
        guard (2...3).contains(words.count), !words.contains(where: isPatronymic) else { return [] }
        let parsed = ParsedName(name)
        guard parsed.givenName == nil || parsed.isOrderUncertain else { return [] }
        let plain = words.map { $0.count > 1 && !$0.contains(where: \.isLowercase) ? $0.capitalised : String($0) }
        var forms = [plain.joined(separator: " ")]
        if plain.count == 2 {
            forms += ["\(plain[0].uppercased()) \(plain[1])", "\(plain[0]) \(plain[1].uppercased())"]
        }
        return forms.filter { $0 != name }
    }

    private static func isPatronymic(_ word: Substring) -> Bool {
        let small = word.lowercased()
        return endings.contains { small.hasSuffix($0) }
    }

    private static let endings = ["ич", "вна", "ich", "vna", "ych", "yč", "ič"]
}

extension Substring {
    fileprivate var capitalised: String { prefix(1) + dropFirst().lowercased() }
}
