// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statistics
import Tables

/// What is said of the changes of a list.
struct StockReport {
    let table: StatsTable
    let account: StockAccount
    let months: [MonthlyFlow]
    private(set) var warnings: [String] = []

    private static let stockWords: Set<String> = ["stock", "count", "total", "on the list", "opening", "closing"]
    private static let words: [String: StockMovement.Kind] = [
        "arrested": .detained, "detention": .detained, "new": .detained, "moved_in": .movedIn, "in": .movedIn,
        "exchange": .exchanged, "pardon": .pardoned, "amnesty": .pardoned, "served": .termServed,
        "term_served": .termServed, "term": .termServed, "transfer": .transferred, "release": .released,
        "death": .died, "dead": .died, "removed": .struckOff, "struck_off": .struckOff,
    ]

    init(_ table: StatsTable, _ options: StatsStockCommand) throws {
        self.table = table
        func required(_ name: String?, _ option: String, _ names: [String]) throws -> Int {
            if let column = try table.column(name, option, or: names) { return column }
            throw TableError.stats(
                "No column is called \(names[0]). The columns are \(table.columns.joined(separator: ", ")); name one with "
                    + "\(option).", at: TablePlace(file: table.file), kind: .missing)
        }
        let change = try required(options.change, "--change", ["change", "kind", "event", "what"])
        let happened = try required(options.happened, "--happened", ["happened", "date", "day"])
        let learnt = try table.column(options.learnt, "--learnt", or: ["learnt", "learned", "known"])
        let count = try table.column(options.count, "--count", or: ["count", "persons", "n"])
        let numbers = try count.map { try table.numbers($0) }
        var (movements, counts): ([StockMovement], [StockCount]) = ([], [])
        for row in 0..<table.count {
            guard let day = try table.day(row, happened) else {
                throw TableError.stats(
                    "The day is missing. Give the day on which it happened; if only a month is known, its middle.",
                    at: table.place(row, happened))
            }
            let persons = try Self.persons(numbers?[row] ?? 1, table.place(row, count))
            let word = table.text(row, change).lowercased()
            if Self.stockWords.contains(word) {
                counts.append(StockCount(day: day, count: persons, row: row))
                continue
            }
            guard let kind = StockMovement.Kind(rawValue: word) ?? Self.words[word] else {
                let known = StockMovement.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                throw TableError.stats(
                    "This is no change of a list. Write stock for a number on the list, or one of \(known).",
                    at: table.place(row, change), value: table.text(row, change))
            }
            movements.append(
                StockMovement(
                    kind, happened: day, learnt: try learnt.flatMap { try table.day(row, $0) }, count: persons, row: row
                ))
        }
        do throws(StatisticsError) {
            account = try StockAccount(movements, counts: counts)
        } catch {
            throw table.error(
                error, rows: Array(0..<table.count), fields: ["count": count, "learnt": learnt, "happened": happened])
        }
        let last = try options.until.map { try Arguments.day($0, "--until") } ?? movements.map(\.learnt).max()
        months = last.map { MonthlyFlow.all(movements, until: $0, level: options.level) } ?? []
        warnings = notes(hasLearnt: learnt != nil)
    }

    private static func persons(_ number: Double, _ place: TablePlace) throws -> Int {
        if let whole = Int(exactly: number), whole >= 0, whole < 1_000_000_000 { return whole }
        throw TableError.stats(
            "A number of persons is whole and 0 or more. Correct it.", at: place, value: number.shown())
    }

    private func notes(hasLearnt: Bool) -> [String] {
        var notes: [String] = []
        if !hasLearnt {
            notes.append(
                "No column says when a change was learnt, so names found late cannot be told from new detentions. Give one "
                    + "with --learnt.")
        }
        for period in account.periods {
            guard let rest = period.unexplained, rest != 0 else { continue }
            notes.append(
                rest > 0
                    ? "From \(period.from.iso) to \(period.to.iso) at least \(rest) persons were added of whom no row tells; "
                        + "as many more as left unnamed."
                    : "From \(period.from.iso) to \(period.to.iso) at least \(-rest) persons left of whom no row tells; as "
                        + "many more as were added unnamed.")
        }
        if hasLearnt, months.contains(where: { $0.nowcast != nil }) {
            notes.append(
                "Expected detentions suppose that late reports come as they did, and within the longest delay yet seen; who "
                    + "never becomes known is not in them.")
        }
        return notes
    }

