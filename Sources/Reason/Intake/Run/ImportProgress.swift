// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How far an import is.
public struct ImportProgress: Sendable {
    /// What is being done.
    public enum Step: Sendable {
        /// Rows are read to see whether all can be taken over; nothing is written yet.
        case checking
        /// Rows are read and written.
        case importing
    }

    /// What is being done.
    public var step: Step
    /// Rows so far.
    public var rows: Int
    /// Bytes of the file so far, as far as its format tells.
    public var bytes: Int
    /// Bytes of the file.
    public var totalBytes: Int
}
