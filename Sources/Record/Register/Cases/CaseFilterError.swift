// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a filter cannot be applied.
public enum CaseFilterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such filter.
    case unknownFilter(String, choices: [String])
    /// No case has the value; the choices are those that exist.
    case unknownValue(filter: String, value: String, choices: [String])
    /// The value is not written as the filter needs it.
    case malformed(filter: String, value: String, example: String)

    /// What is wrong and what there is to choose from.
    public var description: String {
        switch self {
        case .unknownFilter(let name, let choices):
            "There is no filter “\(name)”. There are: \(choices.joined(separator: ", "))."
        case .unknownValue(let filter, let value, let choices):
            choices.isEmpty
                ? "No case has a value for “\(filter)”, so “\(value)” finds none. Leave the filter out."
                : "“\(value)” does not occur as “\(filter)”. There are: \(choices.joined(separator: ", "))."
        case .malformed(let filter, let value, let example):
            "“\(value)” is not a value for “\(filter)”. Write it as in “\(example)”."
        }
    }
}
