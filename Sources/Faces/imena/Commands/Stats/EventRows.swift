// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Statistics
import Tables

/// Single events of a table, counted by month or week, with the shares that are not yet known.
struct EventRows {
    /// How long a period is.
    enum Length: String, ExpressibleByArgument, CaseIterable {
        case month
        case week
    }

    let series: SeriesTable

    init(_ table: StatsTable, _ options: StatsEventsCommand) throws {
        let happened = try table.column(options.happened, "--happened", or: ["happened"]) ?? 0
        let learnt = try table.column(options.learnt, "--learnt", or: ["learnt", "learned", "known"])
        let length = options.by
        var (days, knowns, rows, left): ([Day], [Day], [Int], [Int]) = ([], [], [], [])
        for row in 0..<table.count {
            guard let day = try table.day(row, happened) else {
                left.append(row)
                continue
            }
            let known = try learnt.flatMap { try table.day(row, $0) } ?? day
            guard known >= day else {
                throw TableError.stats(
                    StatisticsError.learntBeforeItHappened(row: row, happened: day.iso, learnt: known.iso).description,
                    at: table.place(row, learnt), value: known.iso)
            }
            days.append(day)
            knowns.append(known)
            rows.append(row)
        }
        guard let first = days.min(), let last = knowns.max() else {
            throw table.error(.noRows, rows: [], fields: [:])
        }
        let until = try options.until.map { try Arguments.day($0, "--until") } ?? last
        let start = Self.index(first, length)
        // A period that has not ended is left out: its count is not one of a whole period.
        let isWhole = Self.index(until.adding(days: 1), length) > Self.index(until, length)
        let now = Self.index(until, length) - start - (isWhole ? 0 : 1)
        let kept = days.indices.filter { Self.index(knowns[$0], length) - start <= now }
        var warnings: [String] = []
        if !left.isEmpty { warnings.append("Left out for a day that is missing: \(table.list(left)).") }
        if !isWhole {
            warnings.append("The last \(length.rawValue) is left out: it had not ended on \(until.iso).")
        }
        guard now < 20_000 else {
            throw TableError.stats(
                "The events run from \(first.iso) to \(until.iso), over more than 20,000 periods. Correct the years.",
                at: TablePlace(file: table.file))
        }
        guard now > 0, !kept.isEmpty else {
            throw TableError.stats(
                "All events are of one \(length.rawValue). A series needs several.", at: TablePlace(file: table.file))
        }
        do throws(StatisticsError) {
            let places = kept.map { Self.index(days[$0], length) - start }
            let delay: ReportingDelay
            do throws(StatisticsError) {
                delay = try ReportingDelay(
                    happened: places, learnt: kept.map { Self.index(knowns[$0], length) - start }, now: now,
                    level: options.level)
            } catch {
                // A register that learnt of everything in its first edition cannot tell how late it hears of things.
                guard case .notDefined = error else { throw error }
                warnings.append("Late reports are not corrected for. \(error)")
                delay = try ReportingDelay(happened: places, learnt: places, now: now, level: options.level)
            }
            let counts = delay.nowcasts.map { Double($0.known) }
            let seasons = (0...now).map { Self.season(start + $0, length) }
            let open = delay.nowcasts.filter { $0.share < 0.9995 }
            if learnt == nil {
                warnings.append(EventWarning.noDelays.description)
            } else if let latest = delay.nowcasts.last, !open.isEmpty {
                warnings.append(EventWarning.incomplete(periods: open.count, share: latest.share).description)
            }
            series = SeriesTable(
                table,
                try CountSeries(
                    counts: counts, exposure: open.isEmpty ? nil : delay.nowcasts.map(\.share), season: seasons),
                labels: (0...now).map { Self.label(start + $0, length) },
                place: try Self.place(options.at, length, start),
                period: options.period ?? (length == .month ? 12 : 365.25 / 7),
                columns: [("happened", table.columns[happened])]
                    + (learnt.map { [("learnt", table.columns[$0])] } ?? []),
                warnings: warnings)
        } catch {
            throw table.error(error, rows: rows, fields: ["happened": happened, "learnt": learnt])
        }
    }

    private static func place(_ at: String?, _ length: Length, _ start: Int) throws(StatisticsError) -> Int? {
        guard let at else { return nil }
        guard let day = Day(iso: at) else {
            throw .setting(name: "--at", value: at, allowed: "the day of the event, as 2024-08-01")
        }
        return index(day, length) - start
    }

    /// The number of a month, or of a week that begins on Monday.
    private static func index(_ day: Day, _ length: Length) -> Int {
        switch length {
        case .month: return day.components.year * 12 + day.components.month - 1
        case .week:
            // Day 0 is a Thursday: three days earlier a week begins.
            let number = Int(day.number) + 3
            return number >= 0 ? number / 7 : (number - 6) / 7
        }
    }

    private static func season(_ index: Int, _ length: Length) -> Double {
        length == .month ? Double(index % 12 + 1) : Double(index)
    }

    private static func label(_ index: Int, _ length: Length) -> String {
        switch length {
        case .month: "\(index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)"
        case .week: Day(number: Int32(clamping: index * 7 - 3)).iso
        }
    }
}

extension StatsTable {
    /// The day in a cell; nothing if it is empty.
    ///
    /// - Throws: `TableError` for what is no day.
    func day(_ row: Int, _ column: Int) throws -> Day? {
        if isMissing(row, column) { return nil }
        let cell = text(row, column)
        if let day = Day(iso: cell.prefix(10)) { return day }
        throw TableError.stats(
            "This is no day. Write it as 2024-08-01.", at: place(row, column), value: cell)
    }
}
