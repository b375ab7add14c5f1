// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Writes bytes as lines of base64 between two marks.
struct ArmorWriter {
    private static let lineBytes = AgeArmor.columns / 4 * 3
    private var held: [UInt8] = []

    /// What stands at the beginning.
    var beginning: [UInt8] { AgeArmor.begin + [AgeHeader.newline] }

    /// The lines that are full now.
    mutating func add(_ bytes: [UInt8]) -> [UInt8] {
        held += bytes
        let whole = held.count / Self.lineBytes * Self.lineBytes
        var text: [UInt8] = []
        text.reserveCapacity(whole / 3 * 4 + whole / Self.lineBytes)
        let signs = StrictBase64.encode(held[..<whole], isPadded: true)
        for start in stride(from: 0, to: signs.count, by: AgeArmor.columns) {
            text += signs[start..<min(start + AgeArmor.columns, signs.count)]
            text.append(AgeHeader.newline)
        }
        held.removeFirst(whole)
        return text
    }

    /// The last line, if there is one, and the mark of the end.
    mutating func finish() -> [UInt8] {
        let rest = StrictBase64.encode(held, isPadded: true)
        held = []
        return rest + (rest.isEmpty ? [] : [AgeHeader.newline]) + AgeArmor.end + [AgeHeader.newline]
    }
}
