// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Plans

/// The assignment problem behind ``SponsorAssignment``: a column for each prisoner and each sponsor who may be given that prisoner.
struct SponsorGrid {
    private let sponsors: [Sponsor]
    private let persons: Int
    /// The least and the most that each sponsor is given.
    private let loads: [ClosedRange<Int>]
    private let columns: [(person: Int, sponsor: Int, wishes: Int)]

    init(_ candidates: [SponsorCandidate], _ sponsors: [Sponsor], room: [Int]) {
        self.sponsors = sponsors
        persons = candidates.count
        loads = Self.evenLoads(room, of: candidates.count)
        columns = candidates.enumerated().flatMap { place, candidate in
            sponsors.enumerated().compactMap { number, sponsor in
                let isFormer = candidate.formerSponsors.contains(sponsor.name.lowercased())
                let isCovered = candidate.scope.covers(sponsor.kind)
                return isFormer || !isCovered ? nil : (place, number, sponsor.wishes(fitting: candidate).count)
            }
        }
    }

    /// How many each sponsor is given if the places are filled evenly: everybody one, then everybody with room a second, and so on.
    /// In the last round not all who have room need be given one.
    static func evenLoads(_ room: [Int], of persons: Int) -> [ClosedRange<Int>] {
        var level = 0
        while room.reduce(0, { $0 + min($1, level) }) < min(persons, room.reduce(0, +)) { level += 1 }
        return room.map { min($0, max(0, level - 1))...min($0, level) }
    }

    /// Which sponsor each prisoner goes to.
    ///
    /// Two searches: the first for the most wishes; the second, with that number kept, for the order of the table. Where former
    /// sponsors make it impossible to give everybody one and to fill evenly, as many prisoners as possible are given one.
    func solve(
        seconds: Double, with solve: (IntegerProgram, Double) throws -> IntegerSolution
    ) throws -> (sponsors: [Int?], isProven: Bool) {
        guard !columns.isEmpty, persons > 0 else { return (Array(repeating: nil, count: persons), true) }
        let (strict, loose) = (rows(isEven: true), rows(isEven: false))
        var kept = strict
        var best = try solve(IntegerProgram(objective: wishes(), rows: strict), seconds)
        if best.choice.isEmpty {
            // A prisoner counts for more than all wishes of all.
            let weight = Double(2 * persons + 1)
            kept = loose
            best = try solve(IntegerProgram(objective: wishes().map { $0 + weight }, rows: loose), seconds)
            let given = best.choice.count { $0 }
            kept.append(IntegerProgram.Row(columns.indices.map { ($0, 1) }, least: Double(given)))
        }
        guard !best.choice.isEmpty else { return (Array(repeating: nil, count: persons), false) }
        let honoured = zip(best.choice, columns).reduce(0) { $0 + ($1.0 ? $1.1.wishes : 0) }
        kept.append(
            IntegerProgram.Row(columns.enumerated().map { ($0, Double($1.wishes)) }, least: Double(honoured)))
        let ordered = try solve(IntegerProgram(objective: order(), rows: kept), seconds)
        let choice = ordered.choice.isEmpty ? best.choice : ordered.choice
        var found = [Int?](repeating: nil, count: persons)
        for (isChosen, column) in zip(choice, columns) where isChosen { found[column.person] = column.sponsor }
        return (found, best.outcome == .optimal)
    }

    private func wishes() -> [Double] { columns.map { Double($0.wishes) } }

    /// The less seen a prisoner, the more it counts that the sponsor stands early in the table.
    private func order() -> [Double] {
        columns.map { -Double(persons - $0.person) * Double($0.sponsor) }
    }

    private func rows(isEven: Bool) -> [IntegerProgram.Row] {
        var byPerson = [[(column: Int, factor: Double)]](repeating: [], count: persons)
        var bySponsor = [[(column: Int, factor: Double)]](repeating: [], count: sponsors.count)
        for (place, column) in columns.enumerated() {
            byPerson[column.person].append((place, 1))
            bySponsor[column.sponsor].append((place, 1))
        }
        let persons = byPerson.filter { !$0.isEmpty }.map {
            IntegerProgram.Row($0, least: isEven ? 1 : nil, most: 1)
        }
        let loads = zip(bySponsor, loads).map { terms, load in
            IntegerProgram.Row(
                terms, least: isEven ? Double(load.lowerBound) : nil, most: Double(load.upperBound))
        }
        return persons + loads.filter { !$0.terms.isEmpty }
    }
}
