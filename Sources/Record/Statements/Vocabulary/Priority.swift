// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How urgent an intervention is (HURIDOCS micro-thesaurus 46).
public enum Priority: String, VocabularyCode {
    /// Urgent.
    case urgent
    /// High priority.
    case high
    /// Priority.
    case priority
    /// Low priority.
    case low
    /// Rejected.
    case rejected

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "priority" }
}
