// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Tables

/// What files of countries and of clocks have beside the frames of their rules: sections, ranges, what is missing.
struct RuleDetails {
    private let countries: [JurisdictionPack]
    private let clocks: [ClockPack]

    init(_ folder: PackFolder) throws {
        countries = try Jurisdiction.all(in: folder).values.flatMap(\.packs)
        clocks = try ClockPack.all(in: folder)
    }

    /// Adds what the file has.
    func add(to object: inout JSONObject, of file: PackSurvey.File) {
        if let pack = countries.first(where: { $0.header.file == file.name }) { add(pack, to: &object) }
        if let pack = clocks.first(where: { $0.header.file == file.name }) { add(pack, to: &object) }
    }

    private func add(_ pack: JurisdictionPack, to object: inout JSONObject) {
        object["title"] = json(pack.header.title)
        object["country"] = .string(pack.country)
        object["asOf"] = .string(pack.asOf.iso)
        object["missing"] = .array(pack.missing.map(json))
        let sections: [(String, [RuleFrame])] = [
            ("gravity", pack.gravity.map(\.frame)), ("credit", pack.credit.map(\.frame)),
            ("exceptions", pack.exceptions.map(\.frame)), ("counting", pack.counting.map(\.frame)),
            ("early", pack.early.map(\.frame)), ("regimes", pack.regimes.map(\.frame)),
            ("caps", pack.caps.map(\.frame)),
            ("joining", pack.joining.map(\.frame)), ("conversion", pack.conversion.map(\.frame)), ("facts", pack.facts),
            ("articles", pack.articles.map(\.frame)),
        ]
        object["sections"] = .array(
            sections.filter { !$0.1.isEmpty }.map { name, frames in
                .object(["section": .string(name), "rules": .texts(frames.map(\.id.text))])
            })
        object["ranges"] = .array(
            pack.articles.map { article in
                .object([
                    "rule": .string(article.frame.id.text), "article": .string(article.article),
                    "introduced": .optional(article.introduced?.iso), "parts": .array(article.parts.map(part)),
                ])
            })
    }

    private func part(_ part: ArticleRule.Part) -> JSONValue {
        .object([
            "part": .optional(part.part), "years": .string(part.range.description),
            "actsFrom": .optional(part.acts.from?.iso), "actsTo": .optional(part.acts.to?.iso),
        ])
    }

    private func add(_ pack: ClockPack, to object: inout JSONObject) {
        object["title"] = json(pack.header.title)
        object["country"] = .optional(pack.country)
        object["missing"] = .array(pack.missing.map(json))
        object["clocks"] = .array(
            pack.clocks.map { clock in
                .object([
                    "rule": .string(clock.frame.id.text), "clock": .string(clock.name),
                    "starts": .optional(clock.starts?.rawValue),
                    "after": clock.after == .zero ? .null : .string(clock.after.iso),
                    "until": .texts(clock.until.map(\.rawValue)), "who": .string(clock.who.rawValue),
                    "alarm": .bool(clock.isAlarm),
                ])
            })
    }

    private func json(_ text: RuleText) -> JSONValue { .object(["en": .string(text.en), "ru": .string(text.ru)]) }
}
