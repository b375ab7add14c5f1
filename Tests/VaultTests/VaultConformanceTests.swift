// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Testing

@testable import Vault

/// Skipped, and said so in the report, where the shared conformance data is not beside the project.
@Suite("Vault conformance", .enabled(if: VaultVectors.isPresent, "no shared/data/conformance beside the project"))
struct VaultConformanceTests {
    @Test("Argon2id gives the tag of RFC 9106 §5.3") func argon2id() throws {
        struct Vector: Decodable {
            let password_hex: String
            let salt_hex: String
            let secret_hex: String
            let ad_hex: String
            let t: UInt64
            let m_kib: UInt64
            let p: UInt64
            let tag_hex: String
        }
        let vector = try VaultVectors.decode(Vector.self, "password/argon2id-rfc9106.json")
        let tag = try Argon2id.key(
            from: Passphrase(bytes: VaultVectors.bytes(hex: vector.password_hex)),
            salt: VaultVectors.bytes(hex: vector.salt_hex),
            cost: Argon2id.Cost(memory: vector.m_kib, passes: vector.t, lanes: vector.p),
            secret: VaultVectors.bytes(hex: vector.secret_hex),
            associatedData: VaultVectors.bytes(hex: vector.ad_hex))
        #expect(tag == SymmetricKey(data: VaultVectors.bytes(hex: vector.tag_hex)))
    }

    @Test("stored password hashes are accepted and refused as told") func passwordHashes() throws {
        struct Vector: Decodable {
            let password: String
            let phc: String
            let verify: Bool
            let why: String
        }
        let vectors = try VaultVectors.decode([Vector].self, "password/argon2id-phc.json")
        #expect(vectors.count >= 24)
        for vector in vectors {
            let matches =
                (try? PasswordHash(vector.phc).matches(Passphrase(bytes: Array(vector.password.utf8)))) ?? false
            #expect(matches == vector.verify, "\(vector.why)")
            if vector.verify { #expect(try PasswordHash(vector.phc).text == vector.phc) }
        }
    }

    struct Suite<Case: Decodable>: Decodable {
        struct Group: Decodable {
            let tests: [Case]
        }
        let numberOfTests: Int
        let testGroups: [Group]
        var cases: [Case] { testGroups.flatMap(\.tests) }
    }

    @Test("ChaCha20-Poly1305: all vectors of Wycheproof") func chaChaPoly() throws {
        struct Case: Decodable {
            let tcId: Int
            let key, iv, aad, msg, ct, tag: String
            let result: String
        }
        let suite = try VaultVectors.decode(Suite<Case>.self, "crypto/wycheproof/chacha20_poly1305_test.json")
        #expect(suite.cases.count >= 300)
        for vector in suite.cases {
            let key = SymmetricKey(data: VaultVectors.bytes(hex: vector.key))
            let nonce = VaultVectors.bytes(hex: vector.iv)
            let data = VaultVectors.bytes(hex: vector.aad)
            let message = VaultVectors.bytes(hex: vector.msg)
            let sealed = nonce + VaultVectors.bytes(hex: vector.ct) + VaultVectors.bytes(hex: vector.tag)
            // A nonce of another length would shift the parts; the vault has no such nonces and refuses them.
            let opened = nonce.count == 12 ? try? Cipher.open(sealed, key: key, associatedData: data) : nil
            #expect((opened.map { Array($0) } == message) == (vector.result == "valid"), "\(vector.tcId)")
            if vector.result == "valid" {
                let box = try ChaChaPoly.seal(
                    message, using: key, nonce: ChaChaPoly.Nonce(data: nonce), authenticating: data)
                #expect(Array(box.combined) == sealed, "\(vector.tcId)")
            }
        }
    }

    @Test("HKDF-SHA-256: all vectors of Wycheproof") func hkdf() throws {
        struct Case: Decodable {
            let tcId: Int
            let ikm, salt, info, okm: String
            let size: Int
            let result: String
        }
        let suite = try VaultVectors.decode(Suite<Case>.self, "crypto/wycheproof/hkdf_sha256_test.json")
        #expect(suite.cases.count >= 80)
        for vector in suite.cases {
            let key = KeyDerivation.key(
                from: SymmetricKey(data: VaultVectors.bytes(hex: vector.ikm)),
                salt: VaultVectors.bytes(hex: vector.salt), purpose: VaultVectors.bytes(hex: vector.info),
                length: vector.size)
            let expected = SymmetricKey(data: VaultVectors.bytes(hex: vector.okm))
            #expect((key == expected) == (vector.result == "valid"), "\(vector.tcId)")
        }
    }
}
