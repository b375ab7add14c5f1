// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A section of a submission with its fields.
public struct FilledSection: Sendable, Hashable {
    /// The section.
    public var section: SubmissionSection
    /// Its fields, in order.
    public var fields: [FilledField]
}
