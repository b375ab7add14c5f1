// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a list of names is for.
public enum NameListKind: String, VocabularyCode {
    /// People whom somebody proposes to exchange.
    case exchange
    /// People for whom a pardon is asked.
    case pardon
    /// People whose release is asked for.
    case appeal
    /// People whom somebody proposes to put under sanctions.
    case sanctions
    /// A published list of prisoners.
    case prisoners

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "name-list-kind" }
}
