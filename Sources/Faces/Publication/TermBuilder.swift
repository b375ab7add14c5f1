// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Law
internal import PublicRecord
internal import Register

/// When the sentence of a record ends, by the rules of the country that sentenced.
struct TermBuilder {
    let record: Record
    let countries: [String: Jurisdiction]

    /// The term, or nothing if no sentence on file can be counted: what is missing then stands in the facts.
    func term() -> PublicTerm? {
        var codes: [String: String] = [:]
        for (country, law) in countries {
            for code in law.codes { codes[code] = country }
        }
        guard let term = try? TermCase(record, countries: codes), let law = countries[term.jurisdiction],
            let start = term.spells.map(\.from).min(),
            let answer = try? TermCalculator(law).answer(for: term, on: record.asOf.on)
        else { return nil }
        var rules: [RuleID: PublicRule] = [:]
        for frame in law.packs.flatMap(\.frames) { rules[frame.id] = PublicRule(frame) }
        return PublicTerm(
            start: start, end: answer.end, earliestParole: answer.earliestParole,
            released: term.released.flatMap { $0 <= record.asOf.on ? $0 : nil }, served: answer.served,
            left: answer.left, credited: answer.credited.description,
            readings: answer.readings.map { reading in
                PublicTerm.Reading(
                    ground: reading.ground == .law ? .law : .fact, text: PublicText(reading.words),
                    rule: reading.rule.flatMap { rules[$0] },
                    end: reading.end, earliestParole: reading.earliestParole)
            },
            steps: answer.trace.compactMap { step in
                PublicTermStep.Kind(rawValue: step.kind.rawValue).map { kind in
                    PublicTermStep(
                        kind: kind, text: PublicText(step.words), rule: step.rule.flatMap { rules[$0] },
                        days: step.days?.description,
                        from: step.from,
                        to: step.to)
                }
            }, isUnverified: !answer.unverified.isEmpty, lawAsOf: law.asOf)
    }
}
