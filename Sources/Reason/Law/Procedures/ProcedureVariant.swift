// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The track of a procedure: some bodies have an urgent one beside the regular one.
public enum ProcedureVariant: String, Sendable, Hashable, CaseIterable {
    /// The regular track.
    case regular
    /// The urgent track.
    case urgent
}
