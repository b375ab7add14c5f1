// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A part of a document that begins on a line of its own.
public enum DocumentBlock: Sendable, Equatable {
    /// A heading; level 1 is the document's title, 2 and 3 stand below it. Other levels count as the nearest of these.
    case heading(Int, String)
    /// A paragraph.
    case paragraph([TextRun])
    /// A list: each item is one paragraph, with a number before it or a dot.
    case list([[TextRun]], isNumbered: Bool)
    /// A table.
    case table(DocumentTable)
    /// A thin line across the page.
    case rule

    /// A paragraph of plain text.
    public static func plain(_ text: String) -> DocumentBlock { .paragraph([TextRun(text)]) }
}
