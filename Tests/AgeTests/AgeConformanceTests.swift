// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Testing

@testable import Age

/// Skipped, and said so in the report, where the shared conformance data is not beside the project.
@Suite("Age conformance", .enabled(if: AgeVector.folder != nil, "no shared/data/conformance beside the project"))
struct AgeConformanceTests {
    @Test("There are all 71 of them, five of the kind that is not offered") func number() {
        #expect(AgeVector.all.count >= 71)
        #expect(AgeVector.all.count(where: \.isHybrid) == 5)
    }

    @Test("Each ends as told", arguments: AgeVector.all.filter { !$0.isHybrid })
    func outcome(vector: AgeVector) throws {
        let (outcome, content) = try Self.open(vector)
        #expect(outcome == vector.expectation)
        if outcome == "success" {
            let digest = SHA256.hash(data: content).map { String(format: "%02x", $0) }.joined()
            #expect(digest == vector.fields["payload"]?.first)
        }
    }

    @Test("Those of the kind that is not offered fail cleanly", arguments: AgeVector.all.filter(\.isHybrid))
    func hybrid(vector: AgeVector) throws {
        for text in vector.fields["identity"] ?? [] where text.contains("-PQ-") {
            #expect(throws: AgeError.self) { try AgeIdentity(text) }
        }
        // An X25519 key finds no way in, whatever the other stanzas hold.
        let keys = try AgeKeys(identities: [AgeIdentity()])
        #expect(throws: AgeError.self) { try Self.content(vector.file, keys, vector.isArmored ? .armored : .detected) }
    }

    @Test(
        "Armor is found without being told of",
        arguments: AgeVector.all.filter { $0.expectation == "success" && !$0.isHybrid })
    func detection(vector: AgeVector) throws {
        _ = try Self.content(vector.file, Self.keys(vector), .detected)
    }

    /// The words that the vectors use for how a file ends, and what came out of it before.
    static func open(_ vector: AgeVector) throws -> (outcome: String, content: [UInt8]) {
        do {
            let content = try content(vector.file, keys(vector), vector.isArmored ? .armored : .binary)
            return ("success", content)
        } catch let error as AgeError {
            switch error {
            case .noMatch: return ("no match", [])
            case .headerAltered: return ("HMAC failure", [])
            case .header, .workFactor: return ("header failure", [])
            case .armor: return ("armor failure", [])
            case .payload: return ("payload failure", [])
            default: throw error
            }
        }
    }

    static func keys(_ vector: AgeVector) throws -> AgeKeys {
        // A file is opened with one passphrase; the vector with two must fail whichever it is.
        try AgeKeys(
            identities: (vector.fields["identity"] ?? []).map { try AgeIdentity($0) },
            passphrase: vector.fields["passphrase"]?.first.map { try AgePassphrase($0) })
    }

    static func content(_ file: [UInt8], _ keys: AgeKeys, _ armor: AgeArmor) throws -> [UInt8] {
        var rest = file[...]
        var opener = try AgeOpener(keys: keys, armor: armor) {
            // Pieces of odd lengths, so that nothing rests on how the bytes come.
            let piece = Array(rest.prefix(4099))
            rest = rest.dropFirst(4099)
            return piece
        }
        var content: [UInt8] = []
        while let piece = try opener.next() { content += piece }
        return content
    }
}
