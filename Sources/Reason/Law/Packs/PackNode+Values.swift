// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

extension PackNode {
    /// The longest text of one value, in bytes of UTF-8.
    static let greatestText = 8_000

    /// The text as written, without blanks around it.
    ///
    /// - Throws: ``PackError`` if it is a list or has fields, is empty, or is longer than 8000 bytes.
    public func text() throws(PackError) -> String {
        guard case .text(let raw, _) = content else {
            throw error("One text is expected here", "Write one value, in quotes if need be.")
        }
        guard !isEmpty else { throw error("The text is empty", "Fill it in, or leave the field out.") }
        guard raw.utf8.count <= Self.greatestText else {
            throw error("The text is longer than \(Self.greatestText) bytes", "Shorten it.")
        }
        let blank = { (sign: Character) in sign == " " || sign == "\n" || sign == "\t" || sign == "\r" }
        return String(raw.drop(while: blank).reversed().drop(while: blank).reversed())
    }

    /// The texts of a list; a single text counts as a list of one.
    public func texts() throws(PackError) -> [String] {
        try each { node throws(PackError) in try node.text() }
    }

    /// Yes or no: `true` or `false` without quotes.
    public func flag() throws(PackError) -> Bool {
        switch content {
        case .text("true", quoted: false): return true
        case .text("false", quoted: false): return false
        default: throw error("This is neither true nor false", "Write true or false without quotes.")
        }
    }

    /// A whole number in the range.
    public func number(in range: ClosedRange<Int> = 0...1_000_000) throws(PackError) -> Int {
        let text = try text()
        guard let number = Int(text), range.contains(number) else {
            throw error(
                "“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound)", "Write digits.")
        }
        return number
    }

    /// A day, `YYYY-MM-DD`.
    public func day() throws(PackError) -> Day {
        let text = try text()
        guard let day = Day(iso: text) else {
            throw error("“\(text)” is not a day of the calendar", "Write year-month-day, for example 2012-10-03.")
        }
        return day
    }

    /// A code of a closed set.
    public func code<Code: RawRepresentable & CaseIterable>(_ type: Code.Type) throws(PackError) -> Code
    where Code.RawValue == String {
        let text = try text()
        guard let code = Code(rawValue: text) else {
            let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
            throw error("“\(text)” is not known here", "Give one of: \(known).")
        }
        return code
    }

    /// The identifier of a rule.
    public func ruleID() throws(PackError) -> RuleID {
        let text = try text()
        guard let id = RuleID(text) else {
            throw error(
                "“\(text)” cannot be the identifier of a rule",
                "Use 1 to 40 letters, digits, hyphens, dots and strokes of ASCII, a letter or digit first.")
        }
        return id
    }

    /// The elements; a single value counts as a list of one, nothing as an empty list.
    public func elements() -> [PackNode] {
        if case .list(let nodes) = content { return nodes }
        return isEmpty ? [] : [self]
    }

    /// What the closure makes of each element.
    public func each<Value>(
        _ body: (PackNode) throws(PackError) -> Value
    ) throws(PackError) -> [Value] {
        var values: [Value] = []
        for node in elements() { values.append(try body(node)) }
        return values
    }

    /// What the closure makes of each element, after a check that no two have the same identifier.
    ///
    /// - Throws: ``PackError`` of the closure, or one that names the identifier given twice.
    public func items<Value, ID: Hashable>(
        by id: (Value) -> ID, _ body: (PackNode) throws(PackError) -> Value
    ) throws(PackError) -> [Value] {
        var values: [Value] = []
        var seen: [ID: Int?] = [:]
        for node in elements() {
            let value = try body(node)
            if let first = seen.updateValue(node.line, forKey: id(value)) {
                let place = first.map { " (first in line \($0))" } ?? ""
                throw node.error("“\(id(value))” stands twice\(place)", "Give each a name of its own.")
            }
            values.append(value)
        }
        return values
    }
}
