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
