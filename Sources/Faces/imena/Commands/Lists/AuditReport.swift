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
import Tables

/// An audit, ready to be printed.
struct AuditReport {
    /// Another version, and what changed.
    struct Comparison {
        var with: String
        var diff: ListDiff

        init(with title: String, _ diff: ListDiff) {
            with = title
            self.diff = diff
        }
    }

    let input: AuditInput
    let audit: ListAudit
    let comparison: Comparison?
    let known: RegisterProfiles
    let catalog: DefinitionCatalog
    let mostOmitted: Int

    /// What the report as a document is made of.
    var sheet: AuditSheet {
        var about: [String] = []
        if let head = input.stored?.head {
            about = [head.holder, head.recipient, head.date?.edtf].compactMap { $0 }
        }
        var categories: [String: RuleText] = [:]
        for category in catalog.definition(named: "LIST")?.categories ?? [] {
            categories[category.code] = category.frame.text
        }
        let title = catalog.definition(audit.definition)?.header.title
        return AuditSheet(
            title: input.title, about: about, audit: audit, comparison: comparison.map { ($0.with, $0.diff) },
            definition: title ?? RuleText(en: audit.definition.text, ru: audit.definition.text),
            categories: categories, mostOmitted: mostOmitted)
    }

    // MARK: - For programs

    var json: JSONValue {
        .object([
            "list": list, "on": .string(audit.asOf.on.iso), "known": .string(audit.asOf.known.iso),
            "at": .int(audit.asOf.at), "definition": .string(audit.definition.text),
            "entries": .array(audit.entries.map(json)),
            "composition": .array(
                audit.composition.map { category, bounds in
                    .object([
                        "category": .string(category), "certain": .int(bounds.certain),
                        "possible": .int(bounds.possible),
                    ])
                }),
            "matching": matching, "inflation": inflation, "concentration": .array(audit.concentration.map(json)),
            "omitted": .array(audit.omitted.prefix(mostOmitted).map(json)),
            "omittedCount": .object([
                "certain": .int(audit.omitted.count(where: \.isFound)),
                "suggested": .int(audit.omitted.count { !$0.isFound }), "open": .int(audit.omittedOpen),
                "possible": .int(audit.omitted.count + audit.omittedOpen),
            ]),
            "diff": diff,
        ])
    }

    private var list: JSONValue {
        guard let stored = input.stored else {
            return .object([
                "id": .null, "file": .string(input.title), "form": .optional(input.form?.rawValue),
                "entries": .int(audit.entries.count),
            ])
        }
        return .object([
            "id": .string(stored.id.description), "kind": .string(stored.head.kind.rawValue),
            "holder": .string(stored.head.holder), "recipient": .optional(stored.head.recipient),
            "version": .string(stored.head.version), "date": .optional(stored.head.date?.edtf),
            "compartment": .string(stored.compartment.rawValue), "entries": .int(audit.entries.count),
        ])
    }

    private static func json(_ bounds: AuditBounds) -> JSONValue {
        .object(["certain": .int(bounds.certain), "possible": .int(bounds.possible)])
    }

    private func json(_ entry: AuditEntry) -> JSONValue {
        let person = entry.person
        let first = entry.match.person ?? entry.match.candidates.first
        var members: [JSONObject.Member] = [
            .init(key: "number", value: .int(entry.printed.number)),
            .init(key: "printed", value: .string(entry.printed.name)),
            .init(key: "person", value: .optional(person?.card.person.text)),
            .init(key: "name", value: .optional(person?.card.name)),
            .init(key: "probability", value: first.map { Self.rounded($0.probability) } ?? .int(0)),
            .init(key: "why", value: .texts(entry.match.reasons.map(\.rawValue))),
            .init(key: "candidates", value: .array(entry.match.candidates.map(json))),
            .init(key: "repeats", value: entry.repeats.map(JSONValue.int) ?? .null),
            .init(key: "flags", value: .texts(entry.flags.map(\.rawValue))),
            .init(key: "consent", value: .optional(consent(entry))),
        ]
        members += category(person?.category)
        members += [
            .init(key: "status", value: .optional(person?.status.kind.code)),
            .init(key: "ground", value: .optional(person?.status.ground?.rawValue)),
            .init(key: "held", value: .optional(person.map { "\($0.deprived)" })),
            .init(key: "termLeft", value: termLeft(person)),
            .init(key: "termProblem", value: .optional(person?.leftProblem.map { "\($0)" })),
            .init(
                key: "definitions",
                value: .object(
                    JSONObject(
                        (person?.outcomes ?? []).map {
                            .init(key: $0.definition.text, value: .string($0.answer.rawValue))
                        }))),
            .init(key: "standing", value: .string(audit.standing(of: entry).rawValue)),
            .init(
                key: "suggested",
                value: .object(
                    JSONObject(
                        (person?.outcomes ?? []).compactMap { outcome in
                            outcome.suggested.map {
                                .init(key: outcome.definition.text, value: .string($0.rawValue))
                            }
                        }))),
            .init(key: "recognisedBy", value: .texts(person?.recognisedBy ?? [])),
            .init(
                key: "lists",
                value: .array(
                    (person?.lists ?? []).map {
                        .object([
                            "name": .string($0.name), "holder": .optional($0.holder), "date": .optional($0.date?.edtf),
                            "outcome": .optional($0.outcome), "doubtful": .bool(!$0.isSure),
                        ])
                    })),
        ]
        return .object(JSONObject(members))
    }

