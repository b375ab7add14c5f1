// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of document an instrument is.
public enum InstrumentKind: String, VocabularyCode {
    /// A resolution of a parliament, an assembly or a council.
    case resolution
    /// An opinion, such as one of a working group of the United Nations.
    case opinion
    /// A statement of a body or of somebody who speaks for it.
    case statement
    /// A report.
    case report
    /// A judgment of a court.
    case judgment
    /// A decision with legal effect, such as one on sanctions.
    case decision
    /// A communication to a state.
    case communication

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "instrument-kind" }
}
