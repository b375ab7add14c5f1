// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Register
import Statements
import Tables

/// What was recorded of a person when, ready to be printed.
struct HistoryReport {
    private let items: [HistoryItem]

    init(_ reader: RecordReader<some LedgerReading>, _ record: Record) throws {
        items = try History(of: record.subjects, reading: reader.ledger, at: reader.at).items
    }

    private func words(_ change: HistoryItem.Change) -> (sign: String, kind: String, claim: Claim) {
        switch change {
        case .added(let claim): ("added", claim.kind.name, claim)
        case .removed(let claim): ("removed", claim.kind.name, claim)
        case .changed(_, let claim): ("changed", claim.kind.name, claim)
        }
    }

    /// What the entry does to an earlier one, in words; `nil` if it does nothing to it.
    private func words(_ item: HistoryItem) -> String? {
        let why = item.reason.map { ": \($0)" } ?? ""
        return switch item.act {
        case .correction(let target): "corrects entry \(target)\(why)"
        case .retraction(let target): "takes entry \(target) back\(why)"
        case .runRetraction(let run): "takes run \(run) back\(why)"
        case .addition, .snapshot: nil
        }
    }

    private func code(_ act: EntryAct) -> String {
        switch act {
        case .addition: "addition"
        case .snapshot: "snapshot"
        case .correction: "correction"
        case .retraction: "retraction"
        case .runRetraction: "run-retraction"
        }
    }

    private func tree(_ claim: Claim) -> FieldTree {
        var writer = TreeWriter()
        claim.write(to: &writer)
        return .object(writer.fields)
    }

    var json: JSONValue {
        .array(
            items.map { item in
                .object([
                    "entry": .int(item.position), "source": .string(item.source.name),
                    "known": .string(item.known.iso), "recorded": .string(item.recorded.day.iso),
                    "account": .string(item.account), "act": .string(code(item.act)),
                    "target": item.act.target.map { .int($0) } ?? .null,
                    "why": item.reason.map { .string($0) } ?? .null, "inForce": .bool(item.isInForce),
                    "changes": .array(
                        item.changes.map { change in
                            let words = words(change)
                            return .object([
                                "change": .string(words.sign), "claim": .string(words.kind),
                                "value": tree(words.claim).json,
                            ])
                        }),
                ])
            })
    }

    func printText() {
        Console.print()
        Console.print("History")
        for item in items {
            Console.print(
                "  entry \(item.position): \(item.source), known \(item.known.iso), recorded \(item.recorded.day.iso)"
                    + (item.isInForce ? "" : "  (no longer counts)"))
            if let words = words(item) { Console.print("      \(words)") }
            for change in item.changes {
                let words = words(change)
                Console.print("      \(words.sign) \(words.kind): \(tree(words.claim).plain)")
            }
        }
    }
}
