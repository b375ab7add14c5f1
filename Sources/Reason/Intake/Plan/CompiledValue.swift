// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Tables

/// A rule for a value with its columns resolved.
final class CompiledValue {
    enum Input {
        case column(Int)
        case columns([Int], separator: String)
        case item([String])
    }

    let input: Input
    let rule: ValueRule
    private let isPlain: Bool
    private let styles: [DateStyle]
    private let dates: DateReader
    private let extractor: TextExtractor?
    private let exactlyAbsent: Set<String>
    private let absentBeginnings: [String]
    /// Dates that stood in the column before: lists repeat them, and reading costs more than looking up.
    private var knownDates: [String: PartialDate] = [:]
    /// What the extractor found in short texts that stood here before.
    private var knownExtracts: [String: String?] = [:]
    private static let greatestCacheCount = 20_000

    init(_ rule: ValueRule, columns: inout ColumnList) {
        self.rule = rule
        switch rule.input {
        case .column(let name): input = .column(columns.index(of: name, isOptional: rule.isOptional))
        case .columns(let names, let separator):
            var indices: [Int] = []
            for name in names { indices.append(columns.index(of: name, isOptional: rule.isOptional)) }
            input = .columns(indices, separator: separator)
        case .item(let path): input = .item(JSONText.path(path))
        }
        styles = rule.dateStyles.compactMap { DateStyle(named: $0) }
        dates = DateReader(pivot: rule.pivot)
        extractor = rule.extract.flatMap { TextExtractor(named: $0) }
        exactlyAbsent = Set(rule.absent.filter { !$0.hasSuffix("*") })
        absentBeginnings = rule.absent.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
        isPlain =
            rule.values == nil && rule.absent.isEmpty && extractor == nil && !rule.isHTML && rule.letters == nil
    }

    private func raw(_ frame: RowFrame) throws(StatementError) -> String {
        do throws(ImportFailure) {
            switch input {
            case .column(let column): return try frame.row.text(column)
            case .item(let path): return frame.item?.text(path) ?? ""
            case .columns(let columns, let separator):
                var joined = ""
                for column in columns {
                    let text = try frame.row.text(column)
                    if text.isEmpty { continue }
                    if !joined.isEmpty { joined += separator }
                    joined += text
                }
                return joined
            }
        } catch {
            throw frame.note(error)
        }
    }

    /// The text of the value; `nil` if there is none.
    func text(_ frame: RowFrame, refuses: Bool = false) throws(StatementError) -> String? {
        if case .column(let column) = input, let values = rule.values {
            // Of a list, the first value that the table has.
            if rule.otherwise == .drop { return try texts(frame).first }
            if case .use(let other) = rule.otherwise, frame.row.isList(column) {
                return try firstKnown(frame, column, values) ?? other
            }
        }
        let found = try raw(frame)
        if isPlain, !found.isEmpty {
            frame.given += 1
            return found
        }
        guard let text = isPlain ? nil : try transformed(found, frame, refuses: refuses) else {
            guard rule.isRequired else { return nil }
            throw frame.failure(
                self, value: found, "The row has no value here, and the mapping needs one",
                "Fill it in from the source.")
        }
        frame.given += 1
        return text
    }

    /// The first value of a list that the table has. What stands for all others is not something that the row says.
    private func firstKnown(
        _ frame: RowFrame, _ column: Int, _ values: [String: String]
    ) throws(StatementError) -> String? {
        do throws(ImportFailure) {
            for item in try frame.row.items(column) {
                guard let value = values[item.text([])] else { continue }
                frame.given += 1
                return value
            }
            return nil
        } catch {
            throw frame.note(error)
        }
    }

    private func transformed(_ found: String, _ frame: RowFrame, refuses: Bool) throws(StatementError) -> String? {
        var text = found
        if rule.isHTML { text = Trimmed.text(HTMLText.plain(text).text) }
        guard !isAbsent(text) else { return nil }
        if let extractor {
            guard let extracted = extracted(text, by: extractor) else { return nil }
            text = extracted
        }
        text = rule.letters?.applied(to: text) ?? text
        guard let values = rule.values else { return text }
        if let value = values[text] { return value.isEmpty ? nil : value }
        switch rule.otherwise ?? (refuses ? .refuse : .keep) {
        case .keep: return text
        case .drop: return nil
        case .use(let value): return value
        case .refuse:
            let known = values.keys.sorted().prefix(20).joined(separator: ", ")
            throw frame.failure(
                self, value: text, "The mapping does not say what this value means",
                "Correct the row, or add the value to the mapping. Known values: \(known).")
        }
    }

    private func extracted(_ text: String, by extractor: TextExtractor) -> String? {
        guard text.utf8.count <= 64 else { return extractor.texts(in: text).first }
        if let known = knownExtracts[text] { return known }
        let found = extractor.texts(in: text).first
        if knownExtracts.count < Self.greatestCacheCount { knownExtracts[text] = .some(found) }
        return found
    }

    private func isAbsent(_ text: String) -> Bool {
        if text.isEmpty || exactlyAbsent.contains(text) { return true }
        return absentBeginnings.contains { text.utf8.starts(with: $0.utf8) }
    }

    /// The values of a list, without those that say nothing.
    func texts(_ frame: RowFrame) throws(StatementError) -> [String] {
        var result: [String] = []
        for item in try items(frame) {
            let outer = frame.item
            frame.item = item
            defer { frame.item = outer }
            if let text = try transformedItem(item, frame) { result.append(text) }
        }
        if !result.isEmpty { frame.given += 1 }
        return result
    }

