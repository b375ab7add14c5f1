// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not read as YAML. Whoever reads a file adds its name.
public struct YAMLFault: Error, Sendable, Hashable {
    /// The line, counted from 1, if it is known.
    public let line: Int?
    /// The way to the place inside the file, for example `rules[2].source`; empty for the whole file.
    public let path: String
    /// What is wrong, as a sentence without the place and without a full stop.
    public let problem: String
    /// What a person can do about it, as a sentence.
    public let remedy: String

    init(line: Int? = nil, path: String = "", _ problem: String, _ remedy: String) {
        self.line = line
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }
}
