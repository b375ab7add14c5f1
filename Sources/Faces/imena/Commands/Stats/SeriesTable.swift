// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statistics
import Tables

/// The series of a table.
struct SeriesTable {
    let table: StatsTable
    let series: CountSeries
    /// How each period is called.
    let labels: [String]
    /// The first period after the event; nothing if none is given.
    let place: Int?
    /// The column of the step, if it is not simply 0 and then 1.
    let step: [Double]?
    /// The length of the season, if there is one.
    let period: Double?
    /// What each part was read from.
    let columns: [(part: String, column: String)]
    let warnings: [String]

    static let countNames = ["count", "counts", "n", "events", "detained", "arrests", "cases"]
    static let timeNames = ["time", "t", "period", "week", "index"]
    static let exposureNames = ["exposure", "stdpop", "population", "pop", "person_time", "at_risk"]
    static let seasonNames = ["month", "season", "week_of_year"]
    static let stepNames = ["step", "after", "post", "intervention", "smokban"]

    init(_ table: StatsTable, _ options: StatsEventsCommand) throws {
        if options.happened != nil || (options.count == nil && table.guess(["happened"]) != nil) {
            self = try EventRows(table, options).series
            return
        }
        func pick(_ name: String?, _ option: String, _ names: [String]) throws -> Int? {
            name == "none" ? nil : try table.column(name, option, or: names)
        }
        let time = try pick(options.time, "--time", Self.timeNames)
        let exposure = try pick(options.exposure, "--exposure", Self.exposureNames)
        let season = try pick(options.season, "--season", Self.seasonNames)
        let named = Set([time, exposure, season].compactMap { $0 })
        var step = try table.column(options.step, "--step", or: Self.stepNames, except: named)
        if options.step == nil, options.at != nil { step = nil }
        if step == nil, options.at == nil { step = Self.stepColumn(table, except: named) }
        let used = named.union([step].compactMap { $0 })
        guard
            let count = try table.column(options.count, "--count", or: Self.countNames, except: used)
                ?? Self.countColumn(table, except: used)
        else {
            throw TableError.stats(
                "No column has counts. The columns are \(table.columns.joined(separator: ", ")); name one with --count.",
                at: TablePlace(file: table.file), kind: .missing)
        }
        func whole(_ column: Int?) throws -> [Double]? {
            guard let column else { return nil }
            return try table.numbers(column).enumerated().map { row, value in
                guard let value else {
                    throw TableError.stats(
                        "The value is missing. A series has no gaps: fill it in, or end the table before it.",
                        at: table.place(row, column))
                }
                return value
            }
        }
        do throws(StatisticsError) {
            series = try CountSeries(
                counts: try Self.catching { try whole(count) ?? [] },
                exposure: try Self.catching { try whole(exposure) },
                times: try Self.catching { try whole(time) }, season: try Self.catching { try whole(season) })
        } catch {
            _ = try whole(count)
            _ = try [exposure, time, season].map(whole)
            throw table.error(
                error, rows: Array(0..<table.count),
                fields: ["count": count, "exposure": exposure, "time": time, "season": season])
        }
        self.table = table
        labels = series.times.map { $0.shown() }
        period = season == nil ? nil : options.period ?? 12
        let values = try whole(step)
        let isPlain = values.map(Self.isPlainStep) ?? true
        self.step = isPlain ? nil : values
        if let at = options.at {
            guard let value = Double(at), value.isFinite else {
                throw TableError.stats(
                    "--at is no time of the table. Give the time of the first period after the event, as 37.",
                    at: TablePlace(file: table.file), value: at)
            }
            place = series.times.firstIndex { $0 >= value } ?? series.count
        } else {
            place = values.flatMap { $0.firstIndex { $0 != 0 } }
        }
        columns = [("count", count), ("time", time), ("exposure", exposure), ("season", season), ("step", step)]
            .compactMap {
                part, column in column.map { (part, table.columns[$0]) }
            }
        warnings = [EventWarning.noDelays.description]
    }

    /// Runs what reads cells: its errors are told again, with their place, by whoever reads the same cells.
    private static func catching<Value>(_ body: () throws -> Value) throws(StatisticsError) -> Value {
        do { return try body() } catch { throw .noRows }
    }

    private static func isPlainStep(_ values: [Double]) -> Bool {
        values.allSatisfy { $0 == 0 || $0 == 1 } && zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// The first column that is 0 and from some row on 1.
    private static func stepColumn(_ table: StatsTable, except used: Set<Int>) -> Int? {
        table.columns.indices.first { column in
            guard !used.contains(column), table.isNumeric(column), let numbers = try? table.numbers(column) else {
                return false
            }
            let values = numbers.compactMap { $0 }
            return values.count == numbers.count && values.first == 0 && values.last == 1 && isPlainStep(values)
        }
    }

    /// The first column of whole numbers of 0 or more that is no year.
    private static func countColumn(_ table: StatsTable, except used: Set<Int>) -> Int? {
        table.columns.indices.first { column in
            guard !used.contains(column), table.isNumeric(column), let numbers = try? table.numbers(column),
                !["year", "id", "month", "day"].contains(table.columns[column].lowercased())
            else { return false }
            return numbers.compactMap { $0 }.allSatisfy { $0 >= 0 && $0 == $0.rounded() }
        }
    }

    init(
        _ table: StatsTable, _ series: CountSeries, labels: [String], place: Int?, period: Double,
        columns: [(part: String, column: String)], warnings: [String]
    ) {
        (self.table, self.series, self.labels, self.place) = (table, series, labels, place)
        (self.period, self.columns, self.warnings, step) = (period, columns, warnings, nil)
    }
}
