// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// What is said of the spells of a table.
struct SurvivalReport {
    let spells: SpellTable
    let options: StatsSurvivalCommand
    private(set) var curves: [SurvivalCurve] = []
    private(set) var incidence: [IncidenceCurve] = []
    private(set) var logRank: LogRankTest?
    private(set) var tests: [(name: String, result: TestResult)] = []
    private(set) var cox: CoxModel?
    private(set) var warnings: [String]

    init(_ spells: SpellTable, _ options: StatsSurvivalCommand) throws {
        (self.spells, self.options) = (spells, options)
        warnings = spells.warnings
        let kind = try options.kind.map { try Self.number(of: $0, spells) }
        do throws(StatisticsError) {
            try estimate(kind)
            try compare(kind)
        } catch {
            throw spells.table.error(error, rows: spells.rows, fields: [:])
        }
        try regress(kind)
        for curve in curves { warnings += curve.warnings.map(\.description) }
        warnings += cox?.warnings.map(\.description) ?? []
    }

    private static func number(of kind: String, _ spells: SpellTable) throws -> Int {
        if let place = spells.data.kinds.firstIndex(of: kind.lowercased()) { return place + 1 }
        throw TableError.stats(
            "No spell ended in the way “\(kind)”. The kinds of end are \(spells.data.kinds.joined(separator: ", ")).",
            at: TablePlace(file: spells.table.file), kind: .missing)
    }

    private mutating func estimate(_ kind: Int?) throws(StatisticsError) {
        let data = spells.data
        let groups: [(name: String, rows: [Int]?)] =
            spells.groupNames.isEmpty
            ? [("", nil)] : spells.groupNames.indices.map { (spells.groupNames[$0], spells.places(of: $0)) }
        for group in groups {
            let remaining = group.rows ?? Array(0..<data.count)
            guard remaining.contains(where: { data.exit[$0] >= options.start }) else {
                warnings.append(
                    "No spell of \(group.name) lasted until \(options.start.shown()): the group has no curve.")
                continue
            }
            curves.append(
                try SurvivalCurve(
                    data, rows: group.rows, group: group.name, kind: kind, start: options.start, level: options.level))
            if data.kinds.count > 1 {
                incidence += try IncidenceCurve.all(
                    data, rows: group.rows, group: group.name, start: options.start, level: options.level)
            }
        }
        guard !curves.isEmpty else { throw .noRows }
    }

    private mutating func compare(_ kind: Int?) throws(StatisticsError) {
        guard spells.groupNames.count > 1 else { return }
        do throws(StatisticsError) {
            let test = try LogRankTest(
                spells.data, groups: spells.groups, names: spells.groupNames, kind: kind, rho: options.rho,
                start: options.start)
            logRank = test
            tests.append((test.result.name, test.result))
        } catch {
            warnings.append("The groups are not compared. \(error)")
        }
        guard spells.data.kinds.count > 1 else { return }
        for (place, name) in spells.data.kinds.enumerated() {
            do throws(StatisticsError) {
                let test = try GrayTest(
                    spells.data, kind: place + 1, groups: spells.groups, names: spells.groupNames)
                tests.append(("Gray: \(name)", test.result))
            } catch {
                warnings.append("The groups are not compared by Gray’s test for \(name). \(error)")
                if case .notDefined = error { return }
            }
        }
    }

    /// Fits hazards. Columns that were named must be right; those that were guessed are given up with a warning.
    private mutating func regress(_ kind: Int?) throws {
        let columns = try CovariateColumns(spells, options.covariates)
        if options.covariates == nil,
            let weight = spells.table.columns.first(where: { CovariateColumns.weights.contains($0.lowercased()) })
        {
            warnings.append(
                "The column \(weight) is not used: every row is one spell. Repeat a row that stands for several.")
        }
        guard !columns.terms.isEmpty else { return }
        do throws(StatisticsError) {
            let data = try SurvivalData(
                exit: columns.kept.map { spells.data.exit[$0] }, end: columns.kept.map { spells.data.end[$0] },
                entry: spells.data.entry.map { entry in columns.kept.map { entry[$0] } }, kinds: spells.data.kinds)
            cox = try CoxModel(
                data, covariates: columns.terms, kind: kind, ties: options.ties, start: options.start,
                level: options.level)
            if columns.kept.count < spells.rows.count {
                let left = Set(0..<spells.rows.count).subtracting(columns.kept).sorted()
                warnings.append(
                    "Left out of the hazard ratios for a value that is missing: "
                        + spells.table.list(left.map { spells.rows[$0] }) + ".")
            }
        } catch {
            if options.covariates != nil {
                throw spells.table.error(error, rows: columns.kept.map { spells.rows[$0] }, fields: [:])
            }
            warnings.append("No hazard ratios: \(error) Name the columns with --covariates.")
        }
    }
}
