// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a document could not be written.
public struct DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong, as a sentence.
    public var problem: String
    /// What to do about it.
    public var remedy: String

    /// Makes an error.
    public init(_ problem: String, remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }

    /// Both sentences.
    public var description: String { "\(problem). \(remedy)" }
}
