// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads English lists of numbered persons with labelled fields: «12. Name», “Date of arrest:”, “Charges:”, “Place of
/// detention:”, as reports made from a PDF print them.
///
/// A number begins a person only if a date of arrest or detention follows before the next number; a table of contents
/// and other numbered lists of the report fall away by that.
public struct NumberedListExtractor: Sendable {
    private let lexicon: Lexicon

    /// An extractor with a word list of the caller's; most callers want `standard()`.
    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// An extractor with the English word list that comes with the program.
    public static func standard() throws(LexiconError) -> NumberedListExtractor {
        NumberedListExtractor(lexicon: try Lexicon(text: ExtractionResource.text("en.txt"), file: "en.txt"))
    }

    /// The persons of a plain text, in its order.
    public func extract(_ text: String) -> [ListedPerson] {
        let passage = Passage(text, lexicon: lexicon)
        let reader = ListedPersonReader(passage: passage, lexicon: lexicon)
        let numbered = reader.headings()
        let headings = numbered.indices.compactMap { position in
            let next = position + 1 < numbered.count ? numbered[position + 1].token : passage.count
            return reader.isPerson(numbered[position], until: next) ? numbered[position] : nil
        }
        let chapters = reader.chapters()
        return headings.indices.compactMap { position in
            let start = headings[position].token
            let next = position + 1 < headings.count ? headings[position + 1].token : passage.count
            let end = chapters.first { $0.token > start && $0.token < next }?.token ?? next
            let chapter = chapters.last { $0.token < start && $0.title != nil }?.title
            return reader.person(headings[position], chapter: chapter, until: end)
        }
    }
}
