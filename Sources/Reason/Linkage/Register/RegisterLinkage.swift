// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
import Register
import Statements

/// Finds out which subjects of a register may be one person, and sorts the pairs: some the machine joins, some wait for people,
/// the rest are rejected.
///
/// The same ledger up to the same size gives the same answer. Nothing is kept: what people judged in the meantime stands in
/// the ledger.
///
/// * Pairs of one person, and pairs of persons of whom people have judged, are not proposed (``Decisions``).
/// * The machine joins only what ``JoinObstacle`` does not name, best pairs first; it never makes a person out of two between whom
///   *different* stands, not even through others, nor out of two rows of one list.
/// * What is left between the thresholds waits, and so does what is likelier but has an obstacle. Of several pairs of the same
///   two persons the likeliest stands for all.
public struct RegisterLinkage: Sendable {
    /// From this probability on the machine may join, if nothing else forbids it.
    public static let standardUpper = 0.99
    /// Below this probability a pair is rejected.
    public static let standardLower = 0.1

    /// What was compared, in the order in which the subjects were first seen.
    public let records: [SubjectRecord]
    /// The size of the ledger that was seen.
    public let at: Int
    /// Pairs that join what is to be one person, as few as do; the best first.
    public private(set) var joined: [LinkageProposal] = []
    /// Pairs that wait for people, the most valuable decision first.
    public private(set) var queued: [LinkageProposal] = []
    /// How many pairs were compared and are not decided.
    public private(set) var pairs = 0
    /// How many of them are neither joined nor queued.
    public var rejected: Int { pairs - joined.count - queued.count }
    /// How many records stood under names that too many bear, and were compared by what else is known.
    public private(set) var cut = 0
    /// What those records share; the places are those of ``records``.
    public private(set) var cuts: [CandidateCut] = []
    /// How many records say too little to be compared with any other.
    public private(set) var lonely = 0

    /// Reads and links a register.
    ///
    /// - Parameters:
    ///   - ledger: the register; what is locked is not compared.
    ///   - at: the size of the ledger to be seen.
    ///   - upper: the probability from which on pairs may be joined.
    ///   - lower: the probability below which they are rejected; 0.02 at least.
    ///   - progress: called now and then with the share of the work that is done.
    public init(
        reading ledger: some LedgerReading, at: Int, upper: Double = standardUpper, lower: Double = standardLower,
        progress: (Double) -> Void = { _ in }
    ) throws {
        self.at = at
        let takenBack = try RunsTakenBack(reading: ledger, at: at)
        let identity = try Identity(reading: ledger, at: at)
        var records: [SubjectRecord] = []
        try ledger.forEachSubject(of: .person, source: nil, before: at) { subject, entries in
            let account = EntriesInForce(entries, takenBack: takenBack, known: .latest)
            if let record = SubjectRecord(subject, account) { records.append(record) }
        }
        self.records = records
        guard records.count > 1 else { return }
        var linker = Linker()
        linker.least = min(linker.least, lower)
        linker.threshold = upper
        let result = linker.link(LinkageTable(records), progress: progress)
        (cut, cuts, lonely) = (result.cut, result.cuts, result.lonely)
        sort(result, identity, upper: Float(Calibration.logOdds(upper)), lower: Float(Calibration.logOdds(lower)))
    }

