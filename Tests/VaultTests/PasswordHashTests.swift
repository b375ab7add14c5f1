// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Vault

@Suite("Password hash") struct PasswordHashTests {
    @Test("a new password matches itself alone, and its text reads back") func roundTrip() throws {
        let cost = try Argon2id.Cost(memory: 64, passes: 1, lanes: 1)
        let hash = try PasswordHash(hashing: Passphrase("a rather long password"), cost: cost)
        let read = try PasswordHash(hash.text)
        #expect(read == hash)
        #expect(try read.matches(Passphrase("a rather long password")))
        #expect(try !read.matches(Passphrase("a rather long passwore")))
        #expect(try PasswordHash(hashing: Passphrase("a rather long password"), cost: cost) != hash)
        #expect(!"\(hash)".contains("$"))
    }

    @Test(
        "texts outside of the form are refused",
        arguments: [
            "", "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ",
            "argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=064,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=+64,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$t=1,m=64,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ=$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=64,t=1,p=1$c2FsdA$AAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$AAAA",
            "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAB",
        ])
    func refused(text: String) {
        #expect(throws: VaultError.passwordHashFormat) { try PasswordHash(text) }
    }
}
