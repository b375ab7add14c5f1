// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import Statements

/// The mapping that a command names: one that comes with the program, or a file.
enum MappingChoice {
    private static let maximumLength = 1 << 20

    static func mapping(_ name: String, compartment: Compartment?) throws -> Mapping {
        let mapping: Mapping
        if ReadyMappings.names.contains(name) {
            mapping = try ReadyMappings.mapping(name)
        } else {
            guard let data = FileManager.default.contents(atPath: name), data.count <= maximumLength else {
                throw MappingChoiceError.unknown(name)
            }
            guard let text = String(validating: data, as: UTF8.self) else { throw MappingChoiceError.notUTF8(name) }
            mapping = try Mapping(yaml: text, file: URL(filePath: name).lastPathComponent)
        }
        return compartment.map(mapping.writing(to:)) ?? mapping
    }

    /// Whether anything that the mapping makes stands outside `public`.
    static func isSealing(_ mapping: Mapping) -> Bool {
        mapping.compartment != .public
            || mapping.statements.contains { $0.compartment.map { $0 != .public } ?? false }
    }
}

/// Why a mapping cannot be used.
enum MappingChoiceError: Error, CustomStringConvertible {
    case unknown(String)
    case notUTF8(String)

    var description: String {
        switch self {
        case .unknown(let name):
            "There is no mapping “\(name)” and no such file. Mappings that come with the program: "
                + ReadyMappings.names.joined(separator: ", ") + "."
        case .notUTF8(let name): "The mapping \(name) is not UTF-8. Save it as UTF-8."
        }
    }
}
