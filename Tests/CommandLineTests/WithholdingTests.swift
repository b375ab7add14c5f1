// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A withholding takes effect at once, in whatever compartment somebody records it.
@Suite("A withholding that somebody records") struct WithholdingTests {
    private static func entry(_ statements: [String], compartment: String?) -> String {
        (["subjectSource: our-desk"] + (compartment.map { ["compartment: \($0)"] } ?? [])
            + ["entries:", "  - subject: {kind: person, key: a}", "    statements:"]
            + statements.map { "      - \($0)" }).joined(separator: "\n")
    }

    private static let shown = entry(
        ["{claim: name, text: Testov Ivan, kind: full}", "{claim: publication-basis, basis: public-figure}"],
        compartment: "public")

    @Test(
        "without naming a compartment, and its reason stays closed",
        arguments: [
            "{claim: publication-basis, basis: withheld, reason: hidden-reason, by: hidden-reason}",
            "{claim: safety, reason: hidden-reason}",
        ])
    func closed(statement: String) throws {
        let register = try CommandRegister()
        try register.record(Self.shown)
        let server = try ServedProgram(register)
        #expect(try server.status("/en/p/22222") == 200)
        try register.record(Self.entry([statement], compartment: nil))
        // The same server, without a key.
        #expect(try server.status("/en/p/22222") == 410)
        #expect(try !server.get("/en/people").contains("Testov"))
        for file in ["register.sqlite", "register.sqlite-wal"] {
            let bytes = FileManager.default.contents(atPath: "\(register.path)/\(file)") ?? Data()
            #expect(bytes.range(of: Data("hidden-reason".utf8)) == nil, "\(file) has the reason in the clear")
        }
        let again = try register.run(["verify"])
        #expect(again.output.contains("Entries  3"))
    }

    @Test("of whom nothing is public, and says that it stays closed") func nothingPublic() throws {
        let register = try CommandRegister()
        let file = try register.scratch.file(
            "w.yaml", Self.entry(["{claim: publication-basis, basis: withheld}"], compartment: nil))
        let answer = try register.run(["record", file])
        #expect(answer.status == 0 && answer.errors.contains("our-desk/a is withheld in a closed compartment alone"))
        #expect(try register.run(["verify"]).output.contains("Entries  1"))
    }
}

extension ServedProgram {
    /// The bytes of a page with its headers.
    func get(_ path: String) throws -> String {
        try exchange("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    }

    /// The status of a page.
    func status(_ path: String) throws -> Int? {
        try get(path).split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
}
