// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

@testable import Tables

/// Gives its bytes in small pieces.
final class DripProducer: ByteProducer {
    private let bytes: [UInt8]
    private let piece: Int
    private var position = 0

    init(_ bytes: [UInt8], piece: Int) {
        self.bytes = bytes
        self.piece = piece
    }

    func read(into space: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(piece, space.count, bytes.count - position)
        for index in 0..<count { space[index] = bytes[position + index] }
        position += count
        return count
    }
}

/// Gives a beginning and then the same bytes for ever.
final class EndlessProducer: ByteProducer {
    private let start: [UInt8]
    private let rest: [UInt8]
    private(set) var given = 0

    init(start: [UInt8], rest: [UInt8]) {
        self.start = start
        self.rest = rest
    }

    func read(into space: UnsafeMutableRawBufferPointer) -> Int {
        for index in space.indices {
            let place = given + index
            space[index] = place < start.count ? start[place] : rest[(place - start.count) % rest.count]
        }
        given += space.count
        return space.count
    }
}

/// Text in another encoding, made the slow way round from the decoding table.
enum Encoded {
    struct Unencodable: Error {}

    static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        default:
            return try text.utf16.map { unit in
                if unit < 0x80 { return UInt8(unit) }
                guard let index = encoding.upperHalf?.firstIndex(of: unit) else { throw Unencodable() }
                return UInt8(128 + index)
            }
        }
    }
}
