// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements
public import Tables

/// What an import did, row by row: rows in = rows accounted for.
public struct Receipt: Sendable, Hashable {
    /// What became of the rows.
    public struct Rows: Sendable, Hashable {
        /// Rows of the file.
        public var read = 0
        /// Rows whose key no edition had before.
        public var new = 0
        /// Rows that say something else than in the edition before.
        public var changed = 0
        /// Rows that say the same.
        public var unchanged = 0
        /// Keys that the edition before had and this one has not: no longer listed, which is all it means.
        public var gone = 0
        /// Rows whose key an earlier edition had and the one before had not.
        public var returned = 0
        /// Rows that were left out; each has a problem.
        public var rejected = 0
        /// Rows of a kind that the mapping does not take (`only:`).
        public var aside = 0

        /// Makes counts of nothing.
        public init() {}

        /// Whether every row that was read is accounted for.
        public var isBalanced: Bool { new + changed + unchanged + returned + rejected + aside == read }

        /// Rows that the mapping takes.
        public var taken: Int { read - aside }
    }

    /// What became of the statements.
    public struct Statements: Sendable, Hashable {
        /// Statements in the entries that were written for rows.
        public var added = 0
        /// Statements of earlier entries in whose place those stand.
        public var superseded = 0

        /// Makes counts of nothing.
        public init() {}
    }

    /// The position of the run's opening entry; `nil` if nothing was written.
    public var run: Int?
    /// The source.
    public var source: SourceID
    /// The day of the edition.
    public var published: Day
    /// The format that was recognised.
    public var format: InputFormat
    /// The encoding that was recognised.
    public var encoding: String
    /// The SHA-256 of the file in hexadecimal; of a folder, of the lines “hash, two blanks, name” of its files.
    public var sha256: String
    /// Rows.
    public var rows = Rows()
    /// Statements.
    public var statements = Statements()
    /// Problems and warnings, in the order of the file.
    public var problems: [ImportProblem] = []
    /// Whether this very file had been imported as this edition before, so that nothing was written.
    public var isRepetition = false
    /// Whether nothing was to be written.
    public var isDryRun = false

    /// The receipt as JSON, in the shape that scripts depend on.
    public var json: JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        func number(_ value: Int?) -> JSONValue { value.map { .number(JSONNumber($0)) } ?? .null }
        return .object([
            "run": number(run), "source": .string(source.name), "published": .string(published.iso),
            "format": .string(format.rawValue), "encoding": .string(encoding), "sha256": .string(sha256),
            "rows": .object([
                "read": number(rows.read), "new": number(rows.new), "changed": number(rows.changed),
                "unchanged": number(rows.unchanged), "gone": number(rows.gone), "returned": number(rows.returned),
                "rejected": number(rows.rejected), "aside": number(rows.aside),
            ]),
            "statements": .object([
                "added": number(statements.added), "superseded": number(statements.superseded),
            ]),
            "problems": .array(
                problems.map { problem in
                    .object([
                        "row": number(problem.row), "column": text(problem.column), "value": text(problem.value),
                        "problem": .string(problem.problem), "remedy": .string(problem.remedy),
                        "file": text(problem.file),
                    ])
                }),
        ])
    }
}
