// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Register
import Tables

/// Who is named by whom, ready to be printed.
struct VisibilityReport: PrintedReport {
    private let account: VisibilityAccount
    private let asOf: AsOf
    private let definition: String
    private let fewer: Int
    private let unseen: Set<String>
    private let isUnseenAlone: Bool

    init(_ account: VisibilityAccount, _ asOf: AsOf, definition: String, fewer: Int, isUnseenAlone: Bool) {
        self.isUnseenAlone = isUnseenAlone
        self.account = account
        self.asOf = asOf
        self.definition = definition
        self.fewer = fewer
        unseen = Set(account.unseen.map(\.person))
    }

    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("on", .string(asOf.on.iso)), ("known", .string(asOf.known.iso)), ("at", .int(asOf.at)),
            ("definition", .string(definition)), ("fewer", .int(fewer)),
            ("held", .int(account.distribution.persons)), ("only_counted", .int(account.confidential)),
        ]
        if !isUnseenAlone {
            members += [
                ("distribution", distribution), ("kinds", Self.kinds(account.kinds)),
                ("countries", Self.counts(account.countries)), ("languages", Self.counts(account.languages)),
                ("named_within_\(VisibilityAccount.recentDays)_days", .int(account.recent)),
                ("persons", .array(account.shown.map(person))),
            ]
        }
        members += [
            ("unseen", .array(account.unseen.map(person))), ("unseen_only_counted", .int(account.unseenConfidential)),
            ("few_and_not_assessed", .int(account.unseenNotAssessed)),
        ]
        return .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
    }

    private var distribution: JSONValue {
        let spread = account.distribution
        return .object([
            "persons": .int(spread.persons), "mentions": .int(spread.mentions), "unnamed": .int(spread.unnamed),
            "gini": spread.gini.map { .rounded($0, places: 4) } ?? .null,
            "gini_95": spread.interval.map {
                .array([.rounded($0.lowerBound, places: 4), .rounded($0.upperBound, places: 4)])
            } ?? .null,
            "lorenz": .array(
                spread.lorenz.map {
                    .object(["persons": .rounded($0.persons, places: 1), "mentions": .rounded($0.mentions, places: 4)])
                }),
        ])
    }

    private static func kinds(_ counts: [MentionSource: Int]) -> JSONValue {
        .object(
            JSONObject(
                MentionSource.allCases.map { JSONObject.Member(key: $0.rawValue, value: .int(counts[$0] ?? 0)) }))
    }

    /// The most first; what cannot be told as “?”.
    private static func counts(_ counts: [String?: Int]) -> JSONValue {
        let sorted = counts.map { (key: $0.key ?? "?", count: $0.value) }.sorted {
            ($1.count, $0.key) < ($0.count, $1.key)
        }
        return .object(JSONObject(sorted.map { JSONObject.Member(key: $0.key, value: .int($0.count)) }))
    }

    private func person(_ person: PersonVisibility) -> JSONValue {
        .object([
            "person": .string(person.person), "held": .string(Self.word(person.held)),
            "documents": .int(person.namings.count), "kinds": Self.kinds(person.counts),
            "languages": .texts(person.languages), "countries": .texts(person.countries),
            "last": .optional(person.last?.edtf),
            "silent_days": person.silence(on: account.day).map(JSONValue.int) ?? .null,
            "meets": .string(Self.word(person.definition)),
        ])
    }

    private static func word(_ certainty: Certainty) -> String {
        switch certainty {
        case .certainly: "certainly"
        case .possibly: "possibly"
        case .no: "no"
        }
    }

    /// A row for each person, those who are unseen first and in their order.
    func printCSV() {
        var writer = CSVWriter(forSpreadsheets: true)
        writer.write(
            ["person", "unseen", "held", "meets", "documents"] + MentionSource.allCases.map(\.rawValue)
                + ["languages", "countries", "last", "silent_days"])
        let others = isUnseenAlone ? [] : account.shown.filter { !unseen.contains($0.person) }
        for person in account.unseen + others {
            let head = [
                person.person, unseen.contains(person.person) ? "yes" : "no", Self.word(person.held),
                Self.word(person.definition), "\(person.namings.count)",
            ]
            let tail = [
                person.languages.joined(separator: "; "), person.countries.joined(separator: "; "),
                person.last?.edtf ?? "",
                person.silence(on: account.day).map { "\($0)" } ?? "",
            ]
            writer.write(head + MentionSource.allCases.map { "\(person.counts[$0] ?? 0)" } + tail)
        }
        Console.write(table: writer.bytes)
        noteCounted()
    }

    func printText() {
        let spread = account.distribution
        if !account.unseen.isEmpty {
            var table = TextTable(heading: ["Unseen", "Held", "Documents", "Last", "Days of silence"])
            for person in account.unseen {
                table.add([
                    person.person, Self.word(person.held), "\(person.namings.count)", person.last?.edtf ?? "",
                    person.silence(on: account.day).map { "\($0)" } ?? "not known",
                ])
            }
            table.print()
        }
        guard !isUnseenAlone else {
            if account.unseen.isEmpty { Console.print("Nobody is unseen by this rule.") }
            return noteCounted()
        }
        Console.print(
            "\(spread.persons) persons are or may be held on \(asOf.on.iso), as known on \(asOf.known.iso), entries \(asOf.at): "
                + "\(spread.mentions) documents name them, \(spread.unnamed) are named by none, "
                + "\(account.recent) were named within \(VisibilityAccount.recentDays) days.")
        if let gini = spread.gini {
            let bounds =
                spread.interval.map { " (\(Self.digits($0.lowerBound)) to \(Self.digits($0.upperBound)))" } ?? ""
            Console.print("Gini coefficient \(Self.digits(gini))\(bounds)")
        }
        let kinds = MentionSource.allCases.map { "\($0.rawValue) \(account.kinds[$0] ?? 0)" }
        Console.print(kinds.joined(separator: ", "))
        noteCounted()
    }

    private func noteCounted() {
        Console.note(
            "\(account.confidential) held persons are only counted, \(account.unseenConfidential) of them unseen. "
                + "\(account.unseenNotAssessed) with fewer than \(fewer) documents are not assessed under \(definition), and are "
                + "not among the unseen: assess them with imena finding.")
    }

    private static func digits(_ value: Double) -> String {
        JSONNumber((value * 1_000).rounded() / 1_000)?.text ?? ""
    }
}
