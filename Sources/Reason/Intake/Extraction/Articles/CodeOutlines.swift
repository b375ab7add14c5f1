// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where the Special Part of each criminal code begins, and its article on preparation and attempt.
///
/// Read from a data file of lines `code first-special-article attempt-article`, which cites its sources.
public struct CodeOutlines: Sendable {
    struct Outline: Sendable {
        var firstSpecial: Int
        var attempt: Int
    }

    private var outlines: [ArticleMention.Code: Outline] = [:]

    /// Reads the file's text; `file` is its name for messages.
    public init(text: String, file: String) throws(LexiconError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let fields = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            if fields.isEmpty { continue }
            guard fields.count == 3, let code = ArticleMention.Code(rawValue: String(fields[0])),
                let first = Int(fields[1]), let attempt = Int(fields[2])
            else { throw .badLine(file: file, line: number, text: String(line.prefix(60))) }
            outlines[code] = Outline(firstSpecial: first, attempt: attempt)
        }
    }

    subscript(_ code: ArticleMention.Code) -> Outline? { outlines[code] }
}
