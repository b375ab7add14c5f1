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
            Known by their columns are acts of the European Union, the plain and the FollowTheMoney form of OpenSanctions (with \
            Ukraine’s War & Sanctions), the lists of the United Kingdom, and OFAC’s SDN.CSV; for others give a mapping.
            """)

    @Argument(help: "The table: id and name (or family, given, patronymic), and if known aliases, birth, sex.")
    var names: String

    @Option(help: "A list; several may be named.")
    var against: [String]

    @Option(help: "The mapping of the lists: a ready one, or a file. Otherwise it is recognised.")
    var mapping: String?

    @Option(help: "An earlier version of the list: says who was added, changed or removed since.")
    var since: String?

    @Option(help: "The file for the result (CSV).")
    var out: String

    @Option(help: "Leave out what is less likely than this.")
    var threshold: Double = 0.5

    @Flag(help: "Add columns: list, listed_name, programme, listed, delisted, change.")
    var details = false

    func validate() throws {
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold takes a number between 0 and 1.") }
        if against.isEmpty { throw ValidationError("Name a list: --against LIST.") }
        if since != nil, against.count > 1 { throw ValidationError("--since takes one list with --against.") }
        try OutputFile.check(out, isNotAmong: [names] + against + (since.map { [$0] } ?? []))
    }

    func run() throws {
        let reading = Progress("Reading")
        let persons = try NameList.listed(path: names)
        var lists: [ScreeningReport.List] = []
        for path in against { lists.append(try list(path)) }
        reading.end()
        let screening = Progress("Comparing")
        var report = ScreeningReport(persons: persons, details: details)
        for list in lists { report.add(list, threshold) { screening.show(share: $0) } }
        screening.end()
        try OutputFile.write(report.bytes, to: out)
        Console.note(
            "\(persons.count) persons against \(lists.reduce(0) { $0 + $1.listed.count }) listed: \(report.hits) hits for "
                + "\(report.persons) persons (\(String(format: "%.1f s)", reading.seconds))")
        Console.note("A hit is no finding: compare birth, place and post before it is used.")
    }

    private func list(_ path: String) throws -> ScreeningReport.List {
        let lists = SanctionListFiles(mapping: mapping)
        var (listed, title) = try lists.read(path)
        var changes: [ListChange?] = listed.map { _ in nil }
        if let since {
            let both = ListChange.between(try lists.read(since).listed, listed)
            listed = both.map(\.person)
            changes = both.map(\.change)
            let counts = ListChange.allCases.map { change in "\(both.count { $0.change == change }) \(change.rawValue)"
            }
            Console.note("\(path) since \(since): \(counts.joined(separator: ", "))")
        }
        return ScreeningReport.List(title: title, listed: listed, changes: changes)
    }
}
