// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// How much speaks for asking for sanctions against an official, ground by ground.
public struct OfficialScore: Sendable, Hashable {
    /// One ground: what it is, how much of it there is, and the points it gives.
    public struct Ground: Sendable, Hashable {
        /// `case`, `role.judge` and so on, `year`.
        public var name: String
        /// How many cases, or years.
        public var amount: Double
        /// The points, after doubtful statements were reduced.
        public var points: Double
    }

    /// The grounds that give points, in the order of their names.
    public let grounds: [Ground]
    /// The points together.
    public var points: Double { grounds.reduce(0) { $0 + $1.points } }

    /// Weighs the roles of an official.
    public init(_ official: Official, by grounds: OfficialGrounds) {
        var sums: [String: (amount: Double, points: Double)] = [:]
        func add(_ name: String, _ amount: Double, _ points: Double) {
            guard points > 0 else { return }
            sums[name, default: (0, 0)].amount += amount
            sums[name, default: (0, 0)].points += points
        }
        for (_, roles) in Dictionary(grouping: official.roles, by: \.person).sorted(by: { $0.key < $1.key }) {
            let factor = roles.allSatisfy(\.isDoubtful) ? grounds.doubtful : 1
            add("case", 1, grounds.perCase * factor)
            let weights = roles.map { role in
                (role, (grounds.roles[role.claim.role] ?? 0) * (role.isDoubtful ? grounds.doubtful : 1))
            }
            if let (role, weight) = weights.max(by: {
                ($0.1, $1.0.claim.role.rawValue) < ($1.1, $0.0.claim.role.rawValue)
            }) {
                add("role.\(role.claim.role.rawValue)", 1, weight)
            }
            let years = roles.filter { grounds.termRoles.contains($0.claim.role) }.map { Self.years($0, grounds) }.max()
            if let years { add("year", years, years * grounds.perYear * factor) }
        }
        self.grounds = sums.map { Ground(name: $0.key, amount: $0.value.amount, points: $0.value.points) }
            .sorted { $0.name < $1.name }
    }

    private static func years(_ role: CaseRole, _ grounds: OfficialGrounds) -> Double {
        if role.isForLife { return grounds.mostYears }
        guard let term = role.term else { return 0 }
        return min(grounds.mostYears, Double(term.totalMonths) / 12 + Double(term.days) / 365.25)
    }
}
