// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A list of the register that is sealed by its name. All persons are made up.
@Suite("imena seal, of a list of the register") struct SealListTests {
    private let register: CommandRegister
    private let key: String
    private let recipient: String
    private let sealed: String

    init() throws {
        register = try CommandRegister()
        key = register.scratch.folder.appending(path: "me.key").path
        sealed = register.scratch.folder.appending(path: "sealed.age").path
        let made = try Program.run(["seal", "--new-identity", key])
        if made.status != 0 { throw CommandFailure(what: made.errors) }
        recipient = made.output.trimmingCharacters(in: .newlines)
        let file = try register.scratch.file(
            "swap.csv",
            """
            name,birth,sex,articles,consent,grounds,compartment,cell
            "Зябликов Тимур, младший",1980-02-01,муж.,207.3; 280.3,family,ill; woman,,7
            Somebody Unheardof,about forty,,,,,sealed,

            """)
        let loaded = try register.run([
            "list-load", file, "--kind", "exchange", "--holder", "Desk", "--version", "2", "--name", "swap",
        ])
        if loaded.status != 0 { throw CommandFailure(what: loaded.errors) }
        try FileManager.default.removeItem(atPath: file)
    }

    @Test("it is opened as a table that can be taken in again, and nothing but the sealed file and its note is written")
    func wholeWay() throws {
        let before = Set(try FileManager.default.subpathsOfDirectory(atPath: register.scratch.folder.path))
        let answer = try register.run(["seal", "swap/2", "--to", recipient, "--out", sealed])
        #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.errors)")
        #expect(answer.errors.contains("the 2 entries of swap/2"))
        #expect(answer.errors.contains("1 of them are more closed"))
        let after = Set(try FileManager.default.subpathsOfDirectory(atPath: register.scratch.folder.path))
        #expect(after.subtracting(before) == ["sealed.age", "sealed.age.note"])
        let opened = try Program.run(["open", sealed, "--identity", key])
        #expect(
            opened.output.split(whereSeparator: \.isNewline) == [
                "name,birth,sex,region,articles,grounds,consent,compartment,reply,outcome,notes",
                "\"Зябликов Тимур, младший\",1980-02-01,муж.,,\"207.3; 280.3\",\"ill; woman\",family,confidential,,,cell: 7",
                "Somebody Unheardof,about forty,,,,,,sealed,,,",
            ])
        let table = try register.scratch.file("theirs.csv", opened.output)
        let again = try register.run([
            "list-load", table, "--kind", "exchange", "--holder", "Desk", "--version", "3", "--name", "swap",
            "--format", "json",
        ])
        #expect(again.status == 0 && again.output.contains("\"entries\": 2"), "\(again.output) \(again.errors)")
    }

    @Test("its last version is meant by the name alone, and the official program opens it")
    func byName() throws {
        let answer = try register.run(["seal", "swap", "--to", recipient, "--out", sealed, "--unsigned"])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(!FileManager.default.fileExists(atPath: sealed + ".note"))
        if OfficialAge.isPresent {
            #expect(try OfficialAge.run(["-d", "-i", key, sealed]).contains("Somebody Unheardof"))
        }
    }

    @Test("without the passphrase, and without such a list, nothing is written and nothing is told of it")
    func refused() throws {
        let locked = try register.run(["seal", "swap/2", "--to", recipient, "--out", sealed], passphrase: nil)
        #expect(locked.status == 1 && locked.errors.contains("no list “swap/2” that can be read"), "\(locked.errors)")
        let none = try register.run(["seal", "swap/9", "--to", recipient, "--out", sealed])
        #expect(none.status == 1 && none.errors.contains("no list “swap/9”"), "\(none.errors)")
        #expect(!FileManager.default.fileExists(atPath: sealed))
    }
}
