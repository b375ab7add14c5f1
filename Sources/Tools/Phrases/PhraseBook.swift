// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The interface texts of one language, read from a file.
///
/// The file has one text a line: `key = text`. A text with a number has a line for each plural form, `key[one] = …`,
/// and the number in the slot `{n}`. A line that begins with blanks goes on from the line before; `#` begins a remark.
/// `~` stands for a no-break space. Other slots are `{name}`.
public struct PhraseBook: Sendable {
    /// What is wrong with a line.
    public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// The line, from 1.
        public let line: Int
        /// What is wrong and how to mend it.
        public let description: String
    }

    /// The language.
    public let language: Language
    /// What is wrong with the file; empty for a good one.
    public private(set) var problems: [Problem] = []
    private var single: [String: Phrase] = [:]
    private var plural: [String: [PluralForm: Phrase]] = [:]

    /// Reads the files, one after the other.
    public init(language: Language, files: [[UInt8]]) {
        self.language = language
        for file in files { read(file) }
        checkForms()
    }

    /// All keys.
    public var keys: Set<String> { Set(single.keys).union(plural.keys) }

    /// Whether the text has plural forms.
    public func isPlural(_ key: String) -> Bool { plural[key] != nil }

    /// The slots of a text, of all its forms together.
    public func slots(_ key: String) -> Set<String> {
        if let phrase = single[key] { return phrase.slots }
        return (plural[key] ?? [:]).values.reduce(into: []) { $0.formUnion($1.slots) }
    }

    /// The text, in the form that goes with a number.
    public func phrase(_ key: String, number: Int? = nil) -> Phrase? {
        if let phrase = single[key] { return phrase }
        guard let forms = plural[key] else { return nil }
        return forms[PluralForm(number ?? 0, in: language)]
    }

    private mutating func read(_ file: [UInt8]) {
        var pending: (line: Int, text: String)?
        for (index, bytes) in file.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: bytes, as: UTF8.self)
            if line.first == " ", let begun = pending {
                pending = (begun.line, begun.text + " " + line.trimmed)
                continue
            }
            if let begun = pending { take(begun.text, line: begun.line) }
            pending = line.trimmed.isEmpty || line.first == "#" ? nil : (index + 1, line)
        }
        if let begun = pending { take(begun.text, line: begun.line) }
    }

    private mutating func take(_ entry: String, line: Int) {
        guard let equals = entry.firstIndex(of: "=") else {
            return problems.append(.init(line: line, description: "no “=”: write key = text"))
        }
        var key = entry[..<equals].trimmed
        let text = entry[entry.index(after: equals)...].trimmed.replacing("~", with: "\u{A0}")
        var form: PluralForm?
        if let bracket = key.firstIndex(of: "["), key.last == "]" {
            form = PluralForm(rawValue: String(key[key.index(after: bracket)...].dropLast()))
            if form == nil { problems.append(.init(line: line, description: "unknown plural form in \(key)")) }
            key = String(key[..<bracket])
        }
        if key.isEmpty || text.isEmpty { problems.append(.init(line: line, description: "key or text is empty")) }
        if let form {
            if plural[key, default: [:]].updateValue(Phrase(text), forKey: form) != nil {
                problems.append(.init(line: line, description: "\(key)[\(form)] stands twice"))
            }
        } else if single.updateValue(Phrase(text), forKey: key) != nil {
            problems.append(.init(line: line, description: "\(key) stands twice"))
        }
    }

    private mutating func checkForms() {
        for (key, forms) in plural {
            if single[key] != nil {
                problems.append(.init(line: 0, description: "\(key) stands with and without plural forms"))
            }
            for form in PluralForm.forms(of: language) where forms[form] == nil {
                problems.append(.init(line: 0, description: "\(key)[\(form)] is missing"))
            }
        }
    }
}

extension StringProtocol {
    /// Without blanks and tabulators at both ends.
    fileprivate var trimmed: String {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" || character == "\r" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
