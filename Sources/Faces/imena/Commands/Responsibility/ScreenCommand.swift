// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import ArgumentParser
import Foundation

struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Find which persons of a table are on lists of sanctions, in any script. Needs no register.",
        discussion: """
            Writes a CSV with a row for each person and listed person who are probably one: id, listed_id, probability, why. \
            Known by what stands in them are acts and the consolidated list of the European Union, the plain and the \
            FollowTheMoney form of OpenSanctions (with Ukraine’s War & Sanctions), the lists of the United Kingdom, of OFAC, \
            of Canada, of Australia, of Switzerland and of the Security Council, as CSV, XLSX, ODS and XML; for others give a \
            mapping. A folder stands for the lists in it. With --compare two versions of a list are compared instead: who was \
            added, removed, delisted, changed.
            """)

    @Argument(help: "The table: id and name (or family, given, patronymic), and if known aliases, birth, sex.")
    var names: String?

    @Option(help: "A list, or a folder of lists; several may be named.")
    var against: [String] = []

    @Option(help: "The mapping of the lists: a ready one, or a file. Otherwise it is recognised.")
    var mapping: String?

    @Option(help: "An earlier version of the list: says who was added, changed or removed since.")
    var since: String?

    @Option(parsing: .upToNextOption, help: "Compare two versions of a list: the earlier and the later.")
    var compare: [String] = []

    @Option(help: "The file for the result (CSV).")
    var out: String

    @Option(
        help: """
            Leave out what is less likely than this. Listed persons who bear one name are kept together, and share what is \
            likely.
            """)
    var threshold: Double = 0.5

    @Flag(help: "Add columns: list, listed_name, programme, listed, delisted, change.")
    var details = false

    @Flag(help: "Begin the file with a byte order mark, by which spreadsheet programs know Cyrillic.")
    var spreadsheet = false

    func validate() throws {
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold takes a number between 0 and 1.") }
        if !compare.isEmpty {
            guard compare.count == 2 else { throw ValidationError("--compare takes two files: OLD NEW.") }
            guard names == nil, against.isEmpty, since == nil else {
                throw ValidationError("--compare compares two lists, and takes no table, --against or --since.")
            }
            return try OutputFile.check(out, isNotAmong: compare)
        }
        guard let names else {
            throw ValidationError("Name the table of persons: imena screen NAMES.csv --against LIST.")
        }
        if against.isEmpty { throw ValidationError("Name a list: --against LIST.") }
        if since != nil, against.count > 1 { throw ValidationError("--since takes one list with --against.") }
        try OutputFile.check(out, isNotAmong: [names] + against + (since.map { [$0] } ?? []))
    }

    func run() throws {
        guard let names else { return try compareVersions() }
        let reading = Progress("Reading")
        let (persons, problems) = try NameList.listed(path: names)
        let lists = try self.lists()
        reading.end()
        note(problems, of: names)
        let screening = Progress("Comparing")
        var report = ScreeningReport(persons: persons, details: details, marksEncoding: spreadsheet)
        for list in lists { report.add(list, threshold) { screening.show(share: $0) } }
        screening.end()
        try OutputFile.write(report.bytes, to: out)
        Console.note(
            "\(persons.count) persons against \(lists.reduce(0) { $0 + $1.listed.count }) listed: \(report.hits.counted("hit", "hits")) for "
                + "\(report.persons.counted("person", "persons")) (\(String(format: "%.1f s)", reading.seconds))")
        Console.note("A hit is no finding: compare birth, place and post before it is used.")
    }

    /// So many rows of each problem are told one by one.
    private static let mostToldRows = 5

    private func note(_ problems: [NameListProblem], of names: String) {
        for kind in NameListProblem.Kind.allCases {
            let found = problems.filter { $0.kind == kind }
            guard !found.isEmpty else { continue }
            let told = found.prefix(Self.mostToldRows).map { "row \($0.row) “\($0.value)”" }
            let more = found.count > told.count ? ", …" : ""
            Console.note("\(names): \(found.count) \(kind.rawValue): \(told.joined(separator: ", "))\(more)")
        }
    }

    private func lists() throws -> [ScreeningReport.List] {
        let files = SanctionListFiles(mapping: mapping)
        let lists = try files.read(against)
        guard let since else {
            return lists.map { list in
                ScreeningReport.List(
                    title: list.mapping.title, listed: list.persons, changes: list.persons.map { _ in nil })
            }
        }
        guard lists.count == 1 else { throw ValidationError("--since takes one list with --against.") }
        let both = ListChange.between(try files.read([since]).flatMap(\.persons), lists[0].persons)
        Console.note("\(against[0]) since \(since): \(ListChangeReport.counts(both.map(\.change)))")
        return [
            ScreeningReport.List(
                title: lists[0].mapping.title, listed: both.map(\.person), changes: both.map(\.change))
        ]
    }

    private func compareVersions() throws {
        let files = SanctionListFiles(mapping: mapping)
        let versions = try compare.map { try files.read([$0]).flatMap(\.persons) }
        let report = ListChangeReport(ListChange.compared(versions[0], versions[1]))
        try OutputFile.write(report.bytes, to: out)
        Console.note("\(compare[1]) since \(compare[0]): \(report.summary)")
    }
}
