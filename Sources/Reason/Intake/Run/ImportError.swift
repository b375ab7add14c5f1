// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// Why an import or an undo did nothing.
public enum ImportError: Error, Sendable {
    /// Rows have problems, and the import was to stop at them. The register is as it was.
    case stopped(Receipt)
    /// Another file, or the same with another mapping, was imported as this edition.
    case editionExists(source: SourceID, day: Day, run: Int)
    /// The day of the edition has not come yet anywhere.
    case futureEdition(day: Day)
    /// No row of the file is taken, and that would say that all these keys are gone from the list.
    case emptyEdition(file: String, gone: Int)
    /// The file's format is not the one that the mapping reads.
    case wrongFormat(file: String, found: String, wanted: String)
    /// The encoding that the mapping or the person names is not one of ours.
    case unknownEncoding(String)
    /// No run has this number.
    case noSuchRun(Int)
    /// The run was taken back before.
    case alreadyUndone(run: Int)
}

extension ImportError: CustomStringConvertible {
    /// What, where, and how to mend it.
    public var description: String {
        switch self {
        case .stopped(let receipt):
            let count = receipt.problems.filter { !$0.isWarning }.count
            let first = receipt.problems.first { !$0.isWarning }.map { " The first: \($0)" } ?? ""
            return "\(count) problems; nothing was imported.\(first) Correct the file, or leave such rows out with "
                + "--on-error skip."
        case .editionExists(let source, let day, let run):
            return
                "The edition \(day) of \(source) was imported from another file or with another mapping as run \(run). "
                + "Undo it first (imena undo \(run)), give another date with --published, or put this file in its place "
                + "with --replace."
        case .futureEdition(let day):
            return "The day \(day) lies in the future, and no edition can have been published on it. Give the day of "
                + "publication with --published."
        case .emptyEdition(let file, let gone):
            return
                "\(file): no row was taken, so that all \(gone) of the edition before would count as no longer listed. "
                + "Check the file and the mapping; if the list really is empty now, say so with --allow-empty."
        case .wrongFormat(let file, let found, let wanted):
            return "\(file): this is \(found), and the mapping reads \(wanted). Choose the mapping that fits the file."
        case .unknownEncoding(let name):
            return "There is no encoding “\(name)” here. Give UTF-8, UTF-16LE, UTF-16BE, windows-1251, windows-1252, "
                + "KOI8-R or CP866."
        case .noSuchRun(let run):
            return "There is no run \(run). List them with “imena runs”."
        case .alreadyUndone(let run):
            return "The run \(run) was undone before. Import the file again to have its rows back."
        }
    }
}
