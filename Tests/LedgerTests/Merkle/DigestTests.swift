// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Testing

@Suite("Digest") struct DigestTests {
    @Test("hexadecimal there and back") func hex() throws {
        let bytes = (0..<32).map { UInt8($0 * 7 & 255) }
        let digest = try Digest(bytes)
        #expect(digest.bytes == bytes)
        #expect(try Digest(hex: digest.hex) == digest)
        #expect(try Digest(hex: digest.hex.uppercased()) == digest)
        #expect("\(digest)" == digest.hex)
        #expect(MerkleHash.empty.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("other lengths are refused", arguments: [0, 1, 31, 33, 64]) func length(count: Int) {
        #expect(throws: MerkleError.hashLength(found: count)) { try Digest([UInt8](repeating: 0, count: count)) }
    }

    @Test(
        "other texts are refused",
        arguments: [
            "", "00", String(repeating: "0", count: 63),
            String(repeating: "0", count: 65), String(repeating: "g", count: 64), String(repeating: "0", count: 66),
        ])
    func notHexadecimal(text: String) {
        #expect(throws: MerkleError.notHexadecimal) { try Digest(hex: text) }
    }

    @Test("a digest is 32 bytes in place") func layout() {
        #expect(MemoryLayout<Digest>.stride == 32)
    }
}
