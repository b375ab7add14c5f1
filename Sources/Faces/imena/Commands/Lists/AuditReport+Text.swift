// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Exchanges
import Foundation
import Law
import Papers
import Phrases
import Register
import Statements

/// The report for people who read it on a terminal.
extension AuditReport {
    /// So many of those who were left out are printed.
    private static let shownOmitted = 20

    func printText(_ words: Words) {
        Console.print(words("audit.text.title", ["list": .text(input.title), "n": .number(audit.entries.count)]))
        let asOf = words(
            "audit.as-of",
            [
                "on": .text(audit.asOf.on.iso), "known": .text(audit.asOf.known.iso),
                "at": .text("\(audit.asOf.at)"),
            ])
        Console.print("\(asOf). \(words("audit.footer"))")
        printNumbers(words)
        Console.print()
        var composition = TextTable(
            heading: [words("audit.category"), words("audit.certain"), words("audit.possible")])
        for (category, bounds) in audit.composition {
            composition.add([category, "\(bounds.certain)", "\(bounds.possible)"])
        }
        composition.print()
        Console.print(words("audit.bounds"))
        printDifferences(words)
        Console.print()
        printEntries(words)
        printOmitted(words)
        printChanges(words)
    }

    private func printNumbers(_ words: Words) {
        let counts = MatchCounts(audit.entries.lazy.map(\.match))
        let inflation = audit.inflation
        Console.print(
            words(
                "audit.text.matched",
                [
                    "matched": .text("\(counts.matched)"), "entries": .text("\(counts.entries)"),
                    "sure": .text("\(counts.sure)"), "check": .text("\(counts.toCheck)"),
                ]))
        Console.print(
            words(
                "audit.text.others",
                [
                    "open": .text("\(counts.open)"), "nobody": .text("\(counts.nobody)"),
                    "repeated": .text("\(inflation.repeated)"), "free": .text("\(inflation.notHeld)"),
                    "may": .text("\(inflation.possiblyNotHeld)"),
                ]))
        Console.print(
            words(
                "audit.text.outside",
                [
                    "definition": .text(inflation.definition.text), "certain": .text("\(inflation.outside.certain)"),
                    "possible": .text("\(inflation.outside.possible)"), "suggested": .text("\(inflation.suggested)"),
                    "other": .text("\(inflation.suggestedOther)"),
                ]))
    }

    private func printEntries(_ words: Words) {
        let columns = ["number", "printed", "person", "p", "category", "status", "left"]
        var table = TextTable(heading: columns.map { words("audit.text.column.\($0)") })
        for entry in audit.entries {
            let cells = cells(entry, words)
            table.add([
                cells[0], cells[1], cells[2], cells[4], cells[6], status(entry, words),
                cells[13].replacing(" ", with: ""),
            ])
        }
        let lines = table.lines(most: Self.widths)
        if let heading = lines.first { Console.print(heading) }
        for (entry, line) in zip(audit.entries, lines.dropFirst()) {
            Console.print(line)
            for line in Self.wrapped(more(entry, words)) { Console.print(Self.indent + line) }
        }
    }

    /// The columns and the spaces between them fill a terminal of 80 signs.
    private static let widths = [6, 20, 8, 6, 9, 13, 9]
    private static let indent = "    "
    private static let lineLength = 76

    /// What does not fit into the columns: names that were cut, the basis, what sources state, and the flags.
    private func more(_ entry: AuditEntry, _ words: Words) -> String {
        var said: [String] = []
        if entry.printed.name.count > Self.widths[1] { said.append(entry.printed.name) }
        if let person = entry.person {
            let status = status(entry, words)
            if status.count > Self.widths[5] { said.append(status) }
            if person.deprived == .possibly { said.append(words("audit.held.possibly")) }
            said.append("\(words("audit.text.column.basis")): \(basis(entry, words))")
        }
        if audit.standing(of: entry) == .suggestedInside, entry.category == CategoryFinding.undetermined {
            said.append(words("audit.standing.suggested-inside"))
        }
        let stated = stated(entry, words)
        if !stated.isEmpty { said.append("\(words("audit.text.column.stated")): \(stated)") }
        if !entry.flags.isEmpty { said.append("\(words("audit.text.column.flags")): \(flags(entry, words))") }
        return said.joined(separator: " · ")
    }

    /// The text in lines that fit.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < lineLength {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// What sources state; that they state nothing, where they do of others of the list.
    private func stated(_ entry: AuditEntry, _ words: Words) -> String {
        guard let category = entry.person?.category else { return "" }
        if category.stated.isEmpty { return audit.hasStated ? words("audit.stated.none") : "" }
        return AuditPaper.stated(category, words.language)
    }

    /// In English the codes, by which programs and the documentation name them; else their words.
    private func basis(_ entry: AuditEntry, _ words: Words) -> String {
        let code = (entry.person?.category.basis ?? .none).rawValue
        return words.language == .en ? code : words("audit.basis.\(code)")
    }

    private func status(_ entry: AuditEntry, _ words: Words) -> String {
        guard let code = entry.person?.status.kind.code else { return "" }
        return words.language == .en ? code : words("status.\(code)")
    }

    private func flags(_ entry: AuditEntry, _ words: Words) -> String {
        guard words.language != .en else { return entry.flags.map(\.rawValue).joined(separator: " ") }
        return entry.flags.map { words("audit.flag.\($0.rawValue)", ["n": .number(entry.repeats ?? 0)]) }
            .joined(separator: "; ")
    }

    /// Where sources state another category than the rules reach, and why.
    private func printDifferences(_ words: Words) {
        let entries = audit.entries.compactMap { entry in
            entry.person.flatMap { AuditPaper.difference($0.category, words.language) }.map { (entry.printed, $0) }
        }
        guard !entries.isEmpty else { return }
        Console.print()
        Console.print("\(words("audit.differences")):")
        for (printed, why) in entries { Console.print("  \(printed.number). \(printed.name): \(why)") }
    }

    private func printOmitted(_ words: Words) {
        Console.print()
        let found = audit.omitted.count(where: \.isFound)
        Console.print("\(words("audit.omitted")) (\(audit.definition)).")
        Console.print(
            words(
                "audit.omitted.count",
                [
                    "certain": .number(found), "suggested": .number(audit.omitted.count - found),
                    "open": .number(audit.omittedOpen),
                ]))
        for omission in audit.omitted.prefix(min(mostOmitted, Self.shownOmitted)) {
            let grounds = omission.grounds.map { ground in
                "\(words.language == .en ? ground.code.rawValue : ground.text.text(in: words.language)) \(ground.weight)"
            }
            Console.print(
                "  \(omission.score)  \(omission.person.card.name) (\(omission.person.card.person)): "
                    + grounds.joined(separator: ", "))
        }
    }

    private func printChanges(_ words: Words) {
        guard let comparison else { return }
        Console.print()
        let diff = comparison.diff
        Console.print(
            words(
                "audit.text.changes",
                [
                    "list": .text(comparison.with), "added": .text("\(diff.added.count)"),
                    "removed": .text("\(diff.removed.count)"), "changed": .text("\(diff.changed.count)"),
                ]))
        for entry in diff.added { Console.print("  + \(entry.printed.name)") }
        for entry in diff.removed { Console.print("  - \(entry.printed.name)") }
        for change in diff.alike {
            Console.print(
                "  ≈ "
                    + words(
                        "audit.text.alike",
                        ["before": .text(change.before.printed.name), "after": .text(change.after.printed.name)]))
        }
        for change in diff.changed {
            Console.print("  ~ \(change.after.printed.name): \(change.before.category) → \(change.after.category)")
        }
    }
}
