// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The logarithm of the gamma function, fast enough for millions of values.
public enum LogGamma {
    private static let halfLogTwoPi = 0.918938533204672741780329736406

    /// The value for a positive argument, to about 15 digits of the larger of it and 1; not a number for others.
    ///
    /// Stirling's series from 12 on (Abramowitz and Stegun 1964, 6.1.41), below it the recurrence.
    public static func value(_ argument: Double) -> Double {
        guard argument > 0 else { return .nan }
        var (x, product) = (argument, 1.0)
        while x < 12 {
            product *= x
            x += 1
        }
        let inverse = 1 / x
        let square = inverse * inverse
        var series = -691.0 / 360_360
        series = series * square + 1.0 / 1188
        series = series * square - 1.0 / 1680
        series = series * square + 1.0 / 1260
        series = series * square - 1.0 / 360
        series = series * square + 1.0 / 12
        let result = (x - 0.5) * logarithm(x) - x + halfLogTwoPi + series * inverse
        return product == 1 ? result : result - logarithm(product)
    }
}
