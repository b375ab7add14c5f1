// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension PairModel {
    /// The log-odds (base 2) that two groups of records are one person; of each group the first sixteen are asked.
    ///
    /// Each field says what it says on the mean of the pairs between the groups of which both records have it: a record that
    /// does not say something does not speak against the others. Slips of the pen happen to one record at a time: what
    /// contradicts in a given name, patronymic, birth or sex counts as often as records of the smaller side say it. If half
    /// of the given names or more contradict each other, that decides as it does of two records.
    mutating func logOdds(between left: ArraySlice<Int32>, and right: ArraySlice<Int32>) -> Float {
        var fields = Array(repeating: FieldOfGroups(), count: weights.used)
        var contradictions = 0.0
        for (row, first) in left.prefix(16).enumerated() {
            for (column, second) in right.prefix(16).enumerated() {
                let pattern = comparer.compare(Int(first), Int(second))
                if weights.contradicts(pattern) { contradictions += 1 }
                for field in 0..<weights.used where pattern[field] != PairPattern.missing {
                    fields[field].take(weights.weight(pattern, field), row, column)
                }
            }
        }
        var sum = weights.before
        for field in 0..<LinkageWeights.named { sum += fields[field].weight(isSteady: Self.steady.contains(field)) }
        if contradictions > 0, contradictions * 2 >= fields[LinkageField.given.rawValue].count {
            sum = min(sum, LinkageWeights.contradicted)
        }
        for field in LinkageWeights.named..<weights.used { sum += fields[field].weight(isSteady: false) }
        return Float(sum)
    }

    /// What a person does not change.
    private static let steady: Set<Int> = Set(
        [LinkageField.given, .patronymic, .birth, .sex].map(\.rawValue))

    /// What a field says in the pairs between two groups.
    private struct FieldOfGroups {
        var sum = 0.0
        var count = 0.0
        /// Which records of each side say it.
        var left: UInt16 = 0
        var right: UInt16 = 0

        mutating func take(_ weight: Double, _ row: Int, _ column: Int) {
            sum += weight
            count += 1
            left |= 1 << UInt16(row)
            right |= 1 << UInt16(column)
        }

        func weight(isSteady: Bool) -> Double {
            guard count > 0 else { return 0 }
            let mean = sum / count
            return isSteady && mean < 0 ? mean * Double(min(left.nonzeroBitCount, right.nonzeroBitCount)) : mean
        }
    }
}
