// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register

/// A field of a submission with what the record has for it.
public struct FilledField: Sendable, Hashable {
    /// Why a field has no facts.
    public enum State: Sendable, Hashable {
        /// It has facts.
        case filled
        /// Nothing is on file.
        case gap
        /// The register keeps no such fact.
        case byHand
        /// It is given only with a consent, and none holds.
        case awaitsConsent
        /// Words of sources that may name a child, whose consent is not on file.
        case sparesChild
    }

    /// The field.
    public var field: SubmissionField
    /// The facts, each with all values that sources give to it; empty unless filled.
    public var facts: [Fact]
    /// Whether it is filled.
    public var state: State

    /// Whether whoever submits has to fill it in.
    public var isGap: Bool { state != .filled && (field.isRequired || state != .gap && state != .byHand) }
}
