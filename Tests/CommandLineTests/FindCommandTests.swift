// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Finding persons by name, with the index that is kept beside the register.
@Suite("Finding names, on the command line") struct FindCommandTests {
    private static let oneWord = "Единослов"
    private static let tenWords = "Мария де ла Крус Образцова Пробная Условная Вымышленная Придуманная Шаблонная"
    private static let threeScripts = "Трафаретов Trafaretov 李小龍"

    /// Made-up persons: key, name.
    private static func list(_ source: String, _ compartment: String, _ rows: [(String, String)]) -> String {
        let entries = rows.map { key, name in
            """
              - subject: {kind: person, key: "\(key)"}
                statements:
                  - {claim: name, text: "\(name)", kind: full}
            """
        }
        let head = "subjectSource: \(source)\ncompartment: \(compartment)\nentries:\n"
        return head + entries.joined(separator: "\n") + "\n"
    }

    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        try register.record(
            list(
                "list-a", "public",
                [
                    ("1", "Образцов Тимофей Львович"), ("2", oneWord), ("3", tenWords), ("4", threeScripts),
                    ("5", "Черновиков 1937"),
                ]))
        try register.record(list("list-b", "confidential", [("x", "Тайнова Мария")]))
        return register
    }

    private struct Found: Decodable, Equatable {
        var id: String
        var name: String
        var matched: String
        var score: Double
    }

    private static func find(
        _ register: CommandRegister, _ text: String, passphrase: String? = CommandRegister.passphrase
    ) throws -> [Found] {
        let answer = try register.run(["find", text, "--format", "json"], passphrase: passphrase)
        #expect(answer.status == 0, "\(answer.errors)")
        return try JSONDecoder().decode([Found].self, from: Data(answer.output.utf8))
    }

    @Test(
        "A name of one word, of ten, in three scripts, with digits is found by any of its spellings",
        arguments: [
            ("Edinoslov", oneWord), ("Единословъ", oneWord), ("Mariya Obraztsova Probnaya", tenWords),
            ("Cruz Maria", tenWords), ("李小龍", threeScripts), ("Трафаретову", threeScripts),
            ("Черновикову", "Черновиков 1937"), ("1937", "Черновиков 1937"),
            ("T. Obrazcov", "Образцов Тимофей Львович"),
            ("Obraztsov Timofei Lvovich Neznakomy", "Образцов Тимофей Львович"), ("Тимо", "Образцов Тимофей Львович"),
        ])
    func spellings(text: String, name: String) throws {
        let found = try Self.find(Self.register(), text)
        #expect(found.first?.name == name && found.first?.matched == name, "\(found)")
        #expect(found.allSatisfy { (0.45...1).contains($0.score) })
    }

    @Test(
        "Whatever is asked for is answered",
        arguments: [
            "", " ", "77123", "\u{1}\u{7F}\u{202E}", String(repeating: "я", count: 5_000), "zzz",
            String(repeating: "Образцов ", count: 600), "Ярополков", "—", "'\"<>&",
        ])
    func odd(text: String) throws {
        let register = try Self.register()
        let found = try Self.find(register, text)
        #expect(found.count <= 10)
        if text != String(repeating: "Образцов ", count: 600) { #expect(found.isEmpty, "\(found)") }
    }

    @Test("An index of names that is missing, damaged or old gives the same answers")
    func index() throws {
        let register = try Self.register()
        let file = URL(filePath: register.path + "/names.index")
        let made = try Data(contentsOf: file)
        let expected = try Self.find(register, "Obraztsov")
        #expect(expected.first?.name == "Образцов Тимофей Львович")
        try FileManager.default.removeItem(at: file)
        #expect(try Self.find(register, "Obraztsov") == expected)
        for damage in [Data(), made.prefix(300), made.prefix(made.count / 2), made.dropLast(), made + [0]] {
            try Data(damage).write(to: file)
            let answer = try register.run(["find", "Obraztsov", "--format", "json"])
            #expect(answer.errors.contains("index of names") && answer.errors.contains("made anew"))
            #expect(try JSONDecoder().decode([Found].self, from: Data(answer.output.utf8)) == expected)
        }
        try Data(made).write(to: file)
        try register.record(Self.list("list-c", "public", [("9", "Wymyslny Jan")]))
        #expect(try Self.find(register, "Вымысльны").map(\.name) == ["Wymyslny Jan"])
        #expect(try register.run(["rebuild"]).status == 0)
        #expect(try Self.find(register, "Вымысльны").map(\.name) == ["Wymyslny Jan"])
        #expect(try register.run(["find", "Вымысльны", "--at", "5"]).output.contains("Nobody"))
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("A closed name is found with the keys, and stands in no file in the open")
    func closed() throws {
        let register = try Self.register()
        #expect(try Self.find(register, "Taynova").map(\.name) == ["Тайнова Мария"])
        #expect(try Self.find(register, "Taynova", passphrase: nil).isEmpty)
        #expect(try register.run(["rebuild"]).status == 0)
        for file in try FileManager.default.contentsOfDirectory(atPath: register.path) {
            let content = try Data(contentsOf: URL(filePath: register.path + "/" + file))
            #expect(content.range(of: Data("Тайнова".utf8)) == nil, "\(file)")
        }
        let kept = try Data(contentsOf: URL(filePath: register.path + "/names.index"))
        #expect(kept.range(of: Data("Образцов".utf8)) != nil)
    }
}
