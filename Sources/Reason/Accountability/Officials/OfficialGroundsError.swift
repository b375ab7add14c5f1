// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why grounds cannot be used.
public enum OfficialGroundsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A line is not understood.
    case line(Int, String)
    /// A key is not known.
    case key(String, known: [String])
    /// A value is no number from 0 to 1,000.
    case value(String, String)
    /// A key is missing.
    case missing(String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .line(let number, let line):
            "Line \(number) of the grounds, “\(line)”, is not understood. Write key = value; term-roles takes roles with commas."
        case .key(let key, let known):
            "Grounds have no key “\(key)”. The keys are: \(known.joined(separator: ", ")), term-roles."
        case .value(let key, let value): "The ground \(key) is “\(value)”. Give a number from 0 to 1000."
        case .missing(let key): "The grounds do not say \(key). Add a line \(key) = …"
        }
    }
}
