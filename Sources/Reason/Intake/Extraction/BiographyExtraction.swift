// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What a biography says, each value with the words it was read from.
public struct BiographyExtraction: Sendable {
    /// Sex, as the grammatical gender of the words about the person gives it.
    public struct SexReading: Hashable, Sendable {
        /// The two grammatical genders that mark sex; raw values as in the register's vocabulary.
        public enum Sex: String, Hashable, Sendable, Codable {
            /// «родилась», «лишена».
            case female
            /// «родился», «лишён».
            case male
        }

        /// The sex of most words.
        public let sex: Sex
        /// How many words agree with it.
        public let agreeing: Int
        /// How many words speak against it.
        public let against: Int

        /// Whether no word speaks against it.
        public var isCertain: Bool { against == 0 }
    }

    /// A place as printed, with the grammatical case it is printed in.
    public struct PlaceReading: Hashable, Sendable {
        /// The form of the words.
        public enum Form: String, Hashable, Sendable, Codable {
            /// «житель города Примерска».
            case genitive
            /// «жил в городе Примерске».
            case prepositional
            /// «место жительства город Примерск».
            case nominative
        }

        /// The words as printed.
        public let text: String
        /// Their grammatical case.
        public let form: Form
    }

    /// The day or year of birth.
    public let birth: Extracted<PartialDate>?
    /// Sex, from verbs and participles.
    public let sex: Extracted<SexReading>?
    /// The place of residence.
    public let residence: Extracted<PlaceReading>?
    /// Every spell in custody that the text states, in the order of the text.
    public let custodies: [Extracted<CustodyMention>]
    /// The spell in which liberty was lost in the present case.
    public let arrest: Extracted<CustodyMention>?
    /// Every article of every code that the text names, with its role.
    public let articles: [Extracted<ArticleMention>]
    /// The day of the verdict of first instance in the present case.
    public let verdict: Extracted<PartialDate>?
    /// The court of that verdict, as printed.
    public let court: Extracted<String>?
    /// Every punishment that the text states.
    public let sentences: [Extracted<SentenceMention>]
    /// The punishment in force.
    public let sentence: Extracted<SentenceMention>?
    /// Releases.
    public let releases: [Extracted<ReleaseMention>]

    /// The articles of the present case, each article and part once, in the order of the text: what a list prints
    /// as a person's articles.
    public var presentArticles: [Extracted<ArticleMention>] {
        var seen: Set<[String]> = []
        return articles.filter { mention in
            mention.value.isOfPresentCase && seen.insert([mention.value.article, mention.value.part ?? ""]).inserted
        }
    }
}
