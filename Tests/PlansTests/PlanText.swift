// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Phrases
import Tables

@testable import Plans

/// Plans for tests.
enum PlanText {
    static func read(_ text: String) throws -> Plan {
        try PlanReader(file: "plan.yaml") { path in
            throw TableError(.missing, "There is no table", remedy: "Name one: \(path)")
        }.read(text)
    }

    /// Six of ours and four of theirs, with room for constraints.
    static func plan(_ constraints: String, rest: String = "") -> String {
        """
        format: imena-plan-1
        packages: 1
        seconds: 30
        ours:
          candidates:
            - {id: a1, need: 9, region: north, sex: male, health: good, fame: 8, consent: yes}
            - {id: a2, need: 8, region: north, sex: female, health: good, fame: 7, consent: yes}
            - {id: a3, need: 5, region: south, sex: male, health: grave, fame: 0, consent: yes}
            - {id: a4, need: 4, region: south, sex: female, health: good, fame: 0, consent: yes}
            - {id: a5, need: 3, region: east, sex: male, health: grave, fame: 0, consent: unknown}
            - {id: a6, need: 2, region: east, sex: female, health: good, fame: 0, consent: no}
        theirs:
          candidates:
            - {id: b1, price: 1}
            - {id: b2, price: 2}
            - {id: b3, price: 3}
            - {id: b4, price: 4}
        constraints:
          - {id: size, kind: count, side: ours, at_most: 3}
        \(constraints)
        scores:
          - {name: need, weight: 1, terms: [{side: ours, attribute: need}]}
          - {name: price, weight: -1, terms: [{side: theirs, attribute: price}]}
        \(rest)
        """
    }

    static func run(_ constraints: String, rest: String = "") throws -> PlanResult {
        try Planner(read(plan(constraints, rest: rest))).run()
    }

    /// What is said, in English and with the user's values as they are.
    static func say(_ saying: PlanSaying) -> String { PlanWords(.en, namesRegions: false)(saying) }
}
