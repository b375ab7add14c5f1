// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Vault

@Suite("Key file") struct KeyFileTests {
    // Cheap, for tests alone.
    let cost: Argon2id.Cost
    let folder: ScratchFolder
    let path: String
    let passphrase: Passphrase
    static let secret = "правильная лошадь батарея скрепка"

    init() throws {
        cost = try Argon2id.Cost(memory: 64, passes: 1, lanes: 1)
        folder = try ScratchFolder()
        path = folder.path + "/keys.json"
        passphrase = try Passphrase(Self.secret)
    }

    private func create(_ names: [String] = ["confidential", "partner:test"]) throws -> KeyRing {
        try KeyFile.create(at: path, passphrase: passphrase, compartments: names, cost: cost)
    }

    /// Whether two rings hold the same key, shown by what it opens.
    private func sameKey(_ one: KeyRing, _ other: KeyRing, _ name: String) throws -> Bool {
        let wrap = try SubjectKey().wrapped(for: [1], by: one.key(for: name))
        let tokens = try (
            BlindIndex(one.key(for: name)).token(for: [7]), BlindIndex(other.key(for: name)).token(for: [7])
        )
        return (try? SubjectKey(unwrapping: wrap, of: [1], by: other.key(for: name))) != nil && tokens.0 == tokens.1
    }

    @Test("what was made opens again, and is readable by its owner alone") func roundTrip() throws {
        let made = try create()
        let opened = try KeyFile.open(at: path, passphrase: passphrase)
        #expect(opened.compartments == ["confidential", "partner:test"])
        #expect(try sameKey(made, opened, "confidential"))
        #expect(try sameKey(made, opened, "partner:test"))
        #expect(throws: VaultError.compartmentMissing("sealed")) { try opened.key(for: "sealed") }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try folder.names == ["keys.json"])
    }

    @Test("the passphrase may be typed in another Unicode form") func normalForm() throws {
        _ = try KeyFile.create(
            at: path, passphrase: Passphrase("\u{0439}\u{0439}\u{0439} \u{00e9} long enough"), compartments: ["a"],
            cost: cost)
        let decomposed = try Passphrase("\u{0438}\u{0306}\u{0438}\u{0306}\u{0438}\u{0306} e\u{0301} long enough")
        #expect(try KeyFile.open(at: path, passphrase: decomposed).compartments == ["a"])
    }

