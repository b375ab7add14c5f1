// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

@Suite("Procedures and submissions from the command line") struct SubmissionCommandTests {
    private static let known = """
        subjectSource: our-desk
        compartment: public
        entries:
          - subject: {kind: person, key: a}
            known: "2024-01-02"
            statements:
              - {claim: name, text: Тестов Иван Образцович, kind: full, language: ru, script: Cyrl}
              - {claim: publication-basis, basis: public-figure}
              - {claim: custody, kind: remand, from: "2021-03-12", place: {name: Place, country: BY}}
              - {claim: consent, purposes: [international-procedure], giver: sister}
          - subject: {kind: person, key: a}
            compartment: confidential
            source: closed-letter
            statements:
              - {claim: harm, kind: illness, text: hidden-illness}
              - {claim: custody, kind: colony, from: "2022-03-12", place: {name: hidden-place, country: BY}}
        """

    private func register() throws -> CommandRegister {
        let register = try CommandRegister()
        try register.record(Self.known)
        return register
    }

    private func content(_ path: String) throws -> String {
        let archive = try ZipArchive(path: path)
        let index = try #require(archive.entries.firstIndex { $0.name == "content.xml" })
        return String(decoding: try archive.read(index), as: UTF8.self)
    }

    @Test("Closed and open procedures are told with their rules, for people and for programs")
    func procedures() throws {
        let register = try register()
        let text = try register.run(["procedures", "22222"])
        #expect(text.status == 0)
        #expect(
            text.output.contains("OP1  UN Human Rights Committee, Optional Protocol to the Covenant, Belarus: closed"))
        #expect(text.output.contains("• IP-4.BY: ") && text.output.contains("• IP-5.BY: "))
        #expect(text.output.contains("(not compared with its source: check it)"))
        let json = try register.run(["procedures", "22222", "--on", "2023-02-07", "--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let procedures = try #require(object?["procedures"] as? [[String: Any]])
        let protocolCase = try #require(procedures.first { $0["id"] as? String == "OP1" })
        #expect(protocolCase["outcome"] as? String == "open" && protocolCase["state"] as? String == "BY")
        let rules = try #require(protocolCase["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["IP-4.BY.before"])
        let evidence = try #require(rules[0]["evidence"] as? [[String: Any]])
        #expect(evidence.contains { $0["source"] as? String == "our-desk" && $0["entry"] as? Int == 0 })
        #expect(try register.run(["procedures", "224v6"]).errors.contains("There is no person “224v6”"))
    }

    @Test("No closed statement comes into a paper without the passphrase; with it each says where it stands")
    func compartments() throws {
        let register = try register()
        let (locked, opened) = (register.scratch.folder.path + "/l.odt", register.scratch.folder.path + "/o.odt")
        let line = ["submission", "22222", "--procedure", "WGAD", "--language", "en", "--out"]
        #expect(try register.run(line + [locked], passphrase: nil).status == 0)
        let without = try content(locked)
        #expect(without.contains("Testov Ivan Obraztsovich") && !without.contains("hidden"))
        #expect(!without.contains("closed-letter") && !without.contains("Confidential</"))
        #expect(try register.run(line + [opened]).status == 0)
        let with = try content(opened)
        #expect(with.contains("hidden-illness") && with.contains("hidden-place") && with.contains("closed-letter"))
        let rights = try FileManager.default.attributesOfItem(atPath: opened)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }

    @Test("A closed procedure, a file that is there and a wrong name are refused, and say what to do")
    func refused() throws {
        let register = try register()
        let file = register.scratch.folder.path + "/a.pdf"
        let line = ["submission", "22222", "--procedure", "OP1", "--language", "ru", "--out", file]
        let closed = try register.run(line)
        #expect(closed.status == 1 && closed.errors.contains("IP-4.BY") && closed.errors.contains("--anyway"))
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try register.run(line + ["--anyway"]).status == 0)
        let first = try #require(FileManager.default.contents(atPath: file))
        #expect(first.starts(with: Data("%PDF-1.".utf8)))
        let there = try register.run(line + ["--anyway"])
        #expect(there.status == 1 && there.errors.contains("--force"))
        #expect(try register.run(line + ["--anyway", "--force"]).status == 0)
        #expect(FileManager.default.contents(atPath: file) == first, "the same question gives the same file")
        let folder = register.scratch.folder.path
        let wrong = ["submission", "22222", "--language", "en", "--out", folder + "/b.odt", "--procedure"]
        #expect(try register.run(wrong + ["XYZ"]).errors.contains("There are: CAT22, ECTHR"))
        #expect(try register.run(wrong + ["ECTHR"]).errors.contains("carries no form"))
        let name = ["submission", "22222", "--procedure", "WGAD", "--language", "en", "--out", folder + "/b.doc"]
        #expect(try register.run(name).errors.contains(".odt, .docx or .pdf"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
                "a.pdf", "entries.yaml", "register",
            ])
    }
}
