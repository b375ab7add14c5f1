// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Statements
import Tables

/// What the definitions make of a person, ready to be printed.
struct AssessmentReport {
    private let record: Record
    private let outcomes: [DefinitionOutcome]
    private let changes: [RuleID: [DefinitionOutcome.Change]]

    init(_ record: Record, _ assessor: Assessor, only: RuleID?) {
        self.record = record
        let all = assessor.assess(record)
        outcomes = all.filter { only == nil || $0.definition.id == only }
        changes = Dictionary(
            uniqueKeysWithValues: outcomes.map { outcome in
                (outcome.definition.id, assessor.changes(of: outcome.definition.id, in: all))
            })
    }

    // MARK: - For programs

    var json: JSONValue {
        .object([
            "person": .string(record.id.text), "on": .string(record.asOf.on.iso),
            "known": .string(record.asOf.known.iso), "at": .int(record.asOf.at),
            "definitions": .array(outcomes.map(json)),
        ])
    }

    private func json(_ outcome: DefinitionOutcome) -> JSONValue {
        .object([
            "id": .string(outcome.definition.id.text), "version": .string("\(outcome.definition.header.version)"),
            "outcome": .string(outcome.outcome.rawValue), "criteria": .array(outcome.criteria.map(json)),
            "category": outcome.categories.isEmpty ? .null : .string(outcome.categories.joined(separator: "+")),
            "missing": .texts(outcome.missing.map(\.text)), "fired": .texts(outcome.fired.map(\.text)),
            "unverified": .bool(outcome.isUnverified), "wouldChange": .array(changed(outcome).map(json)),
            "proposal": outcome.proposal.map(json) ?? .null,
        ])
    }

    private func json(_ answer: CriterionAnswer) -> JSONValue {
        .object([
            "id": .string(answer.criterion.id.text), "answer": .string(answer.answer.rawValue),
            "by": answer.findings.isEmpty
                ? .null : .string(answer.findings.map(\.claim.assessor).joined(separator: "; ")),
            "evidence": .array(answer.findings.flatMap(Self.evidence)), "unverified": .bool(answer.isUnverified),
            "norms": .optional(answer.criterion.norms?.text.en),
            "reservations": .texts(answer.reservations.map { Self.words($0, answer.criterion) }),
            "suggestions": .array(
                answer.suggestions.map { suggestion in
                    .object([
                        "rule": .string(suggestion.rule.text), "answer": .string(suggestion.answer.rawValue),
                        "entries": .array(suggestion.entries.map(JSONValue.int)),
                    ])
                }),
        ])
    }

    private static func evidence(_ finding: Finding) -> [JSONValue] {
        let own: JSONValue = .object(["finding": .int(finding.entry)])
        return [own]
            + finding.claim.evidence.map { reference in
                .object([
                    "code": .string(reference.code.rawValue.uppercased()),
                    "entry": reference.entry.map(JSONValue.int) ?? .null, "text": .optional(reference.text),
                ])
            }
    }

    private func json(_ change: DefinitionOutcome.Change) -> JSONValue {
        .object([
            "criterion": .string(change.criterion.text), "answer": .string(change.answer.rawValue),
            "outcome": .string(change.outcome.rawValue),
            "category": change.categories.isEmpty ? .null : .string(change.categories.joined(separator: "+")),
        ])
    }

    private func json(_ proposal: DefinitionOutcome.Proposal) -> JSONValue {
        .object([
            "outcome": .string(proposal.outcome.rawValue),
            "category": proposal.categories.isEmpty ? .null : .string(proposal.categories.joined(separator: "+")),
        ])
    }

