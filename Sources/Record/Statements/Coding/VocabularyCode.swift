// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A term of a closed vocabulary: its raw value is the stable code that is stored, exported and labelled in the data
/// files of `Vocabularies/`.
public protocol VocabularyCode: RawRepresentable, Sendable, Hashable, CaseIterable where RawValue == String {
    /// The name of the vocabulary, for messages and for its data file.
    static var vocabulary: StaticString { get }
}

extension VocabularyCode {
    /// All codes of the vocabulary, for messages.
    public static var codes: [String] { allCases.map(\.rawValue) }
}
