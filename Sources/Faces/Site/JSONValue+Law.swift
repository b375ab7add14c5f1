// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

extension JSONValue {
    static func rule(_ rule: PublicRule) -> JSONValue {
        .object([
            ("id", .text(rule.id)), ("text", .text(rule.text)),
            (
                "sources",
                .list(
                    rule.sources.map { .object([("citation", .text($0.text)), ("url", .optional($0.address))]) })
            ),
            ("from", .day(rule.from)), ("to", .day(rule.to)), ("unverified", .truth(rule.isUnverified)),
            ("excludes", .truth(rule.excludes)), ("norms", .text(rule.norms)),
        ])
    }

    static func assessment(_ assessment: PublicAssessment) -> JSONValue {
        .object([
            ("definition", .text(assessment.definition)), ("version", .text(assessment.version)),
            ("outcome", .text(assessment.outcome.rawValue)),
            ("categories", .list(assessment.categories.map { .text($0) })),
            ("unverified", .truth(assessment.isUnverified)),
            ("criteria", .list(assessment.criteria.map { .criterion($0) })),
        ])
    }

    private static func criterion(_ criterion: PublicCriterion) -> JSONValue {
        .object([
            ("id", .text(criterion.rule.id)), ("answer", .text(criterion.answer.rawValue)),
            ("decides", .truth(criterion.decides)), ("unverified", .truth(criterion.rule.isUnverified)),
            ("reservations", .list(criterion.reservations.map { .text($0.rawValue) })),
            ("suggested", .optional(criterion.suggested?.rawValue)),
            (
                "findings",
                .list(
                    criterion.findings.map { finding in
                        .object([
                            ("by", .text(finding.assessor)), ("answer", .text(finding.answer.rawValue)),
                            ("date", .date(finding.date)), ("reason", .text(finding.reason)),
                            ("sources", .numbers(finding.sources)), ("unverified", .truth(finding.isUnverified)),
                        ])
                    })
            ),
        ])
    }

    static func term(_ term: PublicTerm) -> JSONValue {
        .object([
            ("start", .day(term.start)), ("end", .day(term.end)), ("earliestParole", .day(term.earliestParole)),
            ("released", .day(term.released)), ("servedDays", .number(term.served)), ("leftDays", .optional(term.left)),
            ("creditedDays", .text(term.credited)), ("unverified", .truth(term.isUnverified)),
            ("lawAsOf", .day(term.lawAsOf)),
            (
                "readings",
                .list(
                    term.readings.map {
                        .object([
                            ("ground", .text($0.ground.rawValue)), ("rule", .optional($0.rule?.id)),
                            ("end", .day($0.end)), ("earliestParole", .day($0.earliestParole)),
                        ])
                    })
            ),
            (
                "trace",
                .list(
                    term.steps.map {
                        .object([
                            ("step", .text($0.kind.rawValue)), ("rule", .optional($0.rule?.id)),
                            ("days", .optional($0.days)), ("from", .day($0.from)), ("to", .day($0.to)),
                        ])
                    })
            ),
        ])
    }
}
