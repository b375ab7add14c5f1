// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Intake
import Statements

/// The mapping that a command names, as the command wants it.
enum MappingChoice {
    static func mapping(_ name: String, compartment: Compartment?) throws -> Mapping {
        let mapping = try ReadyMappings.mapping(name)
        return compartment.map(mapping.writing(to:)) ?? mapping
    }

    /// Whether anything that the mapping makes stands outside `public`.
    static func isSealing(_ mapping: Mapping) -> Bool {
        mapping.compartment != .public
            || mapping.statements.contains { $0.compartment.map { $0 != .public } ?? false }
    }
}
