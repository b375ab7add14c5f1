// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong in a file of a plan, and where.
public struct PlanFault: Error, Hashable, Sendable {
    /// The file.
    public let file: String
    /// The line, or the row of a table, from 1.
    public let line: Int?
    /// The way to the field, for example `constraints[2].at_most`.
    public let field: String
    /// What stands there; empty if nothing does.
    public let value: String
    /// A sentence without a full stop.
    public let problem: String
    /// What to do, as a sentence.
    public let remedy: String

    init(
        file: String, line: Int? = nil, field: String = "", value: String = "", problem: String, remedy: String
    ) {
        (self.file, self.line, self.field, self.value) = (file, line, field, value)
        (self.problem, self.remedy) = (problem, remedy)
    }
}

extension PlanFault: CustomStringConvertible {
    /// File, line, field, problem, value and remedy in one line.
    public var description: String {
        var text = file
        if let line { text += ", line \(line)" }
        if !field.isEmpty { text += ", \(field)" }
        text += ": \(problem)"
        if !value.isEmpty { text += " (“\(value.prefix(60))”)" }
        return text + ". " + remedy
    }
}
