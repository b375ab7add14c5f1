// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a rule stands: a citation, and where one can read it.
///
/// ```yaml
/// source: {citation: "PACE, Resolution 1900 (2012), para. 3.a", url: https://example.org/text, passage: para. 3.a}
/// ```
public struct RuleSource: Sendable, Hashable {
    /// The document as a lawyer cites it.
    public var citation: String
    /// Its address on the network.
    public var url: String?
    /// The place inside it: an article, a paragraph, a page.
    public var passage: String?

    /// Makes a source.
    public init(citation: String, url: String? = nil, passage: String? = nil) {
        self.citation = citation
        self.url = url
        self.passage = passage
    }

    /// Reads a source: named fields, or the citation alone.
    ///
    /// - Throws: ``PackError`` if there is no citation, or the address is not one of the web.
    public init(_ node: PackNode) throws(PackError) {
        guard node.hasFields else {
            citation = try node.text()
            return
        }
        let fields = try PackFields(node, known: ["citation", "url", "passage"])
        citation = try fields.required("citation").text()
        passage = try fields.map("passage") { node throws(PackError) in try node.text() }
        url = try fields.map("url") { node throws(PackError) in
            let text = try node.text()
            guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
                throw node.error("“\(text)” is not an address of the web", "Begin it with https://.")
            }
            return text
        }
    }
}