    private func transformedItem(_ item: InputItem, _ frame: RowFrame) throws(StatementError) -> String? {
        let text = rule.letters?.applied(to: item.text([])) ?? item.text([])
        if rule.values == nil, rule.absent.isEmpty { return text.isEmpty ? nil : text }
        guard !isAbsent(text) else { return nil }
        guard let values = rule.values else { return text }
        if let value = values[text] { return value.isEmpty ? nil : value }
        switch rule.otherwise ?? .keep {
        case .keep: return text
        case .drop: return nil
        case .use(let value): return value
        case .refuse:
            throw frame.failure(
                self, value: text, "The mapping does not say what this value means", "Add the value to the mapping.")
        }
    }

    /// The items of a list: elements of an array, parts of a text, or what an extractor finds.
    func items(_ frame: RowFrame) throws(StatementError) -> [InputItem] {
        if case .column(let column) = input, rule.split == nil, extractor == nil, !rule.isHTML {
            do throws(ImportFailure) {
                return try frame.row.items(column)
            } catch {
                throw frame.note(error)
            }
        }
        var text = try raw(frame)
        if rule.isHTML { text = Trimmed.text(HTMLText.plain(text).text) }
        guard !isAbsent(text) else { return [] }
        if let extractor { return extractor.texts(in: text).map { .text($0) } }
        guard let split = rule.split else { return [.text(text)] }
        if split.utf8.count == 1, let sign = split.utf8.first {
            guard text.utf8.contains(sign) else { return [.text(text)] }
            return text.utf8.split(separator: sign).map { Trimmed.text(String(Substring($0))) }
                .filter { !$0.isEmpty }.map { .text($0) }
        }
        return text.split(separator: split).map { Trimmed.text(String($0)) }.filter { !$0.isEmpty }
            .map { .text($0) }
    }

    /// The value as a date, in one of the styles of the rule.
    func date(_ frame: RowFrame) throws(StatementError) -> PartialDate? {
        guard let text = try text(frame) else { return nil }
        if let known = knownDates[text] { return known }
        do throws(DateError) {
            let date = styles.isEmpty ? try PartialDate(edtf: text) : try dates.read(text, styles: styles)
            if knownDates.count < Self.greatestCacheCount { knownDates[text] = date }
            return date
        } catch {
            let (problem, remedy) = Self.words(for: error)
            if rule.otherwise == .drop {
                frame.warnings.append(
                    ImportProblem(
                        row: frame.row.number, column: frame.name(of: self), value: text,
                        problem: problem + "; the row was taken without it", remedy: remedy, isWarning: true))
                frame.given -= 1
                return nil
            }
            throw frame.failure(self, value: text, problem, remedy)
        }
    }

    private static func words(for error: DateError) -> (String, String) {
        switch error {
        case .malformed(_, let reason):
            ("This is not a date: \(reason)", "Write it as YYYY-MM-DD, or in another style of the mapping.")
        case .impossible(_, let reason):
            ("This date does not exist: \(reason)", "Correct it from the source, or give only the part that is known.")
        case .unsupported(_, let reason): ("This is EDTF level 2 (\(reason))", "Write it in level 0 or 1.")
        case .ambiguous(_, let first, let second):
            (
                "This date can be read as \(first.edtf) or as \(second.edtf)",
                "Write it as YYYY-MM-DD, or allow one order only in the mapping."
            )
        case .implausibleYear(_, let year): ("The year \(year) is not plausible", "Correct the year.")
        case .twoDigitYear: ("The year has two digits", "Write four, or give the mapping a pivot.")
        case .reversed: ("The interval ends before it begins", "Exchange the two dates or correct one.")
        }
    }

    /// The value as a term: an ISO duration, or a number of the rule's unit.
    func term(_ frame: RowFrame) throws(StatementError) -> Term? {
        guard let text = try text(frame) else { return nil }
        if let term = Term(iso: text) { return term }
        if let unit = rule.unit, let number = Int(text), (0...Term.greatestPart).contains(number) {
            switch unit {
            case "years": return Term(years: number)
            case "months": return Term(months: number)
            default: return Term(days: number)
            }
        }
        if let term = TermWords.term(text) { return term }
        throw frame.failure(
            self, value: text, "This is not a length of time",
            "Write it as “8 years 6 months”, «8 лет 6 месяцев» or as an ISO duration such as P8Y6M.")
    }

    /// The value as yes or no.
    func flag(_ frame: RowFrame) throws(StatementError) -> Bool? {
        guard let text = try text(frame) else { return nil }
        switch text {
        case "true", "yes", "1", "да", "Да", "TRUE", "ИСТИНА": return true
        case "false", "no", "0", "нет", "Нет", "FALSE", "ЛОЖЬ": return false
        default:
            throw frame.failure(self, value: text, "This is neither yes nor no", "Write yes or no.")
        }
    }

    /// The value as a whole number.
    func number(_ frame: RowFrame) throws(StatementError) -> Int? {
        guard let text = try text(frame) else { return nil }
        guard let number = Int(text) else {
            throw frame.failure(self, value: text, "This is not a whole number", "Write digits only.")
        }
        return number
    }

    /// The value as a decimal number.
    func decimal(_ frame: RowFrame) throws(StatementError) -> Double? {
        guard let text = try text(frame) else { return nil }
        guard let number = Double(text), number.isFinite else {
            throw frame.failure(self, value: text, "This is not a number", "Write digits and a point.")
        }
        return number
    }
}
