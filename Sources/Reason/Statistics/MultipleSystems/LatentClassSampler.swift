// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Numbers

/// One chain of Gibbs sampling over latent classes (Manrique-Vallier 2016, appendix); owns the memory in which it works.
///
/// Persons of one pattern are told apart only by their class, so whole patterns are distributed over the classes at once.
final class LatentClassSampler {
    private let settings: LatentClasses.Settings
    private let lists: Int
    private let classes: Int
    private let patterns: [Int]
    private let counts: [Int]
    private let observed: Int
    private let largest: Int
    private var stream: RandomStream
    /// The chance of each list in each class, and of not being on it, class by class.
    private let chance: UnsafeMutablePointer<Double>
    private let absence: UnsafeMutablePointer<Double>
    /// The share of each class and its logarithm.
    private let share: UnsafeMutablePointer<Double>
    private let logShare: UnsafeMutablePointer<Double>
    private let weight: UnsafeMutablePointer<Double>
    /// Persons of each list in each class, class by class, and of each class, observed or missing.
    private let present: UnsafeMutablePointer<Int>
    private let members: UnsafeMutablePointer<Int>
    private let missing: UnsafeMutablePointer<Int>
    private var missingTotal = 0
    private var concentration = 1.0

    init(_ table: CaptureTable, _ settings: LatentClasses.Settings, stream number: UInt64) {
        self.settings = settings
        lists = table.lists.count
        classes = settings.classes
        patterns = table.counts.indices.filter { table.counts[$0] > 0 }
        counts = patterns.map { table.counts[$0] }
        observed = table.observed
        largest = table.observed * settings.largestMissing
        stream = RandomStream(seed: settings.seed, stream: number)
        chance = .allocate(capacity: classes * lists)
        absence = .allocate(capacity: classes * lists)
        share = .allocate(capacity: classes)
        logShare = .allocate(capacity: classes)
        weight = .allocate(capacity: classes)
        present = .allocate(capacity: classes * lists)
        members = .allocate(capacity: classes)
        missing = .allocate(capacity: classes)
        missing.initialize(repeating: 0, count: classes)
        members.initialize(repeating: 0, count: classes)
        present.initialize(repeating: 0, count: classes * lists)
        let totals = table.listTotals
        var rest = 0.0
        for place in 0..<classes {
            // A stick broken at random, each class with the shares of the lists themselves.
            let cut = stream.uniform()
            logShare[place] = place == classes - 1 ? rest : rest + log(cut)
            rest += log1p(-cut)
            share[place] = exp(logShare[place])
            for list in 0..<lists {
                let part = min(max(Double(totals[list]) / Double(observed), 1e-6), 1 - 1e-6)
                chance[place * lists + list] = part
                absence[place * lists + list] = 1 - part
            }
        }
        concentration = 0.3 / Double(classes)
    }

    deinit {
        for pointer in [chance, absence, share, logShare, weight] { pointer.deallocate() }
        for pointer in [present, members, missing] { pointer.deallocate() }
    }

    /// Warms up with the concentration held, then sweeps; the numbers of persons that are kept.
    func draw() -> [Int] {
        for _ in 0..<500 { sweep(movesConcentration: false) }
        sortClasses()
        for _ in 0..<settings.burnIn { sweep(movesConcentration: true) }
        return (0..<settings.draws).map { _ in
            for _ in 0..<settings.thinning { sweep(movesConcentration: true) }
            return observed + missingTotal
        }
    }

    private func sweep(movesConcentration: Bool) {
        assignObserved()
        drawChances()
        drawShares()
        for _ in 0..<2 where classes > 1 { swapClasses() }
        drawMissing()
        guard movesConcentration else { return }
        let scale = settings.rate - logShare[classes - 1]
        concentration = stream.gamma(settings.shape + Double(classes) - 1) / scale
    }

    /// Distributes the persons of each pattern over the classes.
    private func assignObserved() {
        for place in 0..<classes { members[place] = missing[place] }
        for place in 0..<(classes * lists) { present[place] = 0 }
        for (number, pattern) in patterns.enumerated() {
            var total = 0.0
            for place in 0..<classes {
                var product = share[place]
                let base = place &* lists
                for list in 0..<lists {
                    product *= (pattern >> list) & 1 == 1 ? chance[base &+ list] : absence[base &+ list]
                }
                weight[place] = product
                total += product
            }
            distribute(counts[number], total) { place, drawn in
                members[place] += drawn
                let base = place &* lists
                for list in 0..<lists where (pattern >> list) & 1 == 1 { present[base &+ list] += drawn }
            }
        }
    }

