// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A document to be printed or edited: a submission, a report for a meeting.
///
/// It holds text and structure and knows no format; ``ODTFile`` and ``PDFFile`` write it.
public struct Document: Sendable, Equatable {
    /// The title, as shown by programs that open the file; it is not printed by itself.
    public var title: String
    /// The language of the text: a code of BCP 47, such as `en` or `ru`.
    public var language: String
    /// What stands at the foot of every page, before the number of the page.
    public var footer: String
    /// The day of the document, as `YYYY-MM-DD`; it is kept in the file, so that equal documents give equal files.
    public var date: String
    /// The content, in order.
    public var blocks: [DocumentBlock]

    /// Makes a document.
    public init(
        title: String, language: String, footer: String, date: String, blocks: [DocumentBlock] = []
    ) {
        self.title = title
        self.language = language
        self.footer = footer
        self.date = date
        self.blocks = blocks
    }
}
