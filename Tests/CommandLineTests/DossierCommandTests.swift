// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Dossiers as an advocate asks for them. All names are invented.
@Suite("Dossiers on the command line") struct DossierCommandTests {
    private static let consent = """
        subjectSource: our-desk
        compartment: public
        entries:
          - subject: {kind: person, key: a}
            known: "2025-02-10"
            statements:
              - {claim: consent, purposes: [sanctions], giver: the person, givenOn: "2025-02-01", scope: eu-russia}

        """

    @Test("A dossier is written once, for the owner alone, and says what it found")
    func dossier() throws {
        let register = try CommandRegister()
        try register.record(GapCommandTests.entries)
        try register.record(Self.consent)
        let out = register.scratch.folder.appending(path: "d.odt").path
        let arguments = ["dossier", "Вымыслов", "--regime", "eu-russia", "--out", out]
        let answer = try register.run(arguments)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("2 cases, 1 of the persons harmed named"))
        let mode = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try register.run(arguments).errors.contains("is there already"))
        let pdf = register.scratch.folder.appending(path: "d.pdf").path
        let list = try register.scratch.file("list.csv", GapCommandTests.list)
        let russian = try register.run([
            "dossier", "Надуманова Яна Львовна", "--regime", "uk", "--out", pdf, "--language", "ru", "--against", list,
        ])
        #expect(russian.status == 0, "\(russian.errors)")
        #expect(try Data(contentsOf: URL(filePath: pdf)).starts(with: Data("%PDF".utf8)))
    }

    @Test("An official, a regime or a form that is unknown is refused with what there is")
    func refused() throws {
        let register = try CommandRegister()
        try register.record(GapCommandTests.entries)
        let out = register.scratch.folder.appending(path: "d.odt").path
        let nobody = try register.run(["dossier", "Пробин Олег", "--regime", "uk", "--out", out])
        #expect(nobody.status == 1 && nobody.errors.contains("gives “Пробин Олег” a role"))
        let regime = try register.run(["dossier", "Вымыслов", "--regime", "mars", "--out", out])
        #expect(regime.status == 1 && regime.errors.contains("eu-russia"))
        let form = try register.run(["dossier", "Вымыслов", "--regime", "uk", "--out", "d.txt"])
        #expect(form.status == 64 && !FileManager.default.fileExists(atPath: out))
    }

    @Test("The gap leads straight to dossiers, and with several lists says which have an official and which have not")
    func gapToDossiers() throws {
        let register = try CommandRegister()
        try register.record(GapCommandTests.entries)
        let list = try register.scratch.file("list.csv", GapCommandTests.list)
        let other = try register.scratch.file(
            "other.csv",
            GapCommandTests.list.replacingOccurrences(of: "Надуманова Яна Львовна", with: "Иной Олег Ильич"))
        let folder = register.scratch.folder.appending(path: "drafts").path
        let answer = try register.run([
            "gap", "--against", list, "--against", other, "--missing-on-any", "--format", "csv", "--dossiers", folder,
            "--regime", "eu-russia",
        ])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("listed_on,missing_on") && answer.output.contains("other.csv"))
        #expect(answer.errors.contains("Wrote 2 dossiers"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(files == ["eu-russia-1.odt", "eu-russia-2.odt"])
        #expect(try register.run(["gap", "--against", list, "--dossiers", folder]).status == 64)
    }
}
