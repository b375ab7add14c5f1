// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Phrases
internal import PublicRecord

/// The definitions as JSON.
struct DefinitionsFile {
    let context: PageContext
    let definitions: [PublicDefinition]

    func answer() -> Answer {
        let list = definitions.map { definition -> JSONValue in
            .object([
                ("id", .text(definition.id)), ("version", .text(definition.version)),
                ("title", .text(definition.title)), ("note", .text(definition.note)),
                ("criteria", .list(definition.criteria.map { .rule($0) })),
                ("principles", .list(definition.principles.map { .rule($0) })),
                (
                    "categories",
                    .list(
                        definition.categories.map {
                            .object([("code", .text($0.code)), ("rule", .rule($0.rule))])
                        })
                ),
            ])
        }
        let name = context.fileName("definitions", .json)
        return .file(.json, JSONValue.object([("definitions", .list(list))]).bytes, named: name)
    }
}

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
            ("excludes", .truth(rule.excludes)),
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
}
