// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Vault

/// The key file of a register with closed entries is missing, or is not its own.
@Suite("A key file that is missing or foreign") struct KeyFileTests {
    private static func entries(_ key: String, _ compartment: String) -> String {
        """
        subjectSource: our-desk
        compartment: \(compartment)
        entries:
          - subject: {kind: person, key: \(key)}
            statements:
              - {claim: name, text: Testov \(key.uppercased()), kind: full}
        """
    }

    /// A register with two closed entries.
    private static func closed() throws -> CommandRegister {
        let register = try CommandRegister()
        try register.record(entries("a", "confidential"))
        try register.record(entries("b", "sealed"))
        return register
    }

    private static func takeAway(_ register: CommandRegister) throws -> Data {
        let bytes = try Data(contentsOf: URL(filePath: register.keyFile))
        try FileManager.default.removeItem(atPath: register.keyFile)
        return bytes
    }

    private static func putBack(_ bytes: Data, _ register: CommandRegister) throws {
        try AtomicFile.write(Array(bytes), to: register.keyFile)
    }

    @Test("Nothing closed is recorded without it, no new one is made, and with it back all is as it was")
    func missingWhileRecording() throws {
        let register = try Self.closed()
        let before = try register.run(["list", "--format", "json"])
        let bytes = try Self.takeAway(register)
        let file = try register.scratch.file("c.yaml", Self.entries("c", "confidential"))
        let refused = try register.run(["record", file])
        #expect(refused.status == 1)
        #expect(refused.errors.contains(register.keyFile) && refused.errors.contains("missing"))
        #expect(!FileManager.default.fileExists(atPath: register.keyFile))
        try Self.putBack(bytes, register)
        let after = try register.run(["list", "--format", "json"])
        #expect(after.status == 0 && after.output == before.output)
        #expect(after.output.contains("Testov A") && after.output.contains("Testov B"))
        #expect(try register.run(["record", file]).status == 0)
        #expect(try register.run(["verify"]).status == 0)
    }

    @Test("An import is refused too, and leaves no key file")
    func missingWhileImporting() throws {
        let register = try Self.closed()
        _ = try Self.takeAway(register)
        let list = try register.scratch.file("list.csv", "key,full name\n1,Testov Ivan\n")
        let refused = try register.run([
            "import", list, "--mapping", "template", "--source", "our-list", "--published", "2025-03-01",
            "--compartment", "confidential",
        ])
        #expect(refused.status == 1 && refused.errors.contains("missing"))
        #expect(!FileManager.default.fileExists(atPath: register.keyFile))
    }

    @Test("Keys that were made for an act that failed are gone again")
    func madeInVain() throws {
        let register = try CommandRegister()
        let list = try register.scratch.file("list.csv", "no,such,columns\n1,2,3\n")
        let refused = try register.run([
            "import", list, "--mapping", "template", "--source", "our-list", "--published", "2025-03-01",
            "--compartment", "confidential",
        ])
        #expect(refused.status == 1)
        #expect(!FileManager.default.fileExists(atPath: register.keyFile))
    }

    @Test(
        "Reading commands say that closed entries are not shown, and why",
        arguments: [["list"], ["count"], ["find", "Testov"], ["runs"], ["verify"]])
    func missingWhileReading(command: [String]) throws {
        let register = try Self.closed()
        _ = try Self.takeAway(register)
        let answer = try register.run(command)
        #expect(answer.status == 0)
        #expect(answer.errors.contains("not shown") && answer.errors.contains(register.keyFile))
        #expect(!answer.output.contains("All is well"))
    }

    @Test("Rebuilding names the file")
    func missingWhileRebuilding() throws {
        let register = try Self.closed()
        _ = try Self.takeAway(register)
        let refused = try register.run(["rebuild"])
        #expect(refused.status == 1 && refused.errors.contains(register.keyFile))
    }

    @Test("The key file of another register is refused by all commands, and no harm is done")
    func foreign() throws {
        let (register, other) = (try Self.closed(), try Self.closed())
        let own = try Self.takeAway(register)
        try Self.putBack(try Data(contentsOf: URL(filePath: other.keyFile)), register)
        let file = try register.scratch.file("c.yaml", Self.entries("c", "confidential"))
        for command in [["record", file], ["list"], ["verify"], ["rebuild"]] {
            let refused = try register.run(command)
            #expect(refused.status == 1 && refused.errors.contains("another register"), "\(command)")
        }
        try Self.putBack(own, register)
        #expect(try register.run(["verify"]).output.contains("All is well"))
    }

    @Test("So is one that names no register, by what it opens")
    func unnamed() throws {
        let register = try Self.closed()
        _ = try Self.takeAway(register)
        _ = try KeyFile.create(
            at: register.keyFile, passphrase: Passphrase(CommandRegister.passphrase),
            compartments: ["partner", "confidential", "sealed"])
        let refused = try register.run(["list"])
        #expect(refused.status == 1 && refused.errors.contains("do not open the closed entries"))
    }

    @Test("What is public is recorded without the keys")
    func publicEntries() throws {
        let register = try Self.closed()
        _ = try Self.takeAway(register)
        try register.record(Self.entries("p", "public"), passphrase: nil)
        #expect(try register.run(["list"], passphrase: nil).output.contains("Testov P"))
    }
}
