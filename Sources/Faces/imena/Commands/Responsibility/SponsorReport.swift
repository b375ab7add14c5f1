// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Statements
import Tables

/// Who is adopted by whom, ready to be printed. How to reach a sponsor is never printed here.
struct SponsorReport: PrintedReport {
    private let account: SponsorAccount
    private let asOf: AsOf

    init(_ account: SponsorAccount, _ asOf: AsOf) {
        self.account = account
        self.asOf = asOf
    }

    var json: JSONValue {
        .object([
            "on": .string(asOf.on.iso), "known": .string(asOf.known.iso), "at": .int(asOf.at),
            "sponsors": .array(
                account.sponsors.map { row in
                    .object([
                        "sponsor": .string(row.sponsor), "kind": .optional(row.kind?.rawValue),
                        "adopted": .int(row.adopted), "offered": .int(row.offered), "ended": .int(row.ended),
                        "letters_sent": .int(row.sent), "letters_received": .int(row.received),
                    ])
                }),
            "adoptions": .array(account.adoptions.map(Self.json)), "adoptions_only_counted": .int(account.onlyCounted),
            "free": .array(account.free.map { AssignmentReport.json($0.grounds(on: asOf.on)) }),
            "not_free": AssignmentReport.json(account.obstacles), "without_sponsor_again": .texts(account.bereft),
        ])
    }

    private static func json(_ adoption: Sponsorship) -> JSONValue {
        .object([
            "person": .string(adoption.person), "sponsor": .string(adoption.sponsor),
            "kind": .optional(adoption.kind?.rawValue), "programme": .optional(adoption.programme),
            "state": .string(adoption.state.rawValue), "since": .optional(adoption.since?.edtf),
            "until": .optional(adoption.until?.edtf), "consent": .optional(adoption.consent?.rawValue),
            "sponsor_public": .bool(adoption.isSponsorPublic), "letters_sent": .int(adoption.sent.count),
            "letters_received": .int(adoption.received.count), "last_sent": .optional(adoption.lastSent?.edtf),
            "entries": .array(adoption.sources.map { .int($0.entry) }),
        ])
    }

    private static let columns = [
        "sponsor", "kind", "programme", "person", "state", "since", "until", "consent", "letters_sent",
        "letters_received", "last_sent",
    ]

    private static func cells(_ adoption: Sponsorship) -> [String] {
        [
            adoption.sponsor, adoption.kind?.rawValue ?? "", adoption.programme ?? "", adoption.person,
            adoption.state.rawValue, adoption.since?.edtf ?? "", adoption.until?.edtf ?? "",
            adoption.consent?.rawValue ?? "", "\(adoption.sent.count)", "\(adoption.received.count)",
            adoption.lastSent?.edtf ?? "",
        ]
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.columns)
        for adoption in account.adoptions { writer.write(Self.cells(adoption)) }
        for candidate in account.free {
            writer.write(["", "", "", candidate.person, "free", "", "", "", "", "", ""])
        }
        Console.write(table: writer.bytes)
        note()
    }

    func printText() {
        if !account.adoptions.isEmpty {
            var table = TextTable(
                heading: ["Sponsor", "Person", "State", "Since", "Until", "Letters sent", "received", "Last sent"])
            for adoption in account.adoptions {
                table.add([
                    adoption.sponsor, adoption.person, adoption.state.rawValue, adoption.since?.edtf ?? "",
                    adoption.until?.edtf ?? "", "\(adoption.sent.count)", "\(adoption.received.count)",
                    adoption.lastSent?.edtf ?? "",
                ])
            }
            table.print()
            Console.print()
        }
        if !account.free.isEmpty {
            var table = TextTable(heading: ["Free", "Documents", "Days of silence", "Days held"])
            for candidate in account.free {
                let grounds = candidate.grounds(on: asOf.on)
                table.add([
                    grounds.person, "\(grounds.documents)", grounds.silence.map { "\($0)" } ?? "not known",
                    grounds.held.map { "\($0)" } ?? "not known",
                ])
            }
            table.print()
            Console.print()
        }
        let adopted = account.adoptions.count { $0.state == .accepted }
        Console.print(
            "\(adopted) adopted by \(account.sponsors.count { $0.adopted > 0 }) sponsors, \(account.free.count) free on "
                + "\(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at).")
        if !account.bereft.isEmpty {
            Console.print("Held, and without a sponsor again: \(account.bereft.joined(separator: " "))")
        }
        note()
    }

    private func note() {
        Console.note(
            "Not free: \(AssignmentReport.words(account.obstacles)). \(account.onlyCounted) adoptions of confidential persons are only "
                + "counted.")
    }
}
