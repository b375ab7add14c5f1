// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Makes the cells of lists into names.
enum ListNames {
    /// The names of a cell: several stand on lines of their own or with semicolons between; of spellings with a slash between
    /// (“FEDOROV/FYODOROV”) each is a name.
    static func split(_ text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline }.flatMap { part -> [String] in
            let words = part.split { $0.isWhitespace }.map(String.init)
            guard let place = words.firstIndex(where: { $0.contains("/") }) else {
                return words.isEmpty ? [] : [words.joined(separator: " ")]
            }
            return words[place].split(separator: "/").map { choice in
                var words = words
                words[place] = String(choice)
                return words.joined(separator: " ")
            }
        }
    }

    /// Each name once, at most twelve. An alias of one word says too little beside a name of several, and is left out.
    static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        let unique = names.filter { seen.insert($0.lowercased()).inserted }
        let full = unique.filter { $0.contains(" ") }
        return Array((full.isEmpty ? unique : full).prefix(12))
    }
}
