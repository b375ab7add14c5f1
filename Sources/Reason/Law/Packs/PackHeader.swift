// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What every file of a pack says of itself at its head.
///
/// ```yaml
/// pack: definition
/// id: PACE1900
/// version: 2026-11-27
/// title: {en: …, ru: …}
/// ```
public struct PackHeader: Sendable, Hashable {
    /// The names of the fields that the header reads, for ``PackFields``.
    public static let fieldNames = ["pack", "id", "version", "title", "note"]

    /// The file, from the folder of the packs.
    public var file: String
    /// What the pack holds.
    public var kind: PackKind
    /// Its identifier, unique among the packs of its kind.
    public var id: RuleID
    /// Its version.
    public var version: PackVersion
    /// Its title.
    public var title: RuleText
    /// What a reader should know of it, in both languages.
    public var note: RuleText?

    /// Reads the header out of the fields of a file's root.
    ///
    /// - Throws: ``PackError`` if a field is missing or wrong, or the file holds another kind than it should.
    public init(_ fields: PackFields, kind expected: PackKind) throws(PackError) {
        file = fields.node.file
        kind = try fields.required("pack").code(PackKind.self)
        id = try fields.required("id").ruleID()
        let versionNode = try fields.required("version")
        let versionText = try versionNode.text()
        guard let version = PackVersion(versionText) else {
            throw versionNode.error("“\(versionText)” is not a version", "Write a day, for example 2026-11-27.")
        }
        self.version = version
        title = try RuleText(fields.required("title"))
        note = try fields.map("note") { node throws(PackError) in try RuleText(node) }
        guard kind == expected else {
            throw fields.node.error(
                "The file holds a pack of the kind “\(kind.rawValue)”",
                "In this folder stand packs of the kind “\(expected.rawValue)”.")
        }
    }
}
