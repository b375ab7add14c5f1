// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Lines of words that mean a code, as `code = phrase; phrase`. Lines that are none are remarks.
struct PhraseLines: Sendable {
    /// The lines in the order of the file.
    let lines: [(code: String, phrases: [String])]

    init(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, !line.hasPrefix("#") else { return nil }
            return (parts[0].filter { !$0.isWhitespace }, parts[1].split(separator: ";").map { Self.plain(String($0)) })
        }
    }

    /// The code of the first line of which a phrase stands in a text, as whole words.
    func first(in text: String) -> String? {
        let told = Self.plain(text)
        return lines.first { line in line.phrases.contains { told.contains($0) } }?.code
    }

    /// The words in small letters, each with a space on both sides.
    static func plain(_ text: String) -> String {
        " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
