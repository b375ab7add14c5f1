// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
internal import Statements

/// The choices of the filters with their codes and counts, worked out once for a day.
struct ChoiceCodes: Sendable {
    let choices: PeopleChoices
    private let regions: [String: String]
    private let organisations: [String: String]

    init(_ tally: PeopleTally, _ catalog: SourceCatalog, _ labels: Labels) {
        regions = Dictionary(tally.regions.keys.map { (Codes.slug($0), $0) }) { min($0, $1) }
        organisations = Dictionary(tally.recognitions.keys.map { (Codes.slug($0), $0) }) { min($0, $1) }
        choices = PeopleChoices(
            heldBy: Self.list(tally.heldBy) { ($0, labels.country($0)) },
            articles: Self.list(tally.articles) { ($0, Articles.label($0, nil, labels)) },
            regions: Self.list(tally.regions) { (Codes.slug($0), labels.region($0)) },
            years: tally.years.sorted { $0.key > $1.key }.map {
                FilterChoice(code: "\($0.key)", label: PublicText("\($0.key)"), count: $0.value)
            },
            sources: Self.list(tally.sources) { ($0.name, catalog.publisher($0)) },
            recognitions: Self.list(tally.recognitions) { (Codes.slug($0), PublicText($0)) })
    }

    /// The region that a code of a choice stands for.
    func region(_ code: String) -> String { regions[code] ?? code }

    /// The organisation that a code of a choice stands for.
    func organisation(_ code: String) -> String { organisations[code] ?? code }

    /// The choices with most people first.
    private static func list<Value>(
        _ counts: [Value: Int], _ name: (Value) -> (code: String, label: PublicText)
    ) -> [FilterChoice] {
        counts.map { value, count in
            let name = name(value)
            return FilterChoice(code: name.code, label: name.label, count: count)
        }.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
    }
}
