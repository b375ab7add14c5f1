// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Plans

/// A proposal of which sponsor could adopt which prisoner. It is a proposal and no statement.
///
/// 1. Who is free stands in the order of ``SponsorCandidate/Grounds``, the least seen first. As many as there are places are taken from
///    the front, so no wish of a sponsor costs somebody less seen a place.
/// 2. The places are filled evenly: no sponsor is given one more prisoner than another who still has room.
/// 3. Within that, as many wishes as possible are honoured (solved as an assignment problem by the integer programming solver). Among
///    equally good answers the one is taken in which those less seen go to sponsors who stand earlier in the table.
///
/// A sponsor who declined or gave up a prisoner is not offered the same one again, nor is one whom the consent does not cover; if nobody else is left for a prisoner, the prisoner
/// stays without a proposal and the next in order is not moved up instead.
public struct SponsorAssignment: Sendable, Hashable {
    /// A prisoner with a sponsor.
    public struct Proposal: Sendable, Hashable {
        /// The sponsor.
        public let sponsor: Sponsor
        /// The place in the order, from 1.
        public let rank: Int
        /// The grounds of that place.
        public let grounds: SponsorCandidate.Grounds
        /// Which wishes of the sponsor the prisoner fits: `language`, `region`.
        public let wishes: [String]
    }

    /// Who is free and has no proposal, and why.
    public struct LeftOver: Sendable, Hashable {
        /// Why there was no sponsor.
        public enum Reason: String, Sendable, Hashable {
            /// All places went to persons who are less seen.
            case noPlace = "no-place"
            /// Every sponsor with a place had declined or given up this prisoner.
            case onlyFormer = "only-former"
            /// The consent covers no sponsor with a place who has not declined or given up this prisoner.
            case notCovered = "not-covered"
        }

        /// The place in the order, from 1.
        public let rank: Int
        /// The grounds of that place.
        public let grounds: SponsorCandidate.Grounds
        /// Why.
        public let reason: Reason
    }

    /// The proposals, the least seen first.
    public let proposals: [Proposal]
    /// Who is free and has none.
    public let leftOver: [LeftOver]
    /// How many wishes are honoured, and whether it is known that no assignment honours more.
    public let wishes: Int
    /// Whether the solver proved that no other assignment honours more wishes.
    public let isProven: Bool

    private static let greatestPairs = 100_000

    /// Works out a proposal.
    ///
    /// - Parameters:
    ///   - candidates: the prisoners; those with obstacles are left aside.
    ///   - most: no sponsor is given more than so many, however many the table says.
    ///   - seconds: how long the solver may search.
    /// - Throws: ``SponsorAssignmentError`` for more than 100,000 pairs of a prisoner and a sponsor; what the solver throws.
    public init(
        _ candidates: [SponsorCandidate], _ sponsors: [Sponsor], on day: Day, most: Int = 100, seconds: Double = 20,
        solver solve: (IntegerProgram, Double) throws -> IntegerSolution = { try CbcSolver.solve($0, seconds: $1) }
    ) throws {
        let free = candidates.filter(\.obstacles.isEmpty).map { (candidate: $0, grounds: $0.grounds(on: day)) }
            .sorted { $0.grounds < $1.grounds }
        let room = sponsors.map { min($0.places, most) }
        let chosen = Array(free.prefix(room.reduce(0, +)))
        let pairs = chosen.count * sponsors.count
        guard pairs <= Self.greatestPairs else {
            throw SponsorAssignmentError.tooLarge(pairs: pairs, most: Self.greatestPairs)
        }
        let grid = SponsorGrid(chosen.map(\.candidate), sponsors, room: room)
        let solution = try grid.solve(seconds: seconds, with: solve)
        var given: [Proposal] = []
        var left: [LeftOver] = []
        for (place, one) in free.enumerated() {
            guard place < chosen.count else {
                left.append(LeftOver(rank: place + 1, grounds: one.grounds, reason: .noPlace))
                continue
            }
            guard let sponsor = solution.sponsors[place].map({ sponsors[$0] }) else {
                let isCovered = sponsors.allSatisfy { one.candidate.scope.covers($0.kind) }
                let reason: LeftOver.Reason = isCovered ? .onlyFormer : .notCovered
                left.append(LeftOver(rank: place + 1, grounds: one.grounds, reason: reason))
                continue
            }
            given.append(
                Proposal(
                    sponsor: sponsor, rank: place + 1, grounds: one.grounds,
                    wishes: sponsor.wishes(fitting: one.candidate)))
        }
        (proposals, leftOver) = (given, left)
        wishes = given.reduce(0) { $0 + $1.wishes.count }
        isProven = solution.isProven
    }
}
