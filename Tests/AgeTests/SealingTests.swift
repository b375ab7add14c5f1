// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Age

@Suite("Sealing and opening")
struct SealingTests {
    static func sealed(_ content: [UInt8], to recipients: [AgeRecipient], armored: Bool = false) throws -> [UInt8] {
        var file: [UInt8] = []
        var sealer = try AgeSealer(recipients: recipients, armored: armored) { file += $0 }
        // In pieces of odd lengths.
        for start in stride(from: 0, to: content.count, by: 50_021) {
            try sealer.add(content[start..<min(start + 50_021, content.count)])
        }
        try sealer.finish()
        return file
    }

    static func content(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 >> 8) } }

    @Test(
        "What was sealed comes back, at each length about the pieces, as bytes and in letters",
        arguments: [0, 1, 47, 48, 49, 65_535, 65_536, 65_537, 131_072, 200_000], [false, true])
    func roundTrip(count: Int, armored: Bool) throws {
        let (one, other) = (AgeIdentity(), AgeIdentity())
        let content = Self.content(count)
        let file = try Self.sealed(content, to: [one.recipient, other.recipient], armored: armored)
        for identity in [one, other] {
            let keys = try AgeKeys(identities: [AgeIdentity(), identity])
            #expect(try AgeConformanceTests.content(file, keys, .detected) == content)
        }
        #expect(throws: AgeError.noMatch) {
            try AgeConformanceTests.content(file, AgeKeys(identities: [AgeIdentity()]), .detected)
        }
    }

    @Test("A file in letters has lines of 64 signs at most between its marks")
    func armor() throws {
        let file = try Self.sealed(Self.content(300), to: [AgeIdentity().recipient], armored: true)
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "-----BEGIN AGE ENCRYPTED FILE-----")
        #expect(lines.suffix(2) == ["-----END AGE ENCRYPTED FILE-----", ""])
        #expect(lines.dropFirst().dropLast(3).allSatisfy { $0.utf8.count == 64 })
    }

    @Test("A passphrase opens, another does not, and more work than allowed is refused before it is done")
    func passphrase() throws {
        var file: [UInt8] = []
        var sealer = try AgeSealer(passphrase: AgePassphrase("six odd words"), workFactor: 10, armored: false) {
            file += $0
        }
        try sealer.add(Array("content".utf8))
        try sealer.finish()
        let right = try AgeKeys(passphrase: AgePassphrase("six odd words"))
        #expect(try AgeConformanceTests.content(file, right, .detected) == Array("content".utf8))
        let wrong = try AgeKeys(passphrase: AgePassphrase("six odd worlds"))
        #expect(throws: AgeError.noMatch) { try AgeConformanceTests.content(file, wrong, .detected) }
        let careful = try AgeKeys(passphrase: AgePassphrase("six odd words"), allowedWorkFactor: 9)
        #expect(throws: AgeError.workFactor(asked: 10, allowed: 9)) {
            try AgeConformanceTests.content(file, careful, .detected)
        }
        var rest = file
        #expect(
            try AgeOpener.asksForPassphrase {
                defer { rest = [] }; return rest
            })
    }

    @Test("What cannot be used is refused with a reason, and no secret is in it")
    func refusals() throws {
        let identity = AgeIdentity()
        let secret = identity.encoded
        #expect(throws: AgeError.passphraseLength(maximum: 1024)) { try AgePassphrase("") }
        #expect(throws: AgeError.recipientCount(maximum: 500)) { try Self.sealed([], to: []) }
        for text in ["age1", "", "age1pq1qqqq", secret, try identity.recipient.text.uppercased(), "ssh-ed25519 AAAA"] {
            let error = #expect(throws: AgeError.self) { try AgeRecipient(text) }
            #expect(error?.description.contains(secret) == false)
        }
        let mistyped = String(secret.dropLast()) + (secret.hasSuffix("Q") ? "P" : "Q")
        for text in ["", "AGE-SECRET-KEY-1", mistyped, secret.lowercased(), try identity.recipient.text] {
            let error = #expect(throws: AgeError.self) { try AgeIdentity(text) }
            #expect(error?.description.contains(mistyped) == false)
        }
        #expect("\(identity)" == "identity" && "\(String(reflecting: identity))" == "identity")
        #expect(try AgeIdentity(secret).recipient == identity.recipient)
    }

    @Test("Nothing can be sealed to a key of low order")
    func lowOrder() throws {
        let text = Bech32.encode(prefix: "age", bytes: [UInt8](repeating: 0, count: 32))
        #expect(throws: AgeError.self) { try Self.sealed([], to: [AgeRecipient(text)]) }
    }

    @Test("Heads that are too long, in a line, in all, or in their number of recipients, are refused")
    func limits() throws {
        let keys = try AgeKeys(identities: [AgeIdentity()])
        let stanza = "-> grease a\n\n"
        let fullLine = String(repeating: "A", count: 64) + "\n"
        let heads = [
            "age-encryption.org/v1\n" + String(repeating: stanza, count: AgeHeader.maximumStanzas + 1),
            "age-encryption.org/v1\n-> " + String(repeating: "a", count: AgeHeader.maximumLine) + "\n\n",
            "age-encryption.org/v1\n-> a\n" + String(repeating: fullLine, count: 20_000),
            String(repeating: "a", count: 100_000),
        ]
        for head in heads {
            let error = #expect(throws: AgeError.self) {
                try AgeConformanceTests.content(Array(head.utf8), keys, .detected)
            }
            guard case .header = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test("Blanks without end before a file in letters are not read for ever")
    func blanks() throws {
        var given = 0
        #expect(throws: AgeError.armor(line: 1)) {
            _ = try AgeOpener(keys: AgeKeys(identities: [AgeIdentity()])) {
                given += 1
                return [UInt8](repeating: 0x20, count: 512)
            }
        }
        #expect(given < 10)
    }
}
