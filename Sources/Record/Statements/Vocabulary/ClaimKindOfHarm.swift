// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a claim about health or treatment says.
public enum ClaimKindOfHarm: String, VocabularyCode {
    /// An illness.
    case illness
    /// An injury.
    case injury
    /// Medical care was denied.
    case medicalDenial = "medical-denial"
    /// Torture or ill-treatment is alleged.
    case torture
    /// A punishment cell or another penalty inside.
    case punishmentCell = "punishment-cell"
    /// A hunger strike.
    case hungerStrike = "hunger-strike"
    /// A threat.
    case threat
    /// Conditions of detention.
    case conditions
    /// A disability.
    case disability
    /// A judgement of the danger to the person.
    case risk

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "harm-kind" }
}
