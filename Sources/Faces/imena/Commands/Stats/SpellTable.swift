// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// The spells of a table.
struct SpellTable {
    let table: StatsTable
    let data: SurvivalData
    /// The rows of the table that are spells.
    let rows: [Int]
    /// The name of the group of each spell, and all of them; empty without groups.
    let groups: [Int]
    let groupNames: [String]
    let columns: (time: Int, entry: Int?, status: Int?, group: Int?)
    /// What was left out or supposed.
    private(set) var warnings: [String] = []

    static let timeNames = ["time", "exit", "stop", "tstop", "duration", "days", "months", "futime", "t"]
    static let entryNames = ["entry", "enter", "tstart", "start"]
    static let statusNames = ["status", "event", "end", "cause", "outcome", "ended", "fustat"]
    static let groupNames = ["group", "arm", "stratum", "strata", "sex", "gender", "treatment", "region", "rx"]

    init(_ table: StatsTable, _ options: StatsSurvivalCommand) throws {
        self.table = table
        guard let time = try table.column(options.time, "--time", or: Self.timeNames) else {
            throw TableError.stats(
                "No column is called time. The columns are \(table.columns.joined(separator: ", ")); name one with --time.",
                at: TablePlace(file: table.file), kind: .missing)
        }
        let entry =
            options.entry == "none"
            ? nil : try table.column(options.entry, "--entry", or: Self.entryNames, except: [time])
        let status = try table.column(options.status, "--status", or: Self.statusNames, except: [time])
        let used = Set([time, entry, status].compactMap { $0 })
        let group =
            options.group == "none"
            ? nil : try table.column(options.group, "--group", or: Self.groupNames, except: used)
        columns = (time, entry, status, group)

        var notes: [String] = []
        let (exits, entries) = (try table.numbers(time), try entry.map { try table.numbers($0) })
        let ends = EndReader(table, status, censored: Set(options.censored.map { $0.lowercased() }))
        notes += ends.warnings
        var kept: [Int] = []
        var (missing, empty): ([Int], [Int]) = ([], [])
        for row in 0..<table.count {
            guard let exit = exits[row], ends.codes[row] != nil, entries.map({ $0[row] != nil }) ?? true,
                group.map({ !table.isMissing(row, $0) }) ?? true
            else {
                missing.append(row)
                continue
            }
            // A spell that ends as it begins to be seen was never at risk; R leaves it out with a warning too. Negative
            // times are refused below.
            if let entries, let from = entries[row], from >= exit, exit >= 0, from >= 0 {
                empty.append(row)
                continue
            }
            kept.append(row)
        }
        if !missing.isEmpty { notes.append("Left out for a value that is missing: \(table.list(missing)).") }
        if !empty.isEmpty {
            notes.append(
                "Left out, as the spell ends when or before it begins to be seen: \(table.list(empty)). Whoever left before "
                    + "the register began could not be seen in it.")
        }
        rows = kept
        do throws(StatisticsError) {
            data = try SurvivalData(
                exit: kept.compactMap { exits[$0] }, end: kept.compactMap { ends.codes[$0] },
                entry: entries.map { entries in kept.compactMap { entries[$0] } }, kinds: ends.kinds)
        } catch {
            throw table.error(error, rows: kept, fields: ["exit": time, "entry": entry, "end": status])
        }
        let words = group.map { column in kept.map { table.text($0, column) } } ?? []
        let names = Set(words).sorted(by: Self.precedes)
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        groups = words.map { numbers[$0] ?? 0 }
        groupNames = names
        warnings = notes
    }

    /// Numbers by size, words by the alphabet.
    static func precedes(_ one: String, _ other: String) -> Bool {
        if let left = Double(one), let right = Double(other), left != right { return left < right }
        return one < other
    }

    /// The places of the spells of a group among the spells.
    func places(of group: Int) -> [Int] { groups.indices.filter { groups[$0] == group } }
}

/// Reads how spells ended.
struct EndReader {
    /// 0 for a spell that goes on, otherwise one more than a place in ``kinds``; nothing where it is not known.
    let codes: [Int?]
    let kinds: [String]
    private(set) var warnings: [String] = []

    private static let goingOn: Set<String> = [
        "0", "censored", "held", "still held", "in custody", "ongoing", "alive", "no", "false",
    ]

    init(_ table: StatsTable, _ column: Int?, censored: Set<String>) {
        guard let column else {
            codes = Array(repeating: 1, count: table.count)
            kinds = ["end"]
            warnings = ["No column says how spells ended: every spell is taken to have ended. Name one with --status."]
            return
        }
        // Few words for many rows: each is looked at once.
        var (numberOf, words, places): ([String: Int], [String], [Int]) = ([:], [], [])
        for row in 0..<table.count {
            let cell = table.text(row, column)
            if let known = numberOf[cell] {
                places.append(known)
            } else {
                numberOf[cell] = words.count
                places.append(words.count)
                words.append(Self.plain(cell.lowercased()))
            }
        }
        let isMissing = words.map { $0.isEmpty || ["na", "nan", ".", "null"].contains($0) }
        var values = Set(zip(words, isMissing).filter { !$0.1 }.map(\.0))
        var going = censored.isEmpty ? Self.goingOn : censored
        if values == ["1", "2"], censored.isEmpty {
            going = ["1"]
            warnings.append(
                "The status is 1 or 2 and never 0: read as R does, 1 going on and 2 ended. If both are ends, say "
                    + "--censored with the value that means going on.")
        }
        values.subtract(going)
        let isWords = values.contains { Double($0) == nil } && values != ["true"] && values != ["yes"]
        let names = values.sorted(by: SpellTable.precedes)
        // An empty cell among words means that nothing ended the spell; among numbers it is not known.
        let emptyGoesOn = isWords && !words.contains { going.contains($0) }
        if emptyGoesOn, words.contains("") {
            warnings.append("An empty cell in “\(table.columns[column])” is read as a spell that goes on.")
        }
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })
        let codeOf = words.map { word -> Int? in
            going.contains(word) || (emptyGoesOn && word.isEmpty) ? 0 : numbers[word]
        }
        codes = places.map { codeOf[$0] }
        kinds = names.isEmpty ? ["end"] : names.count == 1 && !isWords ? ["end"] : names
    }

    /// A whole number without a fraction of 0, as statistics programs write it: 1.0 is 1.
    private static func plain(_ word: String) -> String {
        guard let number = Double(word), let whole = Int(exactly: number) else { return word }
        return String(whole)
    }
}
