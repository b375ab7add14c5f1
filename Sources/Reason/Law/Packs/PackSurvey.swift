// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All rules of all packs of a folder, of whatever kind, by their common frame: what must be compared with its source,
/// and what a page of reference tells.
public struct PackSurvey: Sendable {
    /// A file with its rules.
    public struct File: Sendable {
        /// The name from the folder of the packs.
        public var name: String
        /// What it holds.
        public var kind: PackKind
        /// Its identifier and version, as written; `nil` if the file says none.
        public var id: String?
        /// The version.
        public var version: String?
        /// The rules, in the order of the file.
        public var rules: [RuleFrame]
    }

    /// The files, in the order of kinds and names.
    public let files: [File]

    /// Reads the frames of all rules.
    ///
    /// - Throws: ``PackError`` of a file that is no strict YAML, or of a rule whose frame is wrong.
    public init(_ folder: PackFolder) throws(PackError) {
        var files: [File] = []
        for kind in PackKind.allCases {
            for name in try folder.files(of: kind) {
                let root = try folder.read(name)
                var rules: [RuleFrame] = []
                try Self.gather(root, into: &rules)
                files.append(
                    File(
                        name: name, kind: kind, id: Self.text("id", of: root), version: Self.text("version", of: root),
                        rules: rules))
            }
        }
        self.files = files
    }

    private static func text(_ name: String, of node: PackNode) -> String? {
        guard case .fields(let fields) = node.content else { return nil }
        return try? fields.first { $0.name == name }?.value.text()
    }

    /// A rule is what has an identifier and a mark, wherever it stands.
    private static func gather(_ node: PackNode, into rules: inout [RuleFrame]) throws(PackError) {
        switch node.content {
        case .text: break
        case .list(let nodes):
            for node in nodes { try gather(node, into: &rules) }
        case .fields(let fields):
            let names = fields.map(\.name)
            if names.contains("id"), names.contains("mark"), names.contains("text"), names.contains("source") {
                rules.append(try RuleFrame(PackFields(node, known: names)))
            }
            for field in fields { try gather(field.value, into: &rules) }
        }
    }
}
