// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// Joins subjects into persons and keeps apart what is judged different.
struct SubjectJoiner {
    private var numbers: [Subject: Int] = [:]
    private var subjects: [Subject] = []
    private var parent: [Int] = []
    /// For each root the subjects from which some member is judged different.
    private var different: [Set<Int>] = []
    private var size: [Int] = []
    private var pairs: [StandingJudgement] = []

    /// Takes the one judgement that stands for a pair.
    mutating func take(_ judgement: StandingJudgement) {
        let first = number(judgement.first)
        let second = number(judgement.second)
        switch judgement.verdict {
        case .same: pairs.append(judgement)
        case .different:
            different[first].insert(second)
            different[second].insert(first)
        case .unsure: break
        }
    }

    /// What came of joining.
    struct Outcome {
        /// The subjects of each person that has several.
        var clusters: [[Subject]] = []
        /// For each of them the judgements that say so, in the order of the ledger.
        var joins: [[StandingJudgement]] = []
        var blocked: [Identity.BlockedPair] = []
    }

    /// Joins the pairs in the order in which they were taken. Single subjects are left out.
    mutating func join() -> Outcome {
        var outcome = Outcome()
        for pair in pairs {
            let first = root(number(pair.first))
            let second = root(number(pair.second))
            guard first != second else { continue }
            if areDifferent(first, second) {
                outcome.blocked.append(.init(first: pair.first, second: pair.second, position: pair.position))
            } else {
                unite(first, second)
            }
        }
        var places: [Int: Int] = [:]
        for index in subjects.indices {
            let root = root(index)
            guard size[root] > 1 else { continue }
            let place = places[root] ?? outcome.clusters.count
            if place == outcome.clusters.count {
                places[root] = place
                outcome.clusters.append([])
                outcome.joins.append([])
            }
            outcome.clusters[place].append(subjects[index])
        }
        for pair in pairs.sorted(by: { $0.position < $1.position }) {
            let root = root(number(pair.first))
            guard root == self.root(number(pair.second)), let place = places[root] else { continue }
            outcome.joins[place].append(pair)
        }
        return outcome
    }

    private mutating func number(_ subject: Subject) -> Int {
        if let number = numbers[subject] { return number }
        numbers[subject] = subjects.count
        parent.append(subjects.count)
        subjects.append(subject)
        different.append([])
        size.append(1)
        return subjects.count - 1
    }

    private mutating func root(_ index: Int) -> Int {
        var root = index
        while parent[root] != root {
            parent[root] = parent[parent[root]]
            root = parent[root]
        }
        return root
    }

    private mutating func areDifferent(_ first: Int, _ second: Int) -> Bool {
        let (few, other) = different[first].count <= different[second].count ? (first, second) : (second, first)
        for enemy in different[few] where root(enemy) == other { return true }
        return false
    }

    private mutating func unite(_ first: Int, _ second: Int) {
        let (large, small) = size[first] >= size[second] ? (first, second) : (second, first)
        parent[small] = large
        size[large] += size[small]
        different[large].formUnion(different[small])
        different[small] = []
    }
}