    @Test(
        "a wrong passphrase is one clear error",
        arguments: ["", "x", "правильная лошадь батарея скрепкa", "Правильная лошадь батарея скрепка"])
    func wrong(text: String) throws {
        _ = try create()
        #expect(throws: VaultError.keyFileLocked(path: path)) {
            try KeyFile.open(at: path, passphrase: Passphrase(text))
        }
    }

    @Test("changing the passphrase keeps the keys and locks out the old one") func change() throws {
        let made = try create()
        let new = try Passphrase("another long passphrase")
        try KeyFile.changePassphrase(at: path, from: passphrase, to: new, cost: cost)
        #expect(try sameKey(made, KeyFile.open(at: path, passphrase: new), "confidential"))
        #expect(throws: VaultError.keyFileLocked(path: path)) { try KeyFile.open(at: path, passphrase: passphrase) }
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: VaultError.keyFileLocked(path: path)) {
            try KeyFile.changePassphrase(at: path, from: passphrase, to: new, cost: cost)
        }
        #expect(throws: VaultError.passphraseLength(minimum: 15, maximum: 1024)) {
            try KeyFile.changePassphrase(at: path, from: new, to: Passphrase("short"), cost: cost)
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test("adding a compartment keeps the others") func add() throws {
        let made = try create(["confidential"])
        let grown = try KeyFile.addCompartment("sealed", at: path, passphrase: passphrase)
        let opened = try KeyFile.open(at: path, passphrase: passphrase)
        #expect(opened.compartments == ["confidential", "sealed"])
        #expect(try sameKey(made, opened, "confidential"))
        #expect(try sameKey(grown, opened, "sealed"))
        #expect(throws: VaultError.compartmentExists("sealed")) {
            try KeyFile.addCompartment("sealed", at: path, passphrase: passphrase)
        }
        for name in ["", "A", "a b", "a/b", "сейф", String(repeating: "a", count: 65)] {
            #expect(throws: VaultError.compartmentName(name)) {
                try KeyFile.addCompartment(name, at: path, passphrase: passphrase)
            }
        }
    }

    @Test("no file is overwritten by a new one, and a missing one is named") func existing() throws {
        _ = try create()
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: VaultError.keyFileExists(path: path)) { try create() }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try folder.names == ["keys.json"])
        #expect(throws: VaultError.keyFileMissing(path: path + "x")) {
            try KeyFile.open(at: path + "x", passphrase: passphrase)
        }
    }

    @Test("a file names its register, and keeps the name when it changes") func register() throws {
        _ = try KeyFile.create(at: path, passphrase: passphrase, register: "one", compartments: ["a"], cost: cost)
        _ = try KeyFile.addCompartment("b", at: path, passphrase: passphrase)
        try KeyFile.changePassphrase(at: path, from: passphrase, to: passphrase, cost: cost)
        #expect(try KeyFile.open(at: path, passphrase: passphrase, register: "one").compartments == ["a", "b"])
        #expect(throws: VaultError.keyFileOfAnotherRegister(path: path, register: "one")) {
            try KeyFile.open(at: path, passphrase: passphrase, register: "two")
        }
        // The name cannot be changed or taken out unseen.
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for other in [
            text.replacing("\"register\" : \"one\"", with: "\"register\" : \"two\""),
            text.replacing("\"register\" : \"one\",", with: ""),
        ] {
            #expect(other != text)
            try AtomicFile.write(Array(other.utf8), to: path)
            #expect(throws: VaultError.keyFileLocked(path: path)) {
                try KeyFile.open(at: path, passphrase: passphrase, register: "two")
            }
        }
    }

    @Test("a file that others may read is refused", arguments: [0o640, 0o604, 0o620, 0o666]) func open(mode: Int) throws
    {
        _ = try create()
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(throws: VaultError.keyFileOpenToOthers(path: path)) {
            try KeyFile.open(at: path, passphrase: passphrase)
        }
    }

    @Test("a file cut short anywhere is a clear error") func truncated() throws {
        _ = try create(["a"])
        let whole = Array(try Data(contentsOf: URL(filePath: path)))
        // The last newline alone carries nothing.
        for length in 0..<(whole.count - 1) {
            try AtomicFile.write(whole[..<length], to: path)
            #expect(throws: VaultError.keyFileDamaged(path: path, part: "structure")) {
                try KeyFile.open(at: path, passphrase: passphrase)
            }
        }
    }

    @Test("a file with any byte changed is refused or means the same") func edited() throws {
        let made = try create(["a"])
        let whole = Array(try Data(contentsOf: URL(filePath: path)))
        var refused = 0
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0x01
            try AtomicFile.write(bytes, to: path)
            do {
                // Only white space can change without a change of meaning.
                let same = try sameKey(made, KeyFile.open(at: path, passphrase: passphrase), "a")
                #expect(same)
                #expect(whole[place] <= 0x20)
            } catch {
                #expect(error is VaultError)
                refused += 1
            }
        }
        #expect(refused > whole.count / 2)
    }

    @Test("compartments moved, swapped or left out are refused") func moved() throws {
        _ = try create(["a", "b"])
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for (old, new) in [("\"a\"", "\"c\""), ("\"salt\"", "\"slat\"")] {
            try AtomicFile.write(Array(text.replacingOccurrences(of: old, with: new).utf8), to: path)
            #expect(throws: VaultError.self) { try KeyFile.open(at: path, passphrase: passphrase) }
        }
        var document = try JSONDecoder().decode(KeyFileDocument.self, from: Data(text.utf8))
        document.compartments.removeLast()
        try AtomicFile.write(document.encoded(), to: path)
        #expect(throws: VaultError.keyFileLocked(path: path)) { try KeyFile.open(at: path, passphrase: passphrase) }
    }

    @Test(
        "absurd costs are refused before any work",
        arguments: [
            ("memory", "4294967295"), ("memory", "18446744073709551615"), ("passes", "4000000000"), ("lanes", "0"),
            ("lanes", "16777216"), ("passes", "0"), ("memory", "1"),
        ])
    func absurd(field: String, value: String) throws {
        _ = try create(["a"])
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            line.contains("\"\(field)\"") ? "\"\(field)\" : \(value)" + (line.hasSuffix(",") ? "," : "") : String(line)
        }
        try AtomicFile.write(Array(lines.joined(separator: "\n").utf8), to: path)
        let error = #expect(throws: VaultError.self) { try KeyFile.open(at: path, passphrase: passphrase) }
        guard case .derivationCost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("the passphrase and keys show up in no error, description or dump") func silence() throws {
        let ring = try create()
        let key = try ring.key(for: "confidential")
        let wrong = try Passphrase("wrong " + Self.secret)
        var texts = ["\(passphrase)", String(reflecting: passphrase), "\(ring)", "\(key)", "\(SubjectKey())"]
        do {
            _ = try KeyFile.open(at: path, passphrase: wrong)
        } catch {
            texts += ["\(error)", String(reflecting: error)]
        }
        #expect(texts.count == 7)
        for value in [passphrase, ring, key, SubjectKey(), BlindIndex(key), RandomSource.shared.salt()] as [Any] {
            var text = ""
            dump(value, to: &text)
            texts += [text, String(reflecting: value)]
        }
        for text in texts {
            #expect(!text.contains("лошадь"))
            #expect(!text.contains("Symmetric"))
        }
    }

    @Test("lengths of passphrases are bounded") func lengths() throws {
        let bounds = VaultError.passphraseLength(minimum: 15, maximum: 1024)
        #expect(throws: bounds) { try Passphrase(String(repeating: "a", count: 1025)) }
        #expect(throws: bounds) { try Passphrase(String(repeating: "a", count: 100_000)) }
        #expect(throws: bounds) { try Passphrase("fourteen bytes").checkLength() }
        try Passphrase("fifteen bytes !").checkLength()
        #expect(throws: bounds) {
            try KeyFile.create(at: path, passphrase: Passphrase("short"), compartments: ["a"], cost: cost)
        }
        #expect(try folder.names.isEmpty)
    }
}
