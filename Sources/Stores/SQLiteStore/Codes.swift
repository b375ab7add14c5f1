// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// The numbers by which the tables store terms of vocabularies. They never change.
enum Codes {
    private static let compartments: [Compartment] = [.public, .partner, .confidential, .sealed]
    private static let kinds: [SubjectKind] = [
        .person, .source, .run, .population, .exchange, .place, .event, .organisation, .group, .list, .instrument,
    ]

    static func number(_ compartment: Compartment) -> Int {
        switch compartment {
        case .public: 0
        case .partner: 1
        case .confidential: 2
        case .sealed: 3
        }
    }

    static func compartment(_ number: Int) throws(StoreError) -> Compartment {
        guard compartments.indices.contains(number) else { throw .damaged(what: "compartment \(number)") }
        return compartments[number]
    }

    static func number(_ kind: SubjectKind) -> Int {
        switch kind {
        case .person: 0
        case .source: 1
        case .run: 2
        case .population: 3
        case .exchange: 4
        case .place: 5
        case .event: 6
        case .organisation: 7
        case .group: 8
        case .list: 9
        case .instrument: 10
        }
    }

    static func kind(_ number: Int) throws(StoreError) -> SubjectKind {
        guard kinds.indices.contains(number) else { throw .damaged(what: "kind of subject \(number)") }
        return kinds[number]
    }
}
