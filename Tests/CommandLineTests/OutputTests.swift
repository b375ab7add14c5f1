// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Tables
import Testing

/// What the program prints, to a terminal and to other programs.
@Suite("Printed output") struct OutputTests {
    /// Control and format signs of every kind, in a name.
    private static let hidden =
        "\u{1B}[2J\u{9B}\u{202E}\u{61C}\u{206A}\u{206F}\u{2066}\u{2028}\u{2029}\u{E0001}\u{E007F}"
    private static let name = "Testov \(hidden) Ivan"

    private static func register() throws -> CommandRegister {
        let register = try CommandRegister()
        let escaped = name.unicodeScalars.map { scalar in
            (0x20..<0x7F).contains(scalar.value)
                ? String(scalar) : "\\U" + String(scalar.value, radix: 16).leftPadded(8)
        }.joined()
        try register.record(
            """
            subjectSource: our-desk
            compartment: public
            entries:
              - subject: {kind: person, key: a}
                statements:
                  - {claim: name, text: "\(escaped)", kind: full}
            """)
        return register
    }

    private static func hasHidden(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n" && scalar != "\r"
            case .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    @Test("shows control and format signs on a terminal and sends none", arguments: ["text", "csv", "json"])
    func terminal(format: String) throws {
        let register = try Self.register()
        let shown = try Terminal.run(["list", "--format", format, "--register", register.path])
        #expect(shown.contains("Testov") && shown.contains("Ivan"))
        #expect(!Self.hasHidden(shown), "\(shown.unicodeScalars.map { String($0.value, radix: 16) })")
        #expect(shown.lowercased().contains(format == "json" ? "\\u202e" : "\\u{202e}"))
    }

    @Test("escapes them in JSON for programs too, where they read back, and gives CSV as it is") func pipe() throws {
        let register = try Self.register()
        let json = try register.run(["list", "--format", "json"]).output
        #expect(!Self.hasHidden(json))
        let value = try JSONReader().read(bytes: Array(json.utf8))
        guard case .array(let rows) = value, case .object(let row)? = rows.first else {
            Issue.record("a list of objects")
            return
        }
        #expect(row["name"] == .string(Self.name))
        #expect(try register.run(["list", "--format", "csv"]).output.contains(Self.name))
    }

    @Test("verify gives its problems as a table, with a row that sums up") func verifyTable() throws {
        let register = try Self.register()
        let sound = try register.run(["verify", "--format", "csv"])
        let lines = sound.output.split(separator: "\r\n").map(String.init)
        #expect(sound.status == 0 && lines.count == 2)
        #expect(lines.first?.hasSuffix("row,entry,problem,entries,locked,root,ok") == true)
        #expect(lines.last?.hasPrefix("summary,,,1,0,") == true && lines.last?.hasSuffix(",yes") == true)
        let database = try DatabaseQueue(path: register.path + "/register.sqlite")
        try database.write { try $0.execute(sql: "UPDATE entry SET recorded = recorded + 1") }
        try database.close()
        let harmed = try register.run(["verify", "--format", "csv"])
        #expect(harmed.status == 1)
        #expect(harmed.output.contains("\r\nproblem,") && harmed.output.contains(",no\r\n"))
    }

    @Test("changes and edition of a list that is none name the lists there are") func unknownList() throws {
        let register = try CommandRegister()
        let days = ["--from", "2025-01-01", "--to", "2025-02-01"]
        let none = try register.run(["changes", "--source", "nosuch"] + days)
        #expect(none.status == 1 && none.errors.contains("nosuch"))
        let list = register.scratch.folder.appending(path: "people.csv").path
        #expect(try Program.run(["template", list]).status == 0)
        let imported = try register.run([
            "import", list, "--mapping", "template", "--source", "our-list", "--published", "2025-01-10",
            "--compartment", "public",
        ])
        #expect(imported.status == 0, "\(imported.errors)")
        for command in [["changes", "--source", "nosuch"] + days, ["edition", "nosuch", "2025-02-01"]] {
            let answer = try register.run(command)
            #expect(answer.status == 1 && answer.errors.contains("our-list") && answer.output.isEmpty, "\(command)")
        }
        #expect(try register.run(["changes", "--source", "our-list"] + days).output.contains("added: 1"))
    }

    @Test("What was typed comes back without its control signs, in the parser's messages too")
    func typedSigns() throws {
        let answer = try Program.run(["names", "decline", "\u{1B}[31mПримерко"])
        #expect(answer.status != 0)
        #expect(!answer.errors.contains("\u{1B}"))
        #expect(answer.errors.contains("Примерко"))
        #expect(answer.errors.contains("--sex"))
    }
}

extension String {
    fileprivate func leftPadded(_ length: Int) -> String {
        String(repeating: "0", count: max(0, length - count)) + self
    }
}
