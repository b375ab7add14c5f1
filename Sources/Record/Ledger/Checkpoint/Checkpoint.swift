// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The state of a log: how many entries it has and the root over them, C2SP tlog-checkpoint.
public struct Checkpoint: Hashable, Sendable {
    /// The name of the log, without a scheme, such as `register.example/log`.
    public let origin: String
    /// Number of entries.
    public let size: UInt64
    /// The root of the tree of these entries.
    public let root: Digest
    /// Further lines, opaque, none of them empty; usually none.
    public let extensions: [String]

    /// States a checkpoint.
    ///
    /// - Throws: ``CheckpointError/originMissing`` or ``CheckpointError/extensionLine`` for texts that cannot be lines.
    public init(origin: String, size: UInt64, root: Digest, extensions: [String] = []) throws(CheckpointError) {
        let isLine = { (text: String) in !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 } }
        guard isLine(origin) else { throw .originMissing }
        guard extensions.allSatisfy(isLine) else { throw .extensionLine }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// Reads the text of a note, without its signatures and without checking any.
    ///
    /// - Throws: a ``CheckpointError`` that names the line.
    public init(text: String) throws(CheckpointError) {
        guard text.utf8.last == newline else { throw .noteStructure }
        let lines = text.utf8.dropLast().split(separator: newline, omittingEmptySubsequences: false)
        guard let first = lines.first, let origin = String(first), !origin.isEmpty else { throw .originMissing }
        guard lines.count > 1, let size = Self.size(lines[1]) else { throw .sizeLine }
        guard lines.count > 2, let bytes = StrictBase64.decode(lines[2]), let root = try? Digest(bytes) else {
            throw .rootLine
        }
        try self.init(
            origin: origin, size: size, root: root,
            extensions: lines.dropFirst(3).map { String(decoding: $0, as: UTF8.self) })
    }

    /// The text that is signed.
    public var text: String {
        extensions.reduce(into: "\(origin)\n\(size)\n\(StrictBase64.encode(root.bytes))\n") { $0 += $1 + "\n" }
    }

    /// Digits without leading zeros, below 2^64.
    private static func size(_ line: some Collection<UInt8>) -> UInt64? {
        guard let first = line.first, line.allSatisfy({ 0x30...0x39 ~= $0 }), first != 0x30 || line.count == 1 else {
            return nil
        }
        return UInt64(String(decoding: line, as: UTF8.self))
    }
}
