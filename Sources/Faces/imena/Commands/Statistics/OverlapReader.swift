// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Ledger
import Linkage
import Register
import SQLiteStore
import Statements
import Statistics

/// Builds the overlap of lists from a register: its records, its links, and those that are in doubt.
struct OverlapReader {
    let overlap: ListOverlap
    let asOf: AsOf
    /// What a reader of the numbers must know of the lists.
    private(set) var notes: [String] = []
    /// Pairs that the machine would join and nobody recorded.
    let unrecorded: Int
    /// Pairs that wait for people.
    let waiting: Int
    /// Pairs that people looked at and could not decide.
    let unsure: Int

    init(
        _ lists: [OverlapList], _ scope: StatsScope, criteria: [String: String], declined: ListOverlap.Declined,
        takesPossible: Bool, thresholds: ThresholdOptions
    ) throws {
        let session = try Session.reading(scope.register)
        asOf = try scope.asOf(session)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let limits = try ListLimits(lists, criteria, scope, reader)
        let gathered = try Self.gather(lists, scope, reader, limits, asOf)
        let links = try Self.links(session.store, reader, gathered.places, thresholds, asOf)
        overlap = try ListOverlap(
            lists: lists, records: gathered.records, links: links.all, declined: declined, takesPossible: takesPossible)
        (unrecorded, waiting, unsure) = (links.unrecorded, links.waiting, links.unsure)
        notes = limits.notes + Self.notes(overlap, unknown: gathered.unknown, scope)
        if unrecorded > 0 {
            notes.append(
                "\(unrecorded) pairs that the machine would join are not recorded; they count as one person here. Record them: "
                    + "imena link.")
        }
        if waiting + unsure > 0 {
            notes.append(
                "\(waiting) pairs wait for a decision and \(unsure) were judged unsure: they count as different persons in the table, "
                    + "and are drawn by their probability under “links”. Decide them: imena review.")
        }
    }

    private static func gather(
        _ lists: [OverlapList], _ scope: StatsScope, _ reader: RecordReader<SQLiteStore>, _ limits: ListLimits,
        _ asOf: AsOf
    ) throws -> (records: [OverlapRecord], places: [Subject: Int], unknown: [String]) {
        let judge = try scope.judge()
        let article = scope.article.flatMap { CaseArticle(text: $0)?.article }
        var records: [OverlapRecord] = []
        var names: Set<String> = []
        try reader.forEachRecord(on: asOf.on) { record in
            let person = PersonHistory(
                record, exchanges: reader.exchanges, definition: judge(record), isPublished: false)
            names.formUnion(person.lists.names)
            if let article, !person.articles.contains(where: { $0.article == article }) { return }
            if let list = scope.listName, !person.lists.has(list, on: asOf.on).isPossible { return }
            records += OverlapRecord.all(
                in: record, lists: lists, isEligible: person.held(on: asOf.on),
                isOutside: { limits.isOutside($0, record, person, on: asOf.on) })
        }
        let places = Dictionary(records.enumerated().map { ($1.subject, $0) }, uniquingKeysWith: { first, _ in first })
        return (records, places, lists.flatMap(\.parts).filter { !names.contains($0) })
    }

    private static func links(
        _ store: SQLiteStore, _ reader: RecordReader<SQLiteStore>, _ places: [Subject: Int],
        _ thresholds: ThresholdOptions, _ asOf: AsOf
    ) throws -> (all: [OverlapLink], unrecorded: Int, waiting: Int, unsure: Int) {
        var all: [OverlapLink] = []
        var (unrecorded, waiting, unsure) = (0, 0, 0)
        func add(_ first: Subject, _ second: Subject, _ probability: Double, _ kind: OverlapLink.Kind) -> Bool {
            guard let first = places[first], let second = places[second], first != second else { return false }
            all.append(OverlapLink(first: first, second: second, probability: probability, kind: kind))
            return true
        }
        let probabilities = try Self.probabilities(store, asOf)
        var seen: Set<Int> = []
        for subject in places.keys.sorted(by: { ($0.source.name, $0.key) < ($1.source.name, $1.key) }) {
            for join in reader.identity.joins(of: subject) where seen.insert(join.position).inserted {
                let probability = join.isMachine ? probabilities[join.position] ?? RegisterLinkage.standardUpper : 1
                _ = add(join.first, join.second, probability, join.isMachine ? .machine : .judged)
            }
        }
        for judgement in reader.identity.judgements where judgement.verdict == .unsure {
            // Where nobody gave a probability, one is as likely as the other.
            if add(judgement.first, judgement.second, probabilities[judgement.position] ?? 0.5, .unsure) { unsure += 1 }
        }
        let progress = Progress("Linking")
        defer { progress.end() }
        let linkage = try RegisterLinkage(
            reading: store, at: asOf.at, upper: thresholds.upper, lower: thresholds.lower
        ) { progress.show(share: $0) }
        for pair in linkage.joined where add(pair.first.subject, pair.second.subject, pair.probability, .machine) {
            unrecorded += 1
        }
        for pair in linkage.queued where add(pair.first.subject, pair.second.subject, pair.probability, .waiting) {
            waiting += 1
        }
        return (all, unrecorded, waiting, unsure)
    }