    private func category(_ found: CategoryFinding?) -> [JSONObject.Member] {
        [
            .init(key: "category", value: .string(found?.code ?? CategoryFinding.undetermined)),
            .init(key: "rule", value: .optional(found?.rule?.text)),
            .init(key: "basis", value: .string((found?.basis ?? .none).rawValue)),
            .init(key: "reason", value: .optional(found?.reason?.en)),
            .init(key: "unverified", value: .bool(found?.isUnverified ?? false)),
            .init(key: "missing", value: .texts(found?.missing.map(\.text) ?? [])),
            .init(key: "stated", value: .texts(found?.stated ?? [])),
            .init(key: "difference", value: .optional(found.flatMap { AuditPaper.difference($0, .en) })),
        ]
    }

    private func consent(_ entry: AuditEntry) -> String? {
        entry.printed.consent?.rawValue ?? (entry.person?.consents == true ? "on-file" : nil)
    }

    private func json(_ candidate: EntryMatch.Candidate) -> JSONValue {
        let card = known.profiles.indices.contains(candidate.card) ? known.profiles[candidate.card].card : nil
        return .object([
            "person": .optional(card?.person.text), "name": .optional(card?.name),
            "probability": Self.rounded(candidate.probability),
        ])
    }

    /// Never rounded up: a bound that is kept stays kept.
    private static func rounded(_ share: Double) -> JSONValue {
        .rounded((share * 10_000).rounded(.down) / 10_000, places: 4)
    }

    /// `days` alone only where the least and the most agree.
    private func termLeft(_ person: PersonProfile?) -> JSONValue {
        guard let left = person?.left else { return .null }
        let days = person?.daysLeft(on: audit.asOf.on)
        let one = days.flatMap { $0.count == 1 ? $0.lowerBound : nil }
        return .object([
            "days": one.map(JSONValue.int) ?? .null, "least": days.map { JSONValue.int($0.lowerBound) } ?? .null,
            "most": days.map { JSONValue.int($0.upperBound) } ?? .null, "end": .optional(left.end?.iso),
            "earliestEnd": .optional(left.earliestEnd?.iso),
            "life": .bool(left.end == nil), "open": .bool(left.isOpen),
            "endPassed": .bool(person?.isPastEnd(on: audit.asOf.on) ?? false),
        ])
    }

    private var matching: JSONValue {
        let counts = MatchCounts(audit.entries.lazy.map(\.match))
        return .object([
            "entries": .int(counts.entries), "matched": .int(counts.matched), "sure": .int(counts.sure),
            "toCheck": .int(counts.toCheck), "open": .int(counts.open), "nobody": .int(counts.nobody),
        ])
    }

    private var inflation: JSONValue {
        let inflation = audit.inflation
        return .object([
            "definition": .string(inflation.definition.text), "entries": .int(inflation.entries),
            "outside": Self.json(inflation.outside),
            "share": .object([
                "certain": Self.rounded(inflation.certainShare), "possible": Self.rounded(inflation.possibleShare),
            ]),
            "suggestedInside": .int(inflation.suggested), "suggestedOther": .int(inflation.suggestedOther),
            "unidentified": .int(inflation.unidentified),
            "repeated": .int(inflation.repeated), "notHeld": .int(inflation.notHeld),
            "possiblyNotHeld": .int(inflation.possiblyNotHeld),
        ])
    }

    private func json(_ concentration: Concentration) -> JSONValue {
        .object([
            "by": .string(concentration.field.rawValue), "known": .int(concentration.known),
            "knownHeld": .int(concentration.knownHeld),
            "groups": .array(
                concentration.parts.prefix(20).map {
                    .object(["value": .string($0.value), "persons": .int($0.persons), "held": .int($0.held)])
                }),
        ])
    }

    private func json(_ omission: Omission) -> JSONValue {
        .object([
            "person": .string(omission.person.card.person.text), "name": .string(omission.person.card.name),
            "basis": .string(omission.isFound ? "finding" : "suggestion"), "score": .rounded(omission.score, places: 3),
            "grounds": .array(
                omission.grounds.map {
                    .object([
                        "code": .string($0.code.rawValue), "weight": .rounded($0.weight, places: 3),
                        "text": .string($0.text.en),
                    ])
                }),
        ])
    }

    private var diff: JSONValue {
        guard let comparison else { return .null }
        func item(_ entry: AuditEntry) -> JSONValue {
            .object([
                "number": .int(entry.printed.number), "printed": .string(entry.printed.name),
                "person": .optional(entry.person?.card.person.text), "category": .string(entry.category),
            ])
        }
        let diff = comparison.diff
        return .object([
            "against": .string(comparison.with), "kept": .int(diff.kept), "added": .array(diff.added.map(item)),
            "removed": .array(diff.removed.map(item)),
            "alike": .array(
                diff.alike.map {
                    .object(["before": .string($0.before.printed.name), "after": .string($0.after.printed.name)])
                }),
            "changed": .array(
                diff.changed.map { change in
                    .object([
                        "printed": .string(change.after.printed.name),
                        "person": .optional(change.after.person?.card.person.text),
                        "from": .string(change.before.category), "to": .string(change.after.category),
                    ])
                }),
        ])
    }
}
