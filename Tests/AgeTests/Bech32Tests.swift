// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Age

/// The vectors of BIP-173: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#test-vectors
@Suite("Bech32")
struct Bech32Tests {
    @Test(
        "The valid texts of BIP-173 are read, and written alike",
        arguments: [
            "A12UEL5L", "a12uel5l",
            "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
            "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
            "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl",
        ])
    func valid(text: String) throws {
        let parts = try #require(Bech32.parts(text))
        // Some of them are no whole bytes; those that are come out as they went in.
        if let (prefix, bytes) = Bech32.decode(text) {
            #expect(prefix == parts.prefix)
            #expect(Bech32.encode(prefix: prefix, bytes: bytes) == text.lowercased())
        }
    }

    @Test(
        "The invalid ones are refused",
        arguments: [
            "\u{20}1nwldj5", "\u{7F}1axkwrx", "\u{80}1eym55h", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3",
            "de1lg7wt\u{FF}", "A1G7SGD8", "10a06t8", "1qzzfhee",
            "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx",
            "A12uel5l", "", "1",
        ])
    func invalid(text: String) {
        #expect(Bech32.parts(text) == nil)
    }

    @Test("Bytes come back whatever their number, and one changed sign is seen")
    func roundTrip() throws {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            let text = Bech32.encode(prefix: "age", bytes: bytes)
            #expect(try #require(Bech32.decode(text)).bytes == bytes)
            var signs = Array(text)
            signs[signs.count - 3] = signs[signs.count - 3] == "q" ? "p" : "q"
            #expect(Bech32.decode(String(signs)) == nil)
        }
    }
}
