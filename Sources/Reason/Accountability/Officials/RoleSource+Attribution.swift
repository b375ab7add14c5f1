// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register
import Statements

extension RoleSource {
    /// The source of a value in a record.
    public init(_ attribution: Attribution) {
        self.init(
            source: attribution.source.name, entry: attribution.position, mark: attribution.mark,
            page: attribution.page, words: attribution.excerpt?.text, compartment: attribution.compartment,
            reliability: attribution.reliability)
    }
}
