// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import PublicRecord
internal import Register
internal import Statements
internal import Statistics

/// Adds up how published adults who are held are named, from what `AllowList` lets pass.
struct VisibilityBuilder {
    /// Nothing is told of groups of fewer persons: a figure of a group of one is a figure of that person, and no order of persons by
    /// attention is published. All persons of this page are published, so numbers need not be rounded.
    private static let rules = SmallCells.Rules(threshold: 5, base: 1)

    private let base: MomentBase
    private let day: Day
    private let labels: Labels
    private let reader: VisibilityReader
    private var persons: [(person: PersonVisibility, history: PersonHistory)] = []
    /// Organisations by their names in small letters.
    private var organisations: [String: String] = [:]

    init(_ base: MomentBase, on day: Day, _ labels: Labels) throws {
        self.base = base
        self.day = day
        self.labels = labels
        reader = VisibilityReader(
            try SourceDescriptions(reading: base.ledger, at: base.key.at, takenBack: base.reader.takenBack))
    }

    /// Takes an adult who may be shown; who is not held is left aside.
    mutating func take(_ whole: Record) {
        guard whole.status.held.isPossible else { return }
        let record = whole.keeping { AllowList.publishes($0) }
        for value in record.values(of: .recognition) {
            if case .recognition(let claim) = value.claim {
                organisations[claim.organisation.lowercased()] = claim.organisation
            }
        }
        persons.append(
            (
                reader.read(record, definition: .possibly),
                PersonHistory(record, exchanges: base.reader.exchanges, definition: .certainly, isPublished: true)
            ))
    }

    /// The page.
    func visibility() -> PublicVisibility {
        let account = VisibilityAccount(persons.map(\.person), on: day, fewer: 1)
        let spread = account.distribution
        return PublicVisibility(
            persons: spread.persons, documents: spread.mentions, unnamed: spread.unnamed, recent: account.recent,
            median: spread.median,
            lorenz: spread.lorenz.map { .init(persons: $0.persons, documents: $0.mentions) },
            gini: spread.gini, limits: spread.interval,
            kinds: MentionSource.allCases.compactMap { kind in
                account.kinds[kind].map { .init(code: kind.rawValue, documents: $0) }
            }.sorted { $0.documents > $1.documents },
            countries: counts(account.countries) { ["EU", "INT"].contains($0) ? nil : labels.country($0) },
            languages: counts(account.languages) { _ in nil }, tables: VisibilityDimension.allCases.map(table),
            threshold: Self.rules.threshold)
    }

    private func counts(
        _ counts: [String?: Int], _ label: (String) -> PublicText?
    ) -> [PublicVisibility.Count] {
        counts.sorted { first, second in
            first.value != second.value ? first.value > second.value : (first.key ?? "~") < (second.key ?? "~")
        }.map { PublicVisibility.Count(code: $0.key, label: $0.key.flatMap(label), documents: $0.value) }
    }

    private func table(_ dimension: VisibilityDimension) -> PublicVisibility.Table {
        let rows = persons.map { ($0.person, dimension.groups(of: $0.history, on: day)) }
        let groups = VisibilityBreakdown(rows, by: dimension, rules: Self.rules, arePublished: true).groups
        return PublicVisibility.Table(
            by: dimension.rawValue,
            groups: groups.map { group in
                let named = group.group.map { name($0, dimension) }
                return PublicVisibility.Group(
                    code: named?.code, label: named?.label, persons: group.persons.number, mean: group.mean,
                    median: group.median, unnamedPercent: group.unnamedPercent, gini: group.gini,
                    limits: group.interval)
            })
    }

    private func name(_ group: String, _ dimension: VisibilityDimension) -> (code: String, label: PublicText?) {
        switch dimension {
        case .region: return (group, labels.region(group))
        case .article:
            guard let article = CaseArticle(text: group) else { return (group, PublicText(group)) }
            let code = Articles.code(article.code, article.article)
            return (code, Articles.label(code, nil, labels))
        case .recognition: return (Codes.slug(group), PublicText(organisations[group] ?? group))
        case .sex, .age, .year: return (group, nil)
        }
    }
}