    private mutating func sort(_ result: Linker.Result, _ identity: Identity, upper: Float, lower: Float) {
        var model = result.model
        let decisions = Decisions(identity)
        let open = result.pairs.filter { pair in
            !decisions.settle(records[Int(pair.first)].subject, records[Int(pair.second)].subject)
        }
        var settled = result.pairs.count - open.count
        let rules = AutomaticJoin(records: records, upper: upper)
        var free: [ScoredPair] = []
        var obstacles: [Int: JoinObstacle] = [:]
        for (place, pair) in open.enumerated() where pair.logOdds >= lower {
            obstacles[place] = rules.obstacle(Int(pair.first), Int(pair.second), pair.logOdds, &model)
            if obstacles[place] == nil { free.append(pair) }
        }
        var clustering = standing(identity)
        let rivals = rivals(free, clustering)
        var taken: [ScoredPair] = []
        clustering.join(
            free.filter { !rivals.contains($0) }, threshold: upper,
            mayMeet: { rules.mayMeet($0, $1, &model) }, joined: { taken.append($0) },
            odds: { model.logOdds(between: $0, and: $1) })
        joined = taken.map { proposal($0, nil, 0, &model) }
        let isTaken = Set(taken)
        var best: [Ends: (pair: ScoredPair, obstacle: JoinObstacle)] = [:]
        for (place, pair) in open.enumerated() {
            let (first, second) = (Int(pair.first), Int(pair.second))
            if clustering.areOne(first, second) || clustering.mustStayApart(first, second) {
                settled += isTaken.contains(pair) ? 0 : 1
                continue
            }
            guard pair.logOdds >= lower else { continue }
            let obstacle = obstacles[place] ?? (rivals.contains(pair) ? .several : .others)
            let ends = Ends(clustering, first, second)
            if let known = best[ends], known.pair.logOdds >= pair.logOdds { continue }
            best[ends] = (pair, obstacle)
        }
        queued = best.values.sorted { ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second) }
            .map { found in
                let ends = [found.pair.first, found.pair.second].map { clustering.members(with: Int($0)).count }
                return proposal(found.pair, found.obstacle, ends[0] + ends[1], &model)
            }
        // The sort is stable: equal ones stay in the order of the register.
        queued = queued.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(
            \.element)
        pairs = result.compared - settled
    }

    /// The persons that two records belong to.
    private struct Ends: Hashable {
        let low: Int32
        let high: Int32

        init(_ clustering: Clustering, _ first: Int, _ second: Int) {
            let heads = [clustering.members(with: first)[0], clustering.members(with: second)[0]]
            low = min(heads[0], heads[1])
            high = max(heads[0], heads[1])
        }
    }

    private func proposal(
        _ pair: ScoredPair, _ obstacle: JoinObstacle?, _ size: Int, _ model: inout PairModel
    ) -> LinkageProposal {
        LinkageProposal(
            first: records[Int(pair.first)], second: records[Int(pair.second)],
            explanation: model.explain(Int(pair.first), Int(pair.second)), obstacle: obstacle, size: size)
    }

    /// Pairs of which one record could be joined with several of one list, or with two whom somebody held apart: at most one of
    /// them can be right.
    private func rivals(_ pairs: [ScoredPair], _ standing: Clustering) -> Set<ScoredPair> {
        struct End: Hashable {
            let record: Int32
            let source: SourceID
        }
        var byEnd: [End: [ScoredPair]] = [:]
        for pair in pairs {
            byEnd[End(record: pair.first, source: records[Int(pair.second)].subject.source), default: []].append(pair)
            byEnd[End(record: pair.second, source: records[Int(pair.first)].subject.source), default: []].append(pair)
        }
        var found = Set(byEnd.values.lazy.filter { $0.count > 1 }.flatMap { $0 })
        var byRecord: [Int32: [(other: Int32, pair: ScoredPair)]] = [:]
        for pair in pairs {
            byRecord[pair.first, default: []].append((pair.second, pair))
            byRecord[pair.second, default: []].append((pair.first, pair))
        }
        for ends in byRecord.values where ends.count > 1 {
            for (place, one) in ends.enumerated() {
                for other in ends.dropFirst(place + 1)
                where standing.mustStayApart(Int(one.other), Int(other.other)) {
                    found.formUnion([one.pair, other.pair])
                }
            }
        }
        return found
    }

    /// The persons as they are, and who must stay apart.
    private func standing(_ identity: Identity) -> Clustering {
        var places: [Subject: Int] = [:]
        for (place, record) in records.enumerated() { places[record.subject] = place }
        var clustering = Clustering(count: records.count)
        for (place, record) in records.enumerated() {
            let members = identity.members(with: record.subject)
            guard members.count > 1 else { continue }
            for member in members { if let other = places[member] { clustering.unite(place, other) } }
        }
        for judgement in identity.judgements where judgement.verdict == .different {
            apart(judgement, identity, places, &clustering)
        }
        return clustering
    }

    /// Keeps two persons apart, even where the very subjects that were judged have no name.
    private func apart(
        _ judgement: StandingJudgement, _ identity: Identity, _ places: [Subject: Int], _ clustering: inout Clustering
    ) {
        let ends = [judgement.first, judgement.second].map { subject in
            identity.members(with: subject).lazy.compactMap { places[$0] }.first
        }
        if let first = ends[0], let second = ends[1], first != second { clustering.keepApart(first, second) }
    }
}
