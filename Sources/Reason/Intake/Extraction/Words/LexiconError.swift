// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a word list of the extractors.
public enum LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is not in the program's resources.
    case missing(file: String)
    /// A line names a class of words that the program does not know, or has no colon.
    case badLine(file: String, line: Int, text: String)
    /// A word stands in two classes, so that its meaning would depend on the order of the lines.
    case repeated(file: String, line: Int, word: String)

    /// What happened, where, and how to mend it.
    public var description: String {
        switch self {
        case .missing(let file):
            "The word list \(file) is missing: install the program together with its resources."
        case .badLine(let file, let line, let text):
            "\(file), line \(line): “\(text)” is not “class: word word*”; give a known class and a colon."
        case .repeated(let file, let line, let word):
            "\(file), line \(line): “\(word)” stands in the list already; leave it in one class."
        }
    }
}
