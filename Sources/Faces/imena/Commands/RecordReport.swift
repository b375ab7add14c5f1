// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Tables

/// A person's record, ready to be printed.
struct RecordReport {
    private let record: Record
    private let origins: RecordOrigins

    init(_ record: Record, made origins: RecordOrigins) {
        self.record = record
        self.origins = origins
    }

    private func text(_ claim: Claim) -> String {
        var writer = TreeWriter()
        claim.write(to: &writer)
        return FieldTree.object(writer.fields).plain
    }

    func printText() {
        Console.print(record.displayName ?? "(no name)")
        Console.print("id \(record.id)")
        Console.print(StatusReport.sentence(record.status))
        Console.print(
            "As it stood on \(record.asOf.on.iso), as known on \(record.asOf.known.iso), entries \(record.asOf.at)")
        origins.printText()
        for fact in record.facts {
            Console.print()
            Console.print(fact.kind.name + (fact.conflicts.isEmpty ? "" : "  (sources differ)"))
            for value in fact.values {
                let mark = value.mark.map { " [\($0.rawValue)]" } ?? ""
                Console.print("  \(value.isChosen ? "•" : "◦") \(text(value.claim))\(mark)")
                for attribution in value.attributions {
                    Console.print(
                        "      \(attribution.source), known since \(attribution.knownSince.iso), entry \(attribution.position)"
                    )
                }
            }
        }
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["person", "claim", "value", "valid", "known", "source", "entry", "chosen", "mark"])
        for fact in record.facts {
            for value in fact.values {
                for attribution in value.attributions {
                    writer.write([
                        record.id.text, fact.kind.name, text(value.claim), value.valid?.edtf ?? "",
                        attribution.knownSince.iso, attribution.source.name, "\(attribution.position)",
                        value.isChosen ? "yes" : "no", value.mark?.rawValue ?? "",
                    ])
                }
            }
        }
        Console.write(table: writer.bytes)
    }

    func json(history: JSONValue?) -> JSONValue {
        var object: JSONObject = [
            "id": .string(record.id.text),
            "name": .optional(record.displayName),
            "on": .string(record.asOf.on.iso),
            "known": .string(record.asOf.known.iso),
            "at": .int(record.asOf.at),
            "status": StatusReport.json(record.status),
            "subjects": .array(origins.json),
            "statements": .array(record.facts.flatMap(statements)),
            "conflicts": .array(record.facts.flatMap { $0.conflicts.map(conflict) }),
        ]
        if let history { object["history"] = history }
        return .object(object)
    }

    private func statements(_ fact: Fact) -> [JSONValue] {
        fact.values.flatMap { value in
            var writer = TreeWriter()
            value.claim.write(to: &writer)
            let tree = FieldTree.object(writer.fields).json
            return value.attributions.map { attribution in
                var object: JSONObject = [
                    "claim": .string(fact.kind.name),
                    "value": tree,
                    "valid": .optional(value.valid?.edtf),
                    "known": .string(attribution.knownSince.iso),
                    "source": .string(attribution.source.name),
                    "entry": .int(attribution.position),
                    "chosen": .bool(value.isChosen),
                    "rule": .optional(value.rule?.rawValue),
                    "mark": .optional(attribution.mark?.rawValue),
                    "excerpt": attribution.excerpt.map { $0.tree.json } ?? .null,
                ]
                if let reliability = attribution.reliability { object["reliability"] = .string(reliability.rawValue) }
                if let connection = attribution.connection { object["connection"] = .string(connection.rawValue) }
                if let page = attribution.page { object["page"] = .string(page) }
                if let type = attribution.dateType { object["dateType"] = .string(type.rawValue) }
                return JSONValue.object(object)
            }
        }
    }

    private func conflict(_ conflict: Conflict) -> JSONValue {
        .object([
            "claim": .string(conflict.kind.name), "point": .string(conflict.point.rawValue),
            "values": .array(conflict.values.map(JSONValue.int)),
        ])
    }
}

extension FieldTree {
    /// The value in one line for people: the fields with their names, nested ones in brackets.
    var plain: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .decimal(let decimal): "\(decimal)"
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let items): items.map(\.plain).joined(separator: ", ")
        case .object(let fields):
            fields.map { field in
                if case .object = field.value { return "\(field.name) (\(field.value.plain))" }
                return "\(field.name) \(field.value.plain)"
            }.joined(separator: ", ")
        }
    }
}
