// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a mapping or a file of entries, where, and how to mend it.
public struct MappingError: Error, Sendable, Hashable {
    /// The file's name.
    public var file: String
    /// The way to the place inside it, for example `statements[2].article`.
    public var path: String
    /// What is wrong, as a sentence without the place.
    public var problem: String
    /// What a person can do about it.
    public var remedy: String

    /// Makes an error.
    public init(file: String, path: String, problem: String, remedy: String) {
        self.file = file
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }
}

extension MappingError: CustomStringConvertible {
    /// Place, problem and remedy in one line.
    public var description: String {
        let place = path.isEmpty ? file : "\(file), \(path)"
        return "\(place): \(problem). \(remedy)"
    }
}
