// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Documents
import Exchanges
import Phrases

extension AuditPaper {
    /// What a reader has to look at in a list, the gravest first.
    private static let watched: [AuditFlag] = [
        .died, .refuses, .released, .rearrested, .alreadyExchanged, .repeated, .namesakes, .unidentified,
    ]
    /// So many entries of a group are named by their numbers.
    private static let mostNumbers = 5
    /// So many entries of a kind are shown as examples.
    private static let mostOfKind = 2

    /// What to look at: entry by entry if there is room for all; else how many of each kind, and the gravest few.
    func remarks(_ room: Room) -> [DocumentBlock] {
        let found = audit.entries.filter { entry in
            entry.match.isDoubtful || entry.flags.contains { Self.watched.contains($0) }
        }
        guard !found.isEmpty else { return [] }
        let heading = DocumentBlock.heading(2, words("audit.remarks"))
        guard found.count > room.remarks else { return [heading, .list(found.map(remark), isNumbered: false)] }
        let gravest = gravest(found, most: room.examples)
        var lines = gravest.map(remark)
        let rest = found.count - gravest.count
        lines.append([TextRun(words("audit.more.table", ["n": .number(rest)]), .small)])
        return [
            heading,
            .plain(words("audit.remarks.count", ["n": .number(found.count), "of": .number(audit.entries.count)])),
            .list(groups(found), isNumbered: false), .plain(words("audit.remarks.gravest")),
            .list(lines, isNumbered: false),
        ]
    }

    private func remark(_ entry: AuditEntry) -> [TextRun] {
        var said = Self.watched.filter { entry.flags.contains($0) }.map { flag($0, entry) }
        if entry.match.isDoubtful, let person = entry.match.candidates.first {
            said.append(words("audit.doubt", ["percent": .text(percent(person.probability))]))
            said += entry.match.reasons.filter { $0 != .namesakes }.map { words("audit.reason.\($0.rawValue)") }
        }
        return [TextRun(Self.line(entry), .strong), TextRun(": " + said.joined(separator: "; "))]
    }

    /// How many entries there are of each kind, and the numbers of the first.
    private func groups(_ found: [AuditEntry]) -> [[TextRun]] {
        var groups = Self.watched.map { flag -> (title: String, entries: [AuditEntry]) in
            let title = flag == .repeated ? words("audit.number.repeated") : words("audit.flag.\(flag.rawValue)")
            return (title, found.filter { $0.flags.contains(flag) })
        }
        let doubtful = found.filter(\.match.isDoubtful)
        for reason in EntryMatch.Reason.allCases where reason != .namesakes {
            let title = words("audit.remarks.doubt", ["reason": .text(words("audit.reason.\(reason.rawValue)"))])
            groups.append((title, doubtful.filter { $0.match.reasons.first { $0 != .namesakes } == reason }))
        }
        return groups.filter { !$0.entries.isEmpty }.map { title, entries in
            var numbers = entries.prefix(Self.mostNumbers).map { "\($0.printed.number)" }.joined(separator: ", ")
            if entries.count > Self.mostNumbers { numbers += ", …" }
            return [
                TextRun(title.prefix(1).uppercased() + title.dropFirst() + ": ", .strong),
                TextRun(
                    words(
                        "audit.remarks.group", ["n": .text(words.number(entries.count)), "numbers": .text(numbers)])),
            ]
        }
    }

    /// The gravest few, of each kind one before the next of the same kind.
    private func gravest(_ found: [AuditEntry], most: Int) -> [AuditEntry] {
        var kinds = Self.watched.map { flag in found.filter { $0.flags.contains(flag) }.prefix(Self.mostOfKind) }
        // Least sure first among those that may be taken for somebody else.
        kinds.append(
            found.filter(\.match.isDoubtful).sorted {
                ($0.match.candidates.first?.probability ?? 0, $0.printed.number)
                    < ($1.match.candidates.first?.probability ?? 0, $1.printed.number)
            }.prefix(Self.mostOfKind))
        var (chosen, seen): ([AuditEntry], Set<Int>) = ([], [])
        while chosen.count < most, kinds.contains(where: { !$0.isEmpty }) {
            for kind in kinds.indices {
                while let entry = kinds[kind].popFirst() {
                    guard seen.insert(entry.printed.number).inserted else { continue }
                    chosen.append(entry)
                    break
                }
                if chosen.count == most { break }
            }
        }
        return chosen.sorted { $0.printed.number < $1.printed.number }
    }

    func flag(_ flag: AuditFlag, _ entry: AuditEntry) -> String {
        words("audit.flag.\(flag.rawValue)", ["n": .number(entry.repeats ?? 0)])
    }
}
