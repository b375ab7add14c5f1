// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Takes the lines of base64 off, piece by piece.
final class ArmorReader {
    private let source: BufferedBytes
    private var line = 0
    private var hasEnded = false
    private var wasShort = false

    /// Begins to read; what stands before the first mark must be blank.
    init(_ source: BufferedBytes) throws {
        self.source = source
        var blanks = 0
        while let byte = try source.peek(), AgeArmor.isBlank(byte) {
            blanks += 1
            guard blanks <= AgeArmor.maximumBlanks else { throw AgeError.armor(line: line + 1) }
            if byte == AgeHeader.newline { line += 1 }
            source.skip()
        }
        guard try nextLine() == AgeArmor.begin else { throw AgeError.armor(line: line) }
    }

    /// The bytes of the next lines; empty at the end.
    func next() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while !hasEnded, bytes.count < 16 * 1024 {
            let signs = try nextLine()
            if signs == AgeArmor.end {
                hasEnded = true
                try checkRest()
                break
            }
            guard !wasShort, 1...AgeArmor.columns ~= signs.count,
                let piece = StrictBase64.decode(signs, isPadded: true)
            else { throw AgeError.armor(line: line) }
            wasShort = signs.count < AgeArmor.columns || piece.count < AgeArmor.columns / 4 * 3
            bytes += piece
        }
        return bytes
    }

    /// The next line without its end, which is LF or CR LF.
    private func nextLine() throws -> [UInt8] {
        line += 1
        var signs: [UInt8] = []
        while let byte = try source.peek() {
            source.skip()
            if byte == AgeHeader.newline {
                if signs.last == 0x0D { signs.removeLast() }
                return signs
            }
            signs.append(byte)
            guard signs.count <= AgeArmor.columns + 1 else { throw AgeError.armor(line: line) }
        }
        // Only the last mark may do without a line end.
        guard signs == AgeArmor.end else { throw AgeError.armor(line: line) }
        return signs
    }

    private func checkRest() throws {
        var blanks = 0
        while let byte = try source.peek() {
            blanks += 1
            guard AgeArmor.isBlank(byte), blanks <= AgeArmor.maximumBlanks else { throw AgeError.armor(line: line + 1) }
            source.skip()
        }
    }
}
