// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Linkage
import Phrases
import Register
import Statements

/// Shows a pair on the terminal: both records side by side, then what each field says for or against, as words and bars.
struct ReviewScreen<Store: LedgerReading> {
    let words: Words
    let store: Store
    private static var widest: Int { 36 }
    /// So many signs for a bar of the greatest weight.
    private static var bar: Int { 20 }

    func show(_ proposal: LinkageProposal, _ number: Int, of count: Int, _ identity: Identity) throws {
        let percent = String((proposal.probability * 1000).rounded() / 10)
        Console.print("— \(number) / \(count) —  " + words("linkage.report.probability", ["percent": .text(percent)]))
        if let obstacle = proposal.obstacle { Console.print(words("linkage.obstacle.\(obstacle.rawValue)")) }
        Console.print()
        var table = TextTable(heading: ["", try title(proposal.first, identity), try title(proposal.second, identity)])
        table.add([words("linkage.part.name"), proposal.first.name, proposal.second.name])
        for (left, right) in zip(proposal.first.values, proposal.second.values)
        where !left.value.isEmpty || !right.value.isEmpty {
            table.add([words("linkage.part.\(left.field.code)"), left.value, right.value])
        }
        table.print()
        Console.print()
        bars(proposal.explanation)
        Console.print()
    }

    private func title(_ record: SubjectRecord, _ identity: Identity) throws -> String {
        let id = try identity.person(of: record.subject, in: store)?.text ?? "?"
        return "\(id)  \(record.subject.source):\(record.subject.key)"
    }

    private func bars(_ explanation: PairExplanation) {
        var lines = [(label: words("linkage.prior"), weight: explanation.prior)]
        for part in explanation.parts {
            let said = words("linkage.verdict.\(part.verdict.code)")
            lines.append((label: "\(words("linkage.part.\(part.field.code)")): \(said)", weight: part.weight))
        }
        lines.append((label: words("linkage.sum"), weight: explanation.logOdds))
        let width = min(Self.widest, lines.map(\.label.count).max() ?? 0)
        let greatest = max(1, lines.map { abs($0.weight) }.max() ?? 1)
        for line in lines {
            let label = String(line.label.prefix(width))
            let length = Int((abs(line.weight) / greatest * Double(Self.bar)).rounded())
            let bar = String(repeating: line.weight < 0 ? "░" : "█", count: length)
            let rounded = (line.weight * 10).rounded() / 10
            let number = (rounded < 0 ? "" : "+") + String(rounded)
            let gap = String(repeating: " ", count: width - label.count + max(1, 8 - number.count))
            Console.print("\(label)\(gap)\(number)  \(bar)")
        }
    }
}
