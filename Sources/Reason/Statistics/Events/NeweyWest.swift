// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The covariance of estimates whose errors resemble those of neighbouring periods (Newey and West 1987).
enum NeweyWest {
    /// How many periods away errors are taken to resemble each other, if nothing else is known: 4 (n/100)^(2/9), rounded
    /// down (Newey and West 1994).
    static func lag(_ periods: Int) -> Int {
        guard periods > 1 else { return 0 }
        return min(periods - 1, Int(4 * pow(Double(periods) / 100, 2.0 / 9)))
    }

    /// A⁻¹ (S₀ + Σ w (S + Sᵀ)) A⁻¹ with the weights w = 1 - l / (L + 1) of Bartlett; without correction for few periods, as
    /// R’s `NeweyWest(prewhite = FALSE, adjust = FALSE)`.
    static func covariance(_ fit: CountRegression, lag: Int) -> [Double] {
        let (n, p) = (fit.design.rows, fit.design.columns)
        var scores = fit.design.values
        for row in 0..<n { for column in 0..<p { scores[row * p + column] *= fit.weights[row] * fit.residual(row) } }
        var meat = [Double](repeating: 0, count: p * p)
        for distance in 0...lag {
            let weight = 1 - Double(distance) / Double(lag + 1)
            for row in distance..<n {
                for i in 0..<p {
                    for j in 0..<p {
                        let product = scores[row * p + i] * scores[(row - distance) * p + j]
                        meat[i * p + j] += weight * product
                        if distance > 0 { meat[j * p + i] += weight * product }
                    }
                }
            }
        }
        let bread = fit.covariance
        return multiply(multiply(bread, meat, p), bread, p)
    }

    private static func multiply(_ left: [Double], _ right: [Double], _ size: Int) -> [Double] {
        var product = [Double](repeating: 0, count: size * size)
        for i in 0..<size {
            for k in 0..<size {
                for j in 0..<size { product[i * size + j] += left[i * size + k] * right[k * size + j] }
            }
        }
        return product
    }
}
