// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a line of a file of schemes.
public struct SchemeProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// The line, from 1; 0 for the whole file.
    public let line: Int
    /// What is wrong and how to mend it.
    public let reason: String

    /// File, line and reason.
    public var description: String { line > 0 ? "\(file), line \(line): \(reason)" : "\(file): \(reason)" }
}
