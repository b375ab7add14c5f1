// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Law

@Suite("All packs together")
struct PackSurveyTests {
    @Test("each pack that comes with the program is strict, and each of its rules has a source")
    func bundled() throws {
        let survey = try PackSurvey(PackFolder.bundled())
        for file in survey.files {
            #expect(!file.rules.isEmpty, "\(file.name)")
            #expect(file.id != nil && file.version != nil, "\(file.name)")
        }
        let definitions = survey.files.filter { $0.kind == .definition }
        #expect(definitions.count == 8)
        for definition in try Case.catalog.get().definitions {
            let file = try #require(definitions.first { $0.id == definition.id.text })
            #expect(Set(file.rules.map(\.id)) == Set(definition.frames.map(\.id)), "the survey misses no rule")
        }
    }

    @Test(
        "rules that the compilation does not call verified are not called so here",
        arguments: [
            "PACE-P1", "G13-M1", "G13-M2", "G13-2b", "G13-2c", "G13-2d", "G13-X1E", "G13-X2", "AI-1", "AI-2", "AI-3",
            "AI-5",
            "WGAD-II", "WGAD-V", "LEV-S", "LEV-05", "LEV-06", "LEV-07", "LEV-08", "LEV-09", "LEV-10", "LEV-11", "GC3-5",
            "GC4-4",
        ])
    func unverified(_ id: String) throws {
        let rules = try PackSurvey(PackFolder.bundled()).files.flatMap(\.rules)
        #expect(rules.first { $0.id.text == id }?.mark == .toBeVerified)
    }

    @Test("a folder that is not there has no packs, and a file that cannot be read says so")
    func missing() throws {
        let folder = PackFolder(URL(filePath: "/nonexistent-folder"))
        #expect(try folder.files(of: .definition).isEmpty)
        do {
            _ = try folder.read("definitions/none.yaml")
            Issue.record("a file that is not there was read")
        } catch {
            #expect(error.problem == "The file cannot be read")
        }
    }
}
