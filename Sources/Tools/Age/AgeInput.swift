// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The bytes of an age file, with armor taken off.
final class AgeInput {
    private let bytes: BufferedBytes

    /// - Parameter read: gives the next bytes of the file; none at the end.
    init(_ read: @escaping () throws -> [UInt8], armor: AgeArmor) throws {
        let raw = BufferedBytes(read)
        // The first line of a file without armor begins with a letter.
        let begins = try raw.peek()
        let isArmored =
            switch armor {
            case .binary: false
            case .armored: true
            case .detected: begins.map { $0 == AgeArmor.begin[0] || AgeArmor.isBlank($0) } ?? false
            }
        guard isArmored else {
            bytes = raw
            return
        }
        let reader = try ArmorReader(raw)
        bytes = BufferedBytes { try reader.next() }
    }

    /// The bytes up to the next newline, which is taken too; nil at the end of the file or past the limit.
    func line(atMost limit: Int) throws -> [UInt8]? {
        var line: [UInt8] = []
        while let byte = try bytes.peek() {
            bytes.skip()
            if byte == AgeHeader.newline { return line }
            guard line.count < limit else { return nil }
            line.append(byte)
        }
        return nil
    }

    /// As many bytes as asked for; fewer at the end only.
    func take(_ count: Int) throws -> [UInt8] { try bytes.take(count) }

    /// Whether nothing follows.
    var isAtEnd: Bool { get throws { try bytes.peek() == nil } }
}
