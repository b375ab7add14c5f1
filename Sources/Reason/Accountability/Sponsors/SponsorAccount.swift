// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// Who is adopted by whom, who is free, and what came of it.
public struct SponsorAccount: Sendable, Hashable {
    /// One sponsor.
    public struct Row: Sendable, Hashable {
        /// The name.
        public let sponsor: String
        /// What kind of sponsor it is.
        public let kind: SponsorKind?
        /// How many prisoners are adopted.
        public let adopted: Int
        /// How many are offered and not answered.
        public let offered: Int
        /// How many adoptions ended or were declined.
        public let ended: Int
        /// Letters sent.
        public let sent: Int
        /// Letters received from prisoners.
        public let received: Int
    }

    /// The adoptions that may be told of, by sponsor and person.
    public let adoptions: [Sponsorship]
    /// The sponsors of all adoptions, those only counted among them, by name.
    public let sponsors: [Row]
    /// Who is free: the least seen first.
    public let free: [SponsorCandidate]
    /// Who is held and not free, by the first reason; the confidential are only counted here.
    public let obstacles: [SponsorCandidate.Obstacle: Int]
    /// How many adoptions of confidential persons are only counted.
    public let onlyCounted: Int
    /// Prisoners whose adoption ended while they are held, and who have no other sponsor.
    public let bereft: [String]

    /// Takes stock.
    ///
    /// - Parameters:
    ///   - candidates: all prisoners with what stands against adopting them.
    ///   - adoptions: all adoptions.
    public init(_ candidates: [SponsorCandidate], _ adoptions: [Sponsorship], on day: Day) {
        let hidden = Set(candidates.filter { $0.obstacles.contains(.confidential) }.map(\.person))
        let shown = adoptions.filter { !hidden.contains($0.person) }
        self.adoptions = shown.sorted {
            ($0.sponsor.lowercased(), $0.person, $0.programme ?? "")
                < ($1.sponsor.lowercased(), $1.person, $1.programme ?? "")
        }
        onlyCounted = adoptions.count - shown.count
        sponsors = Dictionary(grouping: adoptions) { $0.sponsor.lowercased() }.sorted { $0.key < $1.key }.compactMap {
            Self.row($0.value)
        }
        free = candidates.filter(\.obstacles.isEmpty).sorted { $0.grounds(on: day) < $1.grounds(on: day) }
        obstacles = candidates.reduce(into: [:]) { counts, candidate in
            if let first = candidate.obstacles.first { counts[first, default: 0] += 1 }
        }
        let standing = Set(adoptions.filter(\.isStanding).map(\.person))
        let left = Set(shown.filter { $0.state == .ended }.map(\.person)).subtracting(standing)
        let held = Set(candidates.filter { !$0.obstacles.contains(.notHeld) }.map(\.person))
        bereft = left.intersection(held).sorted()
    }

    private static func row(_ adoptions: [Sponsorship]) -> Row? {
        guard let first = adoptions.first else { return nil }
        return Row(
            sponsor: first.sponsor, kind: adoptions.lazy.compactMap(\.kind).first,
            adopted: adoptions.count { $0.state == .accepted }, offered: adoptions.count { $0.state == .offered },
            ended: adoptions.count { $0.state == .ended || $0.state == .declined },
            sent: adoptions.reduce(0) { $0 + $1.sent.count }, received: adoptions.reduce(0) { $0 + $1.received.count })
    }
}