    /// Everything, for programs.
    var json: JSONValue {
        .object([
            "periods": .array(
                account.periods.map { period in
                    .object([
                        "from": .string(period.from.iso), "to": .string(period.to.iso), "opening": .int(period.opening),
                        "closing": period.closing.map(JSONValue.int) ?? .null, "explained": .int(period.explained),
                        "unexplained": period.unexplained.map(JSONValue.int) ?? .null,
                        "added_at_least": .int(period.addedAtLeast), "left_at_least": .int(period.leftAtLeast),
                        "found_later_of_opening": .int(period.foundLaterOfOpening),
                        "changes": .array(
                            period.lines.map { line in
                                .object([
                                    "change": .string(line.name), "late": .bool(line.isLate),
                                    "count": .int(line.kind.sign * line.count),
                                    "rows": .array(line.rows.map { table.reference(of: $0) }),
                                ])
                            }),
                    ])
                }),
            "months": .array(
                months.map { month in
                    .object([
                        "month": .string(month.name), "detained": .int(month.detained),
                        "found_late": .int(month.foundLate),
                        "left": .int(month.left), "share_known": .real(month.nowcast?.share),
                        "expected": .real(month.nowcast?.expected), "se": .real(month.nowcast?.standardError),
                        "lo": .real(month.nowcast?.limits.lower), "hi": .real(month.nowcast?.limits.upper),
                    ])
                }),
            "warnings": .texts(warnings),
        ])
    }

    /// The account, as a table: a line for each change of a period, the counts among them.
    var csv: [UInt8] {
        var writer = CSVWriter()
        writer.write(["from", "to", "line", "persons", "rows"])
        for period in account.periods {
            let (from, to) = (period.from.iso, period.to.iso)
            writer.write([from, to, "opening", String(period.opening), ""])
            for line in period.lines {
                writer.write([
                    from, to, line.name, String(line.kind.sign * line.count),
                    line.rows.map { table.label(of: $0) }.joined(separator: " "),
                ])
            }
            if let rest = period.unexplained { writer.write([from, to, "unexplained", String(rest), ""]) }
            writer.write([from, to, "closing", String(period.closing ?? period.explained), ""])
        }
        return writer.take()
    }

    /// The account, for people.
    func printText() {
        for period in account.periods {
            var shown = TextTable(heading: ["\(period.from.iso) to \(period.to.iso)", "persons", "rows"])
            shown.add(["on the list at the start", String(period.opening), ""])
            for line in period.lines {
                shown.add([
                    line.name, "\(line.kind.sign > 0 ? "+" : "−")\(line.count)",
                    line.rows.prefix(8).map { table.label(of: $0) }.joined(separator: ", ")
                        + (line.rows.count > 8 ? ", …" : ""),
                ])
            }
            if let rest = period.unexplained, rest != 0 {
                shown.add([
                    rest > 0 ? "added, no row says who" : "left, no row says who",
                    "\(rest > 0 ? "+" : "−")\(abs(rest))", "",
                ])
            }
            shown.add(["on the list at the end", String(period.closing ?? period.explained), ""])
            shown.print()
            Console.print()
        }
        if !months.isEmpty {
            var shown = TextTable(heading: [
                "month", "detained", "found late", "left", "expected in the end", "interval",
            ])
            for month in months.suffix(24) {
                let isOpen = (month.nowcast?.share ?? 1) < 0.9995
                shown.add([
                    month.name, String(month.detained), String(month.foundLate), String(month.left),
                    month.nowcast.map { $0.expected.shown(3) } ?? "–", isOpen ? month.nowcast?.limits.shown ?? "–" : "",
                ])
            }
            shown.print()
        }
        for warning in warnings { Console.note(warning) }
    }
}
