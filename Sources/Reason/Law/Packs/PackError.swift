// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong in a file of a data pack, where, and how to mend it.
public struct PackError: Error, Sendable, Hashable {
    /// The file, from the folder of the packs.
    public var file: String
    /// The line, counted from 1, if it is known.
    public var line: Int?
    /// The way to the place inside the file, for example `rules[2].source`; empty for the whole file.
    public var path: String
    /// What is wrong, as a sentence without the place and without a full stop.
    public var problem: String
    /// What a person can do about it, as a sentence.
    public var remedy: String

    /// Makes an error.
    public init(file: String, line: Int? = nil, path: String = "", problem: String, remedy: String) {
        self.file = file
        self.line = line
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }
}

extension PackError: CustomStringConvertible {
    /// Place, problem and remedy in one line.
    public var description: String {
        let place = [file, line.map { "line \($0)" } ?? "", path].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(place): \(problem). \(remedy)"
    }
}
