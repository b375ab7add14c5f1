// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A column by which hazards may differ.
public struct Covariate: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its values, one a row.
    public let values: [Double]

    /// A column of numbers.
    public init(name: String, values: [Double]) {
        self.name = name
        self.values = values
    }

    /// A column of words as columns of 0 and 1, one for each word but the first in the order of the alphabet.
    public static func levels(name: String, _ words: [String]) -> [Covariate] {
        Set(words).sorted().dropFirst().map { level in
            Covariate(name: "\(name)=\(level)", values: words.map { $0 == level ? 1 : 0 })
        }
    }
}
