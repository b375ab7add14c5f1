// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The names of the XML vocabularies of an OpenDocument file.
enum ODTName {
    private static let prefix = "urn:oasis:names:tc:opendocument:xmlns:"
    static let office = prefix + "office:1.0"
    static let manifest = prefix + "manifest:1.0"
    static let meta = prefix + "meta:1.0"
    static let dc = "http://purl.org/dc/elements/1.1/"

    /// What `content.xml` and `styles.xml` declare.
    static let all: KeyValuePairs<String, String> = [
        "xmlns:office": office, "xmlns:text": prefix + "text:1.0", "xmlns:table": prefix + "table:1.0",
        "xmlns:style": prefix + "style:1.0", "xmlns:fo": prefix + "xsl-fo-compatible:1.0",
        "xmlns:xlink": "http://www.w3.org/1999/xlink", "office:version": "1.3",
    ]
}
