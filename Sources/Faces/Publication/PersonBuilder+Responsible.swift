// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

extension PersonBuilder {
    /// The documents that name the person, the newest first, those without a date last. A document that names somebody who may not be
    /// named is left out.
    mutating func namings(_ instruments: InstrumentCatalog) -> [PublicNaming] {
        let kinds = MentionSources()
        var rows: [(order: Day, row: PublicNaming)] = []
        var seen: Set<InstrumentID> = []
        for value in record.values(of: .mention) {
            guard case .mention(let claim) = value.claim else { continue }
            let instrument = claim.instrument.flatMap { instruments[$0] }
            // Several sources that report one document are one line.
            if let id = instrument?.id, !seen.insert(id).inserted { continue }
            let all = instrument == nil ? [value] : mentions(of: claim.instrument)
            let source = value.attributions.compactMap { base.catalog.described[$0.source] }.first
            let kind = NamingKind(rawValue: kinds.kind(of: claim, source: source?.kind).rawValue) ?? .other
            let date = instrument?.date ?? claim.date
            let row = PublicNaming(
                kind: kind, instrument: instrument?.id,
                title: instrument.map { PublicText($0.claim.title) } ?? PublicText(claim.document),
                body: instrument.map { PublicText($0.claim.body) } ?? claim.body.map { labels.said($0) },
                number: instrument?.first(\.number).map { PublicText($0) }, date: date,
                paragraph: claim.paragraph.map { PublicText($0) },
                isUnverified: all.allSatisfy { Codes.isUnverified($0.mark) },
                sources: numbering.numbers(
                    all.flatMap { $0.attributions.map(\.source) }.filter { $0 != .register }))
            rows.append((date?.range.earliest ?? .earliest, row))
        }
        return rows.enumerated().sorted { first, second in
            let days = (first.element.order, second.element.order)
            return days.0 != days.1 ? days.0 > days.1 : first.offset < second.offset
        }.map(\.element.row)
    }

    private func mentions(of instrument: Subject?) -> [RecordValue] {
        record.values(of: .mention).filter { value in
            if case .mention(let claim) = value.claim { claim.instrument == instrument } else { false }
        }
    }

    /// The officials with a published role in the case, in the order of a case: who investigated, charged, judged; then by date.
    mutating func responsible(_ officials: OfficialCatalog) -> [PublicResponsible] {
        let roles = officials.responsible[record.id.text] ?? []
        let order = PublicRecord.OfficialRole.allCases
        let sorted = roles.sorted { first, second in
            let ranks = (
                order.firstIndex(of: Codes.role(first.role.claim.role)) ?? order.count,
                order.firstIndex(of: Codes.role(second.role.claim.role)) ?? order.count
            )
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            let days = (Self.day(first.role.claim.date), Self.day(second.role.claim.date))
            return days.0 != days.1 ? days.0 < days.1 : first.official < second.official
        }
        return sorted.map { official, role in
            let shown = officials.officials[official]
            return PublicResponsible(
                official: shown.id, names: ShownNames.first(shown.names), role: Codes.role(role.claim.role),
                body: role.claim.body.map { labels.said($0) }, date: role.claim.date, standing: shown.standing,
                sources: numbering.numbers(
                    role.sources.compactMap { Statements.SourceID($0.source) }.filter { $0 != .register }))
        }
    }

    private static func day(_ date: PartialDate?) -> Day { date?.range.earliest ?? .latest }
}
