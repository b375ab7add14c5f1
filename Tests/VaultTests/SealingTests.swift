// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Vault

@Suite("Sealing") struct SealingTests {
    let confidential = CompartmentKey(randomFor: "confidential")
    let partner = CompartmentKey(randomFor: "partner:test")
    let content = Array("Тестов Иван Образцович".utf8)

    @Test(
        "sealed contents of all lengths open again",
        arguments: [0, 1, 62, 63, 64, 255, 256, 1023, 4095, 4096, 65_535, 200_000])
    func roundTrip(length: Int) throws {
        let key = SubjectKey()
        // Zeros and the padding byte itself must survive.
        let content = (0..<length).map { $0 % 3 == 0 ? UInt8(0x80) : 0 }
        let sealed = try SealedContent.seal(content, under: key, associatedData: [1])
        #expect(try SealedContent.open(sealed, under: key, associatedData: [1]) == content)
        #expect(sealed.count == SealedContent.paddedLength(of: length) + 29)
    }

    @Test(
        "lengths are hidden in steps",
        arguments: [
            (0, 64), (63, 64), (64, 256), (255, 256), (256, 1024), (1023, 1024), (1024, 4096), (4096, 16_384),
            (16_384, 65_536), (65_535, 65_536), (65_536, 131_072), (131_072, 196_608),
        ])
    func steps(length: Int, padded: Int) {
        #expect(SealedContent.paddedLength(of: length) == padded)
    }

    @Test("any byte changed, cut or added is refused") func tampering() throws {
        let key = SubjectKey()
        let sealed = try SealedContent.seal(content, under: key, associatedData: [1, 2])
        for place in sealed.indices {
            var forged = sealed
            forged[place] ^= 0x01
            #expect(throws: VaultError.self) { try SealedContent.open(forged, under: key, associatedData: [1, 2]) }
            #expect(throws: VaultError.self) {
                try SealedContent.open(Array(sealed[..<place]), under: key, associatedData: [1, 2])
            }
        }
        #expect(throws: VaultError.sealedRefused) {
            try SealedContent.open(sealed + [0], under: key, associatedData: [1, 2])
        }
    }

    @Test("another key, place or nothing is refused") func elsewhere() throws {
        let key = SubjectKey()
        let sealed = try SealedContent.seal(content, under: key, associatedData: [1, 2])
        #expect(throws: VaultError.sealedRefused) {
            try SealedContent.open(sealed, under: key, associatedData: [1, 3])
        }
        #expect(throws: VaultError.sealedRefused) { try SealedContent.open(sealed, under: key, associatedData: []) }
        #expect(throws: VaultError.sealedRefused) {
            try SealedContent.open(sealed, under: SubjectKey(), associatedData: [1, 2])
        }
        #expect(try SealedContent.seal(content, under: key, associatedData: [1, 2]) != sealed)
    }

    @Test("a subject's key comes back from its wrap alone, its own compartment and subject") func wrap() throws {
        let key = SubjectKey()
        let sealed = try SealedContent.seal(content, under: key, associatedData: [])
        let wrap = try key.wrapped(for: [9, 9], by: confidential)
        #expect(wrap.count == SubjectKey.wrapByteCount)
        let back = try SubjectKey(unwrapping: wrap, of: [9, 9], by: confidential)
        #expect(try SealedContent.open(sealed, under: back, associatedData: []) == content)
        #expect(throws: VaultError.sealedRefused) { try SubjectKey(unwrapping: wrap, of: [9, 9], by: partner) }
        #expect(throws: VaultError.sealedRefused) { try SubjectKey(unwrapping: wrap, of: [9, 8], by: confidential) }
        for place in wrap.indices {
            var forged = wrap
            forged[place] ^= 0x80
            #expect(throws: VaultError.sealedRefused) {
                try SubjectKey(unwrapping: forged, of: [9, 9], by: confidential)
            }
            #expect(throws: VaultError.sealedFormat) {
                try SubjectKey(unwrapping: Array(wrap[..<place]), of: [9, 9], by: confidential)
            }
        }
    }

    @Test("tokens of an index are equal for equal keys in one compartment, and there alone") func blindIndex() throws {
        let index = BlindIndex(confidential)
        let token = index.token(for: content)
        #expect(token == index.token(for: content))
        #expect(token == BlindIndex(confidential).token(for: content))
        #expect(token != BlindIndex(partner).token(for: content))
        #expect(token != index.token(for: content + [0]))
        #expect(BlindToken(token.bytes) == token)
        #expect(BlindToken(Array(token.bytes.dropLast())) == nil)
        #expect(token.bytes.count == 16)
    }
}
