// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The names of the XML vocabularies, kinds and links of an Office Open XML file (ECMA-376 parts 1 and 2).
enum DOCXName {
    private static let schemas = "http://schemas.openxmlformats.org/"
    static let word = schemas + "wordprocessingml/2006/main"
    static let office = schemas + "officeDocument/2006/relationships"
    static let relationships = schemas + "package/2006/relationships"
    static let contentTypes = schemas + "package/2006/content-types"
    static let properties = schemas + "package/2006/metadata/core-properties"
    static let propertiesLink = relationships + "/metadata/core-properties"

    private static let vendor = "application/vnd.openxmlformats-"
    static let relationshipsType = vendor + "package.relationships+xml"
    static let propertiesType = vendor + "package.core-properties+xml"
    static func wordType(_ kind: String) -> String { vendor + "officedocument.wordprocessingml.\(kind)+xml" }

    /// What stands beside the text: the file in the folder `word`, and its kind, which also names the link to it.
    static let parts: [(file: String, kind: String)] = [
        ("styles.xml", "styles"), ("numbering.xml", "numbering"), ("fontTable.xml", "fontTable"),
        ("footer1.xml", "footer"),
    ]
    /// The link from the text to its footer.
    static let footerLink = "rId4"
}
