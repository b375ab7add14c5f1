// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A choice between yes and no for each column, so that rows keep to their bounds and a sum is greatest.
public struct IntegerProgram: Sendable {
    /// A linear constraint.
    public struct Row: Sendable {
        /// The columns and their factors; no column twice.
        public let terms: [(column: Int, factor: Double)]
        /// The least sum; nil for none.
        public let least: Double?
        /// The greatest sum; nil for none.
        public let most: Double?
        /// What may be lost in rounding.
        private let tolerance: Double

        /// States a constraint.
        public init(_ terms: [(column: Int, factor: Double)], least: Double? = nil, most: Double? = nil) {
            self.terms = terms.filter { $0.factor != 0 }
            (self.least, self.most) = (least, most)
            tolerance = 1e-6 * max(1, self.terms.reduce(0) { max($0, abs($1.factor)) }, abs(least ?? 0), abs(most ?? 0))
        }

        /// The sum for a choice.
        func sum(of choice: [Bool]) -> Double { terms.reduce(0) { $0 + (choice[$1.column] ? $1.factor : 0) } }

        /// Whether a sum keeps to the bounds, but for what is lost in rounding.
        func allows(_ sum: Double) -> Bool {
            sum >= (least ?? -.infinity) - tolerance && sum <= (most ?? .infinity) + tolerance
        }
    }

    /// What each column adds to the sum that is to be greatest.
    public var objective: [Double]
    /// Columns that are not free.
    public var fixed: [Int: Bool]
    /// The constraints.
    public var rows: [Row]
    /// Whether the first choice that keeps the constraints suffices, the best or not.
    public var stopsAtFirst = false
    /// A choice that is known to keep the constraints, from which the search may begin.
    public var start: [Bool]?

    /// States a problem.
    public init(objective: [Double], fixed: [Int: Bool] = [:], rows: [Row] = []) {
        (self.objective, self.fixed, self.rows) = (objective, fixed, rows)
    }
}
