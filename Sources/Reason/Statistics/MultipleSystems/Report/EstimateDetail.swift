// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A value that helps to judge an estimate.
public indirect enum EstimateDetail: Sendable, Hashable {
    /// A number.
    case number(Double)
    /// A word.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// Several values.
    case list([EstimateDetail])
    /// Values with names.
    case fields([Field])

    /// A value with its name.
    public struct Field: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The value.
        public let value: EstimateDetail

        /// Pairs a name and a value.
        public init(_ name: String, _ value: EstimateDetail) {
            self.name = name
            self.value = value
        }
    }
}
