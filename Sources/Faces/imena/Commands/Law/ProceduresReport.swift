// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Papers
import Phrases
import Register
import Statements
import Tables

/// Which procedures are open, ready to be printed.
struct ProceduresReport {
    private let record: Record
    private let standings: [ProcedureStanding]
    private let wording = StandingWording(.en)

    init(_ record: Record, _ standings: [ProcedureStanding]) {
        self.record = record
        self.standings = standings
    }

    func printText() {
        Console.print(record.displayName ?? "(no name)")
        Console.print(
            "As it stood on \(record.asOf.on.iso), as known on \(record.asOf.known.iso), entries \(record.asOf.at)")
        for standing in standings {
            Console.print()
            Console.print(
                "\(standing.id)  \(wording.heading(standing))\(standing.isUnverified ? "  [unverified]" : "")")
            for applied in standing.decisive { printRule(applied, sign: "•") }
            if let missing = wording.missing(standing) { Console.print("  ? \(missing)") }
            for value in standing.pending { Console.print("  … on file without an end: \(entries([value]))") }
            for applied in standing.warnings { printRule(applied, sign: "!") }
        }
    }

    private func printRule(_ applied: AppliedRule, sign: String) {
        Console.print("  \(sign) \(wording.rule(applied.rule.frame))")
        if !applied.values.isEmpty { Console.print("      on \(entries(applied.values))") }
    }

    /// The entries of values: "memorial 17, our-list 204".
    private func entries(_ values: [RecordValue]) -> String {
        var seen: [String] = []
        for attribution in values.flatMap(\.attributions) {
            let entry = "\(attribution.source) entry \(attribution.position)"
            if !seen.contains(entry) { seen.append(entry) }
        }
        return seen.joined(separator: ", ")
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(["person", "procedure", "version", "state", "track", "outcome", "rules", "missing", "unverified"])
        for standing in standings {
            writer.write([
                record.id.text, standing.id.text, standing.version.description, standing.state ?? "",
                standing.variant.rawValue, standing.outcome.rawValue,
                standing.decisive.map(\.rule.frame.id.text).joined(separator: "; "),
                standing.missing.map(\.rawValue).joined(separator: "; "), standing.isUnverified ? "yes" : "no",
            ])
        }
        Console.write(table: writer.bytes)
    }

    var json: JSONValue {
        .object([
            "person": .string(record.id.text), "on": .string(record.asOf.on.iso),
            "known": .string(record.asOf.known.iso), "at": .int(record.asOf.at),
            "procedures": .array(standings.map(tree)),
        ])
    }

    private func tree(_ standing: ProcedureStanding) -> JSONValue {
        .object([
            "id": .string(standing.id.text), "version": .string(standing.version.description),
            "title": Self.text(standing.title), "state": .optional(standing.state),
            "track": .string(standing.variant.rawValue), "outcome": .string(standing.outcome.rawValue),
            "rules": .array(standing.decisive.map(tree)), "warnings": .array(standing.warnings.map(tree)),
            "missing": .texts(standing.missing.map(\.rawValue)), "noRule": .bool(standing.hasNoRule),
            "pending": .array(standing.pending.flatMap(evidence)), "unverified": .bool(standing.isUnverified),
        ])
    }

    private func tree(_ applied: AppliedRule) -> JSONValue {
        let frame = applied.rule.frame
        return .object([
            "id": .string(frame.id.text), "effect": .optional(applied.rule.effect?.rawValue),
            "certain": .bool(applied.certainty == .certainly), "text": Self.text(frame.text),
            "sources": .texts(frame.sources.map(\.citation)), "unverified": .bool(frame.mark == .toBeVerified),
            "evidence": .array(applied.values.flatMap(evidence)),
        ])
    }

    private func evidence(_ value: RecordValue) -> [JSONValue] {
        var writer = TreeWriter()
        value.claim.write(to: &writer)
        let tree = FieldTree.object(writer.fields).json
        return value.attributions.map { attribution in
            .object([
                "claim": .string(value.claim.kind.name), "value": tree, "source": .string(attribution.source.name),
                "known": .string(attribution.knownDay.iso), "entry": .int(attribution.position),
                "mark": .optional(attribution.mark?.rawValue),
            ])
        }
    }

    private static func text(_ text: RuleText) -> JSONValue {
        .object(["en": .string(text.en), "ru": .string(text.ru)])
    }
}
