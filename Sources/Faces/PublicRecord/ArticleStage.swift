// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// At what stage an article stands against a person.
public enum ArticleStage: String, Sendable, Hashable, CaseIterable {
    /// Accused under it.
    case charged
    /// Convicted under it.
    case convicted
    /// Acquitted of it.
    case acquitted
}
