// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a characteristic of a person speaks of.
public enum CharacteristicKind: String, VocabularyCode {
    /// Ethnic group, as the source states it.
    case ethnicity
    /// Religion.
    case religion
    /// Language.
    case language
    /// Education.
    case education
    /// Civil status.
    case civilStatus = "civil-status"
    /// Children and others who depend on the person.
    case dependants
    /// A disability.
    case disability
    /// Membership of a party, as the source states it.
    case party
    /// A soldier or a prisoner of war.
    case soldier
    /// A foreign national for the holding state.
    case foreigner
    /// Under eighteen at the act or at the arrest.
    case minor
    /// Another group that needs particular care, as the source states it.
    case vulnerableGroup = "vulnerable-group"

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "characteristic" }
}