    /// The probabilities that judgements were recorded with, by position.
    private static func probabilities(_ store: SQLiteStore, _ asOf: AsOf) throws -> [Int: Double] {
        var found: [Int: Double] = [:]
        for entry in try store.judgements(before: asOf.at) {
            for statement in entry.entry.statements {
                if case .judgement(let claim) = statement.claim { found[entry.position] = claim.probability }
            }
        }
        return found
    }

    private static func notes(_ overlap: ListOverlap, unknown: [String], _ scope: StatsScope) -> [String] {
        let count = overlap.standing
        var notes: [String] = []
        for name in unknown { notes.append("Nobody is recognised, refused or listed by “\(name)” as of these dates.") }
        if scope.definition == nil {
            notes.append(
                "No definition is given: the persons are those held on the day whom these lists have, and lists differ in whom they "
                    + "want to have. Give one with --definition.")
        }
        func left(_ persons: Int, _ why: String) {
            if persons > 0 {
                notes.append("Left out of the table: \(persons) \(persons == 1 ? "person" : "persons") \(why).")
            }
        }
        left(
            count.declined,
            "whom one list has and another examined and declined, studies still, or dropped; that is no zero")
        left(
            count.outside,
            "whom one list has and another could not have: outside its criteria, or detained after its last edition")
        left(count.open, "of whom it is open whether a list had them")
        left(
            count.uncertain,
            "on a list of whom it is not certain that they were held on the day"
                + (scope.definition == nil ? "" : " and fall under the definition"))
        if overlap.takesPossible {
            notes.append("Counted too is who only may have been held, or only may meet the definition.")
        }
        if count.onNone > 0 {
            notes.append(
                "\(count.onNone) persons of the register are held and on none of these lists. They are known, so they are no part of "
                    + "what is estimated to be on no list at all.")
        }
        return notes
    }
}

/// Whom a list could not have.
struct ListLimits {
    private let lastEditions: [Day?]
    private let meets: [((Record) -> Certainty)?]
    private(set) var notes: [String] = []

    init(
        _ lists: [OverlapList], _ criteria: [String: String], _ scope: StatsScope, _ reader: RecordReader<SQLiteStore>
    ) throws {
        for name in criteria.keys where !lists.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            throw ValidationError(
                "--criteria \(name): this is none of the lists \(lists.map(\.name).joined(separator: ", ")).")
        }
        let editions = try EditionReader(reader.ledger, at: reader.at, known: reader.known).editions().filter {
            $0.day <= reader.known
        }
        lastEditions = lists.map { list in
            editions.filter { list.parts.contains($0.source.name.lowercased()) }.map(\.day).max()
        }
        meets = try lists.map { list in
            guard let definition = criteria.first(where: { $0.key.lowercased() == list.name.lowercased() })?.value
            else {
                return nil
            }
            var own = scope
            own.definition = definition
            return try own.judge()
        }
        for (list, day) in zip(lists, lastEditions) {
            if let day { notes.append("The last edition of \(list.name) that counts is of \(day.iso).") }
        }
    }

    /// Whether a list could not have a person: outside its criteria, or detained after its last edition.
    func isOutside(_ list: Int, _ record: Record, _ person: PersonHistory, on day: Day) -> Bool {
        if let meets = meets[list], meets(record) == .no { return true }
        guard let last = lastEditions[list],
            let spell = person.spells.last(where: { ($0.began.earliest ?? .earliest) <= day })
        else { return false }
        return (spell.began.earliest ?? .earliest) > last
    }
}
