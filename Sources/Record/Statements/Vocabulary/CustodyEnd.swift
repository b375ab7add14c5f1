// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The ground on which a spell of custody ended.
public enum CustodyEnd: String, VocabularyCode {
    /// The form or the place of custody changed.
    case transferred
    /// Released; see the release.
    case released
    /// Escaped.
    case escaped
    /// Died in custody.
    case died
    /// The source gives no ground.
    case unknown

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "custody-end" }
}
