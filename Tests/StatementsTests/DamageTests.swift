// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@Suite("Damaged bytes of entries") struct DamageTests {
    /// One random change of the bytes.
    private static func mutate(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(3) {
            guard !bytes.isEmpty else { return [UInt8(truncatingIfNeeded: random.next())] }
            let place = random.below(bytes.count)
            switch random.below(7) {
            case 0: bytes[place] ^= 1 << UInt8(random.below(8))
            case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(9)))
            case 3: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + random.below(40))], at: place)
            case 5: bytes[place] = [0x00, 0x7F, 0x80, 0xFF][random.below(4)]
            // A length of more than any number can hold.
            default: bytes.insert(contentsOf: [UInt8](repeating: 0xFF, count: 10), at: place)
            }
        }
        return bytes
    }

    /// 100,000 cases over all kinds of claims: bytes are refused, or read as a value that is written and read again alike.
    @Test("never stop the program", arguments: 0..<20 as Range<UInt64>) func fuzz(round: UInt64) throws {
        var random = Seeded(round &* 7919)
        let whole = try (0..<250 as Range<UInt64>).map { number in
            let kind = ClaimKind.allCases[Int(number) % ClaimKind.allCases.count]
            return try Inventor.entry([kind], seed: round &* 250 &+ number).canonicalBytes
        }
        var read = 0
        for number in 0..<5000 {
            let bytes = Self.mutate(whole[number % whole.count], &random)
            guard let entry = try? Entry(canonicalBytes: bytes) else { continue }
            read += 1
            let again = entry.canonicalBytes
            let second = try Entry(canonicalBytes: again)
            #expect(second == entry, "round \(round), case \(number)")
            #expect(second.canonicalBytes == again)
            // What was read can be asked and shown.
            _ = (entry.known?.range, entry.tree, "\(entry)")
        }
        #expect(read > 100 && read < 5000)
    }

    @Test("of every length are refused or read", arguments: 0..<40 as Range<UInt64>) func cutShort(seed: UInt64) throws
    {
        let kind = ClaimKind.allCases[Int(seed) % ClaimKind.allCases.count]
        let bytes = try Inventor.entry([kind], seed: seed).canonicalBytes
        for length in 0..<bytes.count { _ = try? Entry(canonicalBytes: Array(bytes.prefix(length))) }
        #expect(throws: StatementError.self) { try Entry(canonicalBytes: []) }
        #expect(throws: StatementError.self) { try Entry(canonicalBytes: Array(bytes.prefix(3))) }
    }
}