    /// Draws a multinomial over ``weight`` and tells each class that gets somebody.
    @inline(__always)
    private func distribute(_ count: Int, _ total: Double, _ body: (Int, Int) -> Void) {
        var (left, rest) = (count, total)
        var place = 0
        while left > 0, place < classes {
            let isLast = place == classes - 1 || weight[place] >= rest
            let drawn = isLast ? left : stream.binomial(left, weight[place] / rest)
            if drawn > 0 { body(place, drawn) }
            left -= drawn
            rest -= weight[place]
            place += 1
        }
    }

    private func drawChances() {
        for place in 0..<classes {
            for list in 0..<lists {
                let cell = place * lists + list
                let yes = stream.gamma(Double(1 + present[cell]))
                let no = stream.gamma(Double(1 + members[place] - present[cell]))
                chance[cell] = yes / (yes + no)
                absence[cell] = no / (yes + no)
            }
        }
    }

    /// Breaks the stick, in logarithms, since the last pieces may be tiny.
    private func drawShares() {
        var left = observed + missingTotal
        var rest = 0.0
        for place in 0..<(classes - 1) {
            left -= members[place]
            let first = stream.logGamma(Double(1 + members[place]))
            let second = stream.logGamma(concentration + Double(max(left, 0)))
            let both = max(first, second) + log1p(exp(-abs(first - second)))
            logShare[place] = first - both + rest
            rest += second - both
            share[place] = exp(logShare[place])
        }
        logShare[classes - 1] = rest
        share[classes - 1] = exp(rest)
    }

    /// Offers to exchange the places of two classes on the stick, which else takes chains very long (the first move of
    /// Papaspiliopoulos and Roberts 2008).
    private func swapClasses() {
        let first = Int(stream.uniform() * Double(classes))
        let second = Int(stream.uniform() * Double(classes))
        guard first != second else { return }
        let gain = Double(members[first] - members[second]) * (logShare[second] - logShare[first])
        guard gain >= 0 || log(stream.uniform()) < gain else { return }
        (members[first], members[second]) = (members[second], members[first])
        for list in 0..<lists {
            let (a, b) = (first * lists + list, second * lists + list)
            (chance[a], chance[b]) = (chance[b], chance[a])
            (absence[a], absence[b]) = (absence[b], absence[a])
        }
    }

    /// Draws how many are on no list, and their classes.
    private func drawMissing() {
        var total = 0.0
        for place in 0..<classes {
            var product = share[place]
            let base = place * lists
            for list in 0..<lists { product *= absence[base + list] }
            weight[place] = product
            total += product
            missing[place] = 0
        }
        // The shares add up to 1 but for rounding.
        total = min(total, 1 - 1e-12)
        missingTotal = largest
        // Draws beyond the largest number are thrown away; the state stays inside it, so few are.
        for _ in 0..<1000 {
            let drawn = stream.negativeBinomial(successes: Double(observed), probability: 1 - total)
            guard drawn > largest else {
                missingTotal = drawn
                break
            }
        }
        distribute(missingTotal, weightSum()) { place, drawn in missing[place] = drawn }
    }

    private func weightSum() -> Double {
        var sum = 0.0
        for place in 0..<classes { sum += weight[place] }
        return sum
    }

    /// Puts the largest classes first, as stick-breaking favours.
    private func sortClasses() {
        let order = (0..<classes).sorted { share[$0] != share[$1] ? share[$0] > share[$1] : $0 < $1 }
        func permute<Value>(_ values: UnsafeMutablePointer<Value>, width: Int) {
            let old = Array(UnsafeBufferPointer(start: values, count: classes * width))
            for (new, place) in order.enumerated() {
                for part in 0..<width { values[new * width + part] = old[place * width + part] }
            }
        }
        permute(chance, width: lists)
        permute(absence, width: lists)
        permute(share, width: 1)
        permute(logShare, width: 1)
        permute(missing, width: 1)
        permute(members, width: 1)
        permute(present, width: lists)
    }
}