    private func changed(_ outcome: DefinitionOutcome) -> [DefinitionOutcome.Change] {
        changes[outcome.definition.id] ?? []
    }

    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write([
            "person", "definition", "version", "outcome", "category", "criterion", "answer", "by", "evidence",
            "unverified", "suggested",
        ])
        for outcome in outcomes {
            for answer in outcome.criteria {
                writer.write([
                    record.id.text, outcome.definition.id.text, "\(outcome.definition.header.version)",
                    outcome.outcome.rawValue, outcome.categories.joined(separator: "+"), answer.criterion.id.text,
                    answer.answer.rawValue, answer.findings.map(\.claim.assessor).joined(separator: "; "),
                    answer.findings.map(Self.words).joined(separator: "; "), answer.isUnverified ? "yes" : "no",
                    answer.suggestions.map { "\($0.rule) \($0.answer.rawValue)" }.joined(separator: "; "),
                ])
            }
        }
        Console.write(table: writer.bytes)
    }

    // MARK: - For people

    func printText() {
        Console.print(record.displayName ?? "(no name)")
        Console.print("id \(record.id)")
        Console.print(
            "On \(record.asOf.on.iso), as known on \(record.asOf.known.iso), entries \(record.asOf.at). Only findings count."
        )
        for outcome in outcomes { printText(outcome) }
    }

    private func printText(_ outcome: DefinitionOutcome) {
        let definition = outcome.definition
        Console.print()
        let category = outcome.categories.isEmpty ? "" : ", category \(outcome.categories.joined(separator: " + "))"
        let doubt = outcome.isUnverified ? "  [rests on what is to be verified]" : ""
        Console.print("\(definition.id): \(Self.word(outcome.outcome))\(category)\(doubt)")
        Console.print("  \(definition.header.title.en), version \(definition.header.version)")
        // Rule G13-N1 of the guidelines: to be told beside every exclusion.
        if outcome.outcome == .excluded {
            Console.print("  Excluded does not mean that the prosecution is lawful or that anyone approves of it.")
        }
        for answer in outcome.criteria { printText(answer) }
        if outcome.outcome.isDecided {
            Console.print("  Decided by: \(outcome.fired.map(\.text).joined(separator: ", "))")
        }
        if !outcome.missing.isEmpty {
            Console.print("  Missing: \(outcome.missing.map(\.text).joined(separator: ", "))")
        }
        for change in changed(outcome) {
            let category = change.categories.isEmpty ? "" : ", \(change.categories.joined(separator: " + "))"
            Console.print(
                "  If \(change.criterion) were \(Self.word(change.answer)): \(Self.word(change.outcome))\(category)")
        }
        if let proposal = outcome.proposal {
            let category = proposal.categories.isEmpty ? "" : ", \(proposal.categories.joined(separator: " + "))"
            Console.print(
                "  With the machine's suggestions it would be: \(Self.word(proposal.outcome))\(category). "
                    + "A suggestion is no finding.")
        }
        if outcome.outcome == .excluded {
            for principle in definition.principles { Console.print("  \(principle.id): \(principle.text.en)") }
        }
    }

    private func printText(_ answer: CriterionAnswer) {
        let doubt = answer.criterion.frame.mark == .toBeVerified ? "  [rule to be verified]" : ""
        Console.print("  • \(answer.criterion.id): \(Self.word(answer.answer))\(doubt)")
        Console.print("      \(answer.criterion.frame.text.en)")
        if let norms = answer.criterion.norms {
            let unverified = norms.mark == .toBeVerified ? "  [articles to be verified]" : ""
            Console.print("      Articles: \(norms.text.en)\(unverified)")
        }
        for finding in answer.findings {
            Console.print("      \(Self.word(finding.answer)), says \(finding.claim.assessor): \(Self.words(finding))")
            if let reason = finding.claim.reason { Console.print("        \(reason.text)") }
        }
        for reservation in answer.reservations { Console.print("      \(Self.words(reservation, answer.criterion))") }
        for suggestion in answer.suggestions {
            let entries = suggestion.entries.map(String.init).joined(separator: ", ")
            Console.print(
                "      suggested by \(suggestion.rule): \(Self.word(suggestion.answer)), from entries \(entries)")
        }
    }

    static func word(_ answer: Answer) -> String {
        switch answer {
        case .met: "met"
        case .notMet: "not met"
        case .insufficient: "insufficient"
        case .excluded: "excluded"
        case .notAssessed: "not assessed"
        }
    }

    private static func words(_ finding: Finding) -> String {
        let evidence = finding.claim.evidence.map { reference in
            let entry = reference.entry.map { " entry \($0)" } ?? ""
            return reference.code.rawValue.uppercased() + entry + (reference.text.map { " \($0)" } ?? "")
        }
        let date = finding.claim.date.map { " of \($0.edtf)" } ?? ""
        return (["finding in entry \(finding.entry)\(date)"] + evidence).joined(separator: ", ")
    }

    private static func words(_ reservation: CriterionAnswer.Reservation, _ criterion: Criterion) -> String {
        switch reservation {
        case .notInForce: return "The rule is not in force on this day."
        case .disputed: return "Assessors differ; the register does not choose between them."
        case .evidence(let groups):
            let needed = groups.map(criterion.text(of:))
            return "For “met” the findings lack evidence: \(needed.joined(separator: "; "))."
        }
    }
}
