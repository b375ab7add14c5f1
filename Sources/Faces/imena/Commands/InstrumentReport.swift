// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Statements
import Tables

/// A resolution or another document, ready to be printed.
struct InstrumentReport {
    private let folder: InstrumentFolder
    private let asOf: AsOf

    init(_ folder: InstrumentFolder, _ asOf: AsOf) { (self.folder, self.asOf) = (folder, asOf) }

    private var id: String { folder.subject.source.name + "/" + folder.subject.key }

    func print(_ format: OutputFormat) {
        switch format {
        case .json: Console.print(json: json)
        case .csv: printCSV()
        case .text: printText()
        }
    }

    private func printText() {
        Console.print(folder.first { $0.title.plain } ?? id)
        Console.print("id \(id)")
        for (label, value, differs) in fields where !value.isEmpty {
            Console.print("\(label): \(value)\(differs ? "  (sources differ)" : "")")
        }
        Console.print("As it stood on \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at)")
        Console.print()
        Console.print("sources")
        for (place, account) in folder.accounts.enumerated() {
            let notes = [account.mark?.rawValue, account.reliability?.rawValue].compactMap { $0 }
            let mark = notes.isEmpty ? "" : " [\(notes.joined(separator: ", "))]"
            Console.print(
                "  \(place == 0 ? "•" : "◦") \(account.source), known since \(account.known.iso), entry \(account.entry)\(mark)"
            )
            if place > 0, account.claim != folder.accounts[0].claim {
                Console.print("      \(Self.tree(account.claim).plain)")
            }
        }
        Console.print()
        Console.print("named in it: \(Set(folder.namings.map(\.person)).count)")
        for naming in folder.namings {
            let place = naming.claim.paragraph.map { ", \($0)" } ?? ""
            Console.print("  \(naming.person)  \(naming.name ?? "(no name)")\(place)")
            for attribution in naming.attributions {
                let mark = attribution.mark.map { " [\($0.rawValue)]" } ?? ""
                Console.print(
                    "      \(attribution.source), known since \(attribution.knownSince.iso), entry \(attribution.position)\(mark)"
                )
            }
        }
    }

    private var fields: [(label: String, value: String, differs: Bool)] {
        func one<Value: Equatable>(
            _ label: String, _ field: (InstrumentClaim) -> Value?, _ text: (Value) -> String
        ) -> (String, String, Bool) {
            (label, folder.first(field).map(text) ?? "", folder.differs(field))
        }
        return [
            one("kind", { $0.kind }, \.rawValue), one("body", { $0.body }, \.plain),
            one("number", { $0.number }, { $0 }),
            one("date", { $0.date }, \.edtf), one("vote", Self.vote, { $0 }), one("text", { $0.text }, \.plain),
            one("address", { $0.url }, { $0 }),
            one("languages", { $0.languages.isEmpty ? nil : $0.languages }, { $0.joined(separator: ", ") }),
        ]
    }

    /// “61 for, 12 against, 7 abstained”, as far as it is told.
    private static func vote(_ claim: InstrumentClaim) -> String? {
        let parts = [
            claim.votesFor.map { "\($0) for" }, claim.votesAgainst.map { "\($0) against" },
            claim.abstentions.map { "\($0) abstained" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func tree(_ claim: InstrumentClaim) -> FieldTree {
        var writer = TreeWriter()
        claim.write(to: &writer)
        return .object(writer.fields)
    }

    private static let heading = [
        "instrument", "person", "name", "document", "paragraph", "source", "entry", "known", "mark",
    ]

    /// A row for each source of each person named.
    private func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(Self.heading)
        for naming in folder.namings {
            for attribution in naming.attributions {
                writer.write([
                    id, naming.person.text, naming.name ?? "", naming.claim.document, naming.claim.paragraph ?? "",
                    attribution.source.name, "\(attribution.position)", attribution.knownSince.iso,
                    attribution.mark?.rawValue ?? "",
                ])
            }
        }
        Console.write(table: writer.bytes)
    }

    private var json: JSONValue {
        .object([
            "instrument": .string(id), "on": .string(asOf.on.iso), "known": .string(asOf.known.iso),
            "at": .int(asOf.at),
            "statements": .array(
                folder.accounts.map { account in
                    .object([
                        "value": Self.tree(account.claim).json, "source": .string(account.source.name),
                        "entry": .int(account.entry), "known": .string(account.known.iso),
                        "mark": .optional(account.mark?.rawValue),
                        "reliability": .optional(account.reliability?.rawValue),
                        "compartment": .string(account.compartment.rawValue),
                    ])
                }),
            "named": .array(folder.namings.map(Self.json)),
        ])
    }

    private static func json(_ naming: InstrumentNaming) -> JSONValue {
        .object([
            "person": .string(naming.person.text), "name": .optional(naming.name),
            "document": .string(naming.claim.document), "paragraph": .optional(naming.claim.paragraph),
            "sources": .array(
                naming.attributions.map { attribution in
                    .object([
                        "source": .string(attribution.source.name), "entry": .int(attribution.position),
                        "known": .string(attribution.knownSince.iso), "mark": .optional(attribution.mark?.rawValue),
                        "reliability": .optional(attribution.reliability?.rawValue),
                    ])
                }),
        ])
    }
}

extension LocalizedText {
    /// The text in each of its languages: “Parliament of Nowhere / Парламент Нигдинии”.
    fileprivate var plain: String { ([text] + translations.map(\.text)).joined(separator: " / ") }
}
