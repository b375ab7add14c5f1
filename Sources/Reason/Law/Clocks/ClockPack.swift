// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A file of clocks, of one country or of bodies that look at any.
public struct ClockPack: LawPack, Sendable, Hashable {
    /// What the file says of itself.
    public var header: PackHeader
    /// The country, as an ISO 3166-1 code in small letters; `nil` for any.
    public var country: String?
    /// What the pack leaves out, and why.
    public var missing: [RuleText]
    /// The clocks.
    public var clocks: [ClockRule]

    /// Reads a file.
    ///
    /// - Throws: ``PackError`` if a field is missing, wrong or not known, or two clocks have one identifier.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: PackHeader.fieldNames + ["country", "missing", "clocks"])
        header = try PackHeader(fields, kind: .clocks)
        country = try fields.map("country") { node throws(PackError) in try node.text() }
        missing =
            try fields.map("missing") { node throws(PackError) in
                try node.each { node throws(PackError) in try RuleText(node) }
            } ?? []
        clocks = try fields.list("clocks", by: \.frame.id) { node throws(PackError) in try ClockRule(node) }
    }

    /// The frames of all clocks.
    public var frames: [RuleFrame] { clocks.map(\.frame) }

    /// All files of clocks in a folder.
    ///
    /// - Throws: ``PackError`` of the first file that is wrong.
    public static func all(in folder: PackFolder) throws(PackError) -> [ClockPack] {
        try folder.packs(of: .clocks) { node throws(PackError) in try ClockPack(node) }
    }
}
