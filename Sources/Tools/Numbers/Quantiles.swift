// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Quantiles of a sample.
public enum Quantiles {
    /// A quantile of sorted values, interpolated between neighbours as R does by default (type 7 of Hyndman and Fan, 1996).
    ///
    /// - Parameters:
    ///   - sorted: the values in ascending order.
    ///   - p: from 0 to 1.
    /// - Returns: nothing for no values or a `p` outside its range.
    public static func of(sorted: [Double], at p: Double) -> Double? {
        guard !sorted.isEmpty, p >= 0, p <= 1 else { return nil }
        let place = Double(sorted.count - 1) * p
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
        let part = place - Double(below)
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below])
    }

    /// The quantile of values in any order.
    public static func of(_ values: [Double], at p: Double) -> Double? { of(sorted: values.sorted(), at: p) }
}
