// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// Published figures by topic. Figures of one population, which its subject names, form a series. A topic holds series on
/// the same question: of one area, counting people held at a time; any other unit is a topic of its own.
struct TopicBuilder {
    let base: MomentBase
    let labels: Labels
    /// The day for which the topics are asked.
    let day: Day

    private struct Topic {
        var title: PublicText
        var place: PublicText
        var weight: Int
        var counts: [PublicCount] = []
    }

    private struct Key: Hashable {
        var series: String
        var value: Int
        var date: PartialDate
        var unit: String
    }

    func topics() throws -> [CountTopic] {
        var topics: [String: Topic] = [:]
        var seen: Set<Key> = []
        try base.ledger.forEachSubject(of: .population, source: nil, before: base.key.at) { subject, entries in
            let account = EntriesInForce(entries, takenBack: base.reader.takenBack, known: base.key.known)
            let stated = account.standing.flatMap { standing in
                standing.entry.entry.statements.compactMap { statement -> (CountClaim, Statement, LedgerEntry)? in
                    // A figure of which a text names somebody is left out whole: without its words it says nothing.
                    guard !base.texts.occur(in: subject.key), let claim = figure(statement.claim) else { return nil }
                    return (claim, statement, standing.entry)
                }
            }
            // Of several reports of one figure the checked one, then the first, is quoted.
            let ordered = stated.enumerated().sorted { first, second in
                let keys = (Self.isDoubtful(first.element.1), Self.isDoubtful(second.element.1))
                return keys.0 != keys.1 ? keys.0 < keys.1 : first.offset < second.offset
            }.map(\.element)
            for (claim, statement, entry) in ordered {
                guard let date = claim.date ?? statement.valid ?? entry.entry.known else { continue }
                // As it stood on a day: figures of later days are not yet there.
                guard (date.range.earliest ?? .earliest) <= day else { continue }
                let key = Key(series: subject.key, value: claim.value, date: date, unit: claim.unit)
                guard seen.insert(key).inserted else { continue }
                let place = place(of: claim, subject)
                topics[place.id, default: place.topic].counts.append(
                    count(claim, date, series: subject.key, entry.entry.source))
            }
        }
        return topics.sorted { first, second in
            let left = (first.value.weight, -first.value.counts.count, first.key)
            return left < (second.value.weight, -second.value.counts.count, second.key)
        }.map { id, topic in
            CountTopic(
                id: id, title: topic.title, place: topic.place,
                counts: topic.counts.sorted { Self.order($0) < Self.order($1) })
        }
    }

    private func figure(_ claim: Claim) -> CountClaim? {
        guard case .count(let figure) = claim, claim.passing(base.texts) == claim else { return nil }
        return figure
    }

    private static func isDoubtful(_ statement: Statement) -> Int { Codes.isUnverified(statement.mark) ? 1 : 0 }

    private static func order(_ count: PublicCount) -> (String, Day, Int) {
        (count.counterID, count.date.range.earliest ?? .earliest, count.value)
    }

    /// The topic of a figure.
    private func place(of claim: CountClaim, _ subject: Subject) -> (id: String, topic: Topic) {
        let area = claim.area
        let country = area.map { labels.country($0) } ?? PublicText(en: "several states", ru: "несколько государств")
        if let group = labels.code("population.\(subject.key)"), let label = labels.text("captives.\(group)") {
            let title = PublicText.joined([labels.said(claim.unit), label], by: ": ") ?? label
            return ("captives-\(Codes.slug(claim.unit))", Topic(title: title, place: labels.country(group), weight: 2))
        }
        let isHeld = claim.cumulative != true && labels.code("unit.\(claim.unit)") == "held"
        guard isHeld else {
            let id = "\(area?.lowercased() ?? "all")-\(Codes.slug(claim.unit))"
            return (id, Topic(title: labels.said(claim.unit), place: country, weight: 3))
        }
        let title = area.flatMap { labels.text("topic.\($0)") } ?? labels.text("topic") ?? country
        let weight = area.map { labels.code("topic.\($0)") == nil ? 1 : 0 } ?? 1
        return ("held-\(area?.lowercased() ?? "all")", Topic(title: title, place: country, weight: weight))
    }

    private func count(
        _ claim: CountClaim, _ date: PartialDate, series: String, _ source: Statements.SourceID
    ) -> PublicCount {
        let unit = claim.unit == "not stated" ? nil : labels.said(claim.unit)
        let parts = claim.parts.compactMap { part in
            PublicText.joined([PublicText(String(part.value)), labels.said(part.name)], by: " ")
        }
        return PublicCount(
            counterID: Codes.slug(series), counter: labels.said(claim.counter), unit: unit, unitShort: unit,
            value: claim.value, bound: Self.bound(claim.bound), date: date,
            split: PublicText.joined(parts), quotedFrom: base.catalog.publisher(source),
            address: base.catalog.described[source]?.url)
    }

    private static func bound(_ bound: Statements.CountBound) -> PublicRecord.CountBound {
        switch bound {
        case .exact: .exact
        case .atLeast: .atLeast
        case .about: .about
        case .over: .over
        }
    }
}
