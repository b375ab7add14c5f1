// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

extension Fixture {
    /// An invented spread of documents.
    var visibilityList: PublicVisibility {
        PublicVisibility(
            persons: 46, documents: 120, unnamed: 14, recent: 20, median: 1.5,
            lorenz: (0...10).map {
                let share = Double($0) / 10
                return .init(persons: share, documents: share * share * share)
            }, gini: 0.5, limits: 0.41...0.585,
            kinds: [
                .init(code: "media", documents: 70), .init(code: "parliament", documents: 40),
                .init(code: "un", documents: 10),
            ],
            countries: [
                .init(code: "DE", label: text("Germany", "Германия"), documents: 60), .init(code: "EU", documents: 40),
                .init(code: nil, documents: 20),
            ], languages: [.init(code: "de", documents: 80), .init(code: "xx", documents: 40)],
            tables: [
                .init(
                    by: "region",
                    groups: [
                        .init(
                            code: "RU-OMS", label: text("Omsk Region", "Омская область"), persons: 22, mean: 2.25,
                            median: 1, unnamedPercent: 45, gini: 0.525, limits: 0.4...0.6125),
                        .init(code: "RU-CHU", label: text("Chukotka", "Чукотка")),
                    ]),
                .init(by: "article", groups: []),
                .init(
                    by: "sex",
                    groups: [.init(code: "female", persons: 10, mean: 0, median: 0), .init(code: nil, persons: 36)]),
                .init(by: "age", groups: [.init(code: "25–34", persons: 11, mean: 3, median: 2.5)]),
                .init(by: "year", groups: [.init(code: "2022")]),
                .init(by: "recognition", groups: [.init(code: "memorial", label: text("Memorial", "Мемориал"))]),
            ])
    }

    /// Invented actions: one answered and followed by something, one silent without most of its fields.
    var actionList: PublicActions {
        PublicActions(
            actions: [
                PublicAction(
                    kind: "medical", title: text("A doctor", "Врач"), number: change("12/3"),
                    by: text("A campaign", "Кампания"), to: text("A clinic", "Больница"), asked: date("2024-02-01"),
                    due: date("2024-03-02"), replied: date("2024-02-20"), isGranted: true, state: .answered,
                    address: "https://source.example/letter", persons: [.init(id: id(1), names: names(1))],
                    followed: [
                        .init(person: id(1), event: .transfer, date: date("2024-02-25")),
                        .init(person: id(1), event: .decision, date: date("2024-03"), isCertain: false),
                    ], sources: [text("A campaign", "Кампания")]),
                PublicAction(
                    kind: "unheard-of", state: .silent,
                    persons: [.init(id: id(2), names: names(2)), .init(id: id(5), names: names(5))]),
                PublicAction(kind: "wgad", asked: date("2024"), due: date("2025-01-01"), state: .due),
            ],
            bodies: [
                .init(name: text("A clinic", "Больница"), states: [.answered: 1], medianDays: 19, timed: 1),
                .init(name: nil, states: [.silent: 1, .due: 1]),
            ],
            rates: [
                .init(event: .transfer, after: 1, afterWith: 1, without: 40, withoutWith: 6),
                .init(event: .death, after: 1, afterWith: 0, without: 40, withoutWith: 0),
            ])
    }

    /// An invented sponsor.
    var sponsor: PublicSponsor {
        PublicSponsor(
            name: text("A city", "Город"), kind: "city", programme: text("Neighbours", "Соседи"), since: date("2024-01")
        )
    }
}
