// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Hides more numbers of a table until none that is hidden can be worked out.
struct HidingPlan {
    let network: HidingNetwork
    let threshold: Int

    /// Completes what is hidden.
    func complete(_ isHidden: inout [Bool]) {
        var isDone = false
        while !isDone {
            isDone = true
            for line in lines where !isSafe(line, isHidden) {
                guard let more = choice(line, isHidden) else { continue }
                isHidden[more] = true
                isDone = false
            }
            guard isDone else { continue }
            // The sums alone are safe; what several of them say together is looked at for each hidden number.
            for edge in network.edges.indices where isHidden[edge] {
                guard network.play(of: edge, isHidden, upTo: threshold - 1) < threshold - 1,
                    let more = network.lines(of: edge).compactMap({ choice($0, isHidden) }).min(by: {
                        cost($0, isHidden) < cost($1, isHidden)
                    }) ?? anything(isHidden)
                else { continue }
                isHidden[more] = true
                isDone = false
                break
            }
        }
    }

    /// The sums of the table: each row and each column, with its total.
    private var lines: [[Int]] {
        var (rows, columns): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
        for (place, edge) in network.edges.enumerated() {
            rows[edge.row, default: []].append(place)
            columns[edge.column, default: []].append(place)
        }
        let all = columns.keys.sorted().compactMap { columns[$0] }
        return columns.count == 1 ? all : rows.keys.sorted().compactMap { rows[$0] } + all
    }

    /// Whether a sum gives nothing back: nothing of it is hidden, or its total among others, or several numbers that stand for
    /// enough persons.
    private func isSafe(_ line: [Int], _ isHidden: [Bool]) -> Bool {
        let hidden = line.filter { isHidden[$0] }
        guard let total = line.last, !hidden.isEmpty else { return true }
        if hidden.count == 1 { return false }
        return isHidden[total] || hidden.reduce(0) { $0 + network.edges[$1].value } >= threshold
    }

    /// The number of a sum that is best hidden next: one whose other sum has hidden numbers already, then the smallest; a zero and
    /// a total only if there is nothing else.
    private func choice(_ line: [Int], _ isHidden: [Bool]) -> Int? {
        line.filter { !isHidden[$0] }.min { cost($0, isHidden) < cost($1, isHidden) }
    }

    private func anything(_ isHidden: [Bool]) -> Int? {
        network.edges.indices.filter { !isHidden[$0] }.min { cost($0, isHidden) < cost($1, isHidden) }
    }

    private func cost(_ place: Int, _ isHidden: [Bool]) -> (Int, Int, Int) {
        let edge = network.edges[place]
        let isTotal = network.lines(of: place).contains { $0.last == place }
        let rank = (edge.value == 0 ? 1 : 0) + (isTotal ? 2 : 0)
        let meets = network.lines(of: place).allSatisfy { line in line.contains { isHidden[$0] && $0 != place } }
        return (rank, meets ? 0 : 1, edge.value)
    }
}
