// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Builds what is public of a resolution or another document.
struct InstrumentBuilder {
    let base: MomentBase
    let instrument: InstrumentCatalog.Instrument
    let labels: Labels
    private var numbering = SourceNumbering()

    init(_ base: MomentBase, _ instrument: InstrumentCatalog.Instrument, _ labels: Labels) {
        self.base = base
        self.instrument = instrument
        self.labels = labels
    }

    /// The page with the persons whom the document names and who are shown, and not as children.
    mutating func page(_ records: [Record]) -> PublicInstrument {
        let claim = instrument.claim
        var marks: [InstrumentField: FieldMark] = [:]
        marks[.title] = mark { $0.title == claim.title }
        let number = instrument.first(\.number)
        if number != nil { marks[.number] = mark { $0.number == number } }
        let date = instrument.date
        if date != nil { marks[.date] = mark { $0.date == date } }
        let voted = instrument.first { Self.vote($0) }
        if voted != nil { marks[.vote] = mark { Self.vote($0) == voted } }
        let text = instrument.first(\.text)
        if text != nil { marks[.text] = mark { $0.text == text } }
        let address = instrument.first(\.url)
        if address != nil { marks[.address] = mark { $0.url == address } }
        let named = named(records)
        let body = PublicText(claim.body)
        return PublicInstrument(
            id: instrument.id, kind: Codes.instrument(claim.kind), body: body,
            bodyCode: Codes.slug(body.version(for: "en").text), title: PublicText(claim.title),
            number: number.map { PublicText($0) }, date: date, address: address,
            languages: instrument.accounts.first { !$0.claim.languages.isEmpty }?.claim.languages ?? [], vote: voted,
            text: text.map { PublicText($0) }, marks: marks, named: named,
            sources: numbering.marks(base.catalog, nil))
    }

    private static func vote(_ claim: InstrumentClaim) -> PublicVote? {
        guard claim.votesFor != nil || claim.votesAgainst != nil || claim.abstentions != nil else { return nil }
        return PublicVote(
            inFavour: claim.votesFor, against: claim.votesAgainst, abstained: claim.abstentions)
    }

    /// Who gives a field the value that is shown.
    private mutating func mark(_ says: (InstrumentClaim) -> Bool) -> FieldMark {
        let accounts = instrument.accounts.filter { says($0.claim) }
        return FieldMark(
            sources: numbering.numbers(accounts.map(\.source).filter { $0 != .register }),
            isUnverified: accounts.allSatisfy { Codes.isUnverified($0.mark) })
    }

    private mutating func named(_ records: [Record]) -> [PublicNamed] {
        var rows: [(key: String, row: PublicNamed)] = []
        for record in records {
            let values = record.values(of: .mention).filter { value in
                if case .mention(let claim) = value.claim { claim.instrument == instrument.subject } else { false }
            }
            guard !values.isEmpty, let id = PublicRecord.PersonID(record.id.text) else { continue }
            var own = SourceNumbering()
            let names = ShownNames.first(ShownNames(facts: record.facts).names(isChild: false, &own)).map { name in
                PublicName(text: name.text, language: name.language, script: name.script, kind: name.kind)
            }
            let paragraphs = values.compactMap { value -> String? in
                if case .mention(let claim) = value.claim { claim.paragraph } else { nil }
            }
            let builder = PersonBuilder(base, record, isChild: false, exchanges: [:], labels: labels)
            rows.append(
                (
                    Self.sortKey(names),
                    PublicNamed(
                        person: id, names: names, status: builder.status(),
                        paragraph: paragraphs.first.map { PublicText($0) },
                        isUnverified: values.allSatisfy { Codes.isUnverified($0.mark) },
                        sources: numbering.numbers(
                            values.flatMap { $0.attributions.map(\.source) }.filter { $0 != .register }))
                ))
        }
        return rows.sorted { ($0.key, $0.row.person) < ($1.key, $1.row.person) }.map(\.row)
    }

    /// By the last word of the name in Latin letters.
    private static func sortKey(_ names: [PublicName]) -> String {
        let name = names.first { $0.script == .latin } ?? names.first
        return (name?.text.split(separator: " ").last.map(String.init) ?? "\u{10FFFF}").lowercased()
    }
}
