// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of support or contact a statement is about.
public enum SupportKind: String, VocabularyCode {
    /// A postal address of an institution for letters.
    case letterAddress = "letter-address"
    /// An electronic letter service.
    case electronicLetters = "electronic-letters"
    /// A lawyer.
    case lawyer
    /// A person to contact.
    case contact
    /// A campaign or support page.
    case campaign
    /// Money collected.
    case money
    /// Parcels.
    case parcel
    /// A need of the person or the family.
    case need
    /// A letter sent to the person.
    case letterSent = "letter-sent"
    /// A letter received from the person.
    case letterReceived = "letter-received"
    /// The birthday, for greetings, where no date of birth is stated.
    case birthday

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "support-kind" }
}
