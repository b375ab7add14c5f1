// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Statements
import Tables
import Testing

@testable import Intake

@Suite("The template")
struct TemplateTests {
    @Test("that is written can be imported as it is", arguments: [InputFormat.csv, .xlsx, .ods])
    func roundTrip(format: InputFormat) throws {
        let workshop = try Workshop()
        let path = workshop.folder.appending(path: "template.\(format.rawValue)").path
        try TemplateWriter.write(to: path, format: format)
        let receipt = try workshop.run(file: path, "2024-01-01", mapping: try ReadyMappings.mapping("template"))
        #expect(receipt.rows.new == 1)
        #expect(receipt.problems.isEmpty)
        #expect(receipt.format == format)
        let entry = try #require(try workshop.ledger.entry(at: 1)?.entry)
        #expect(entry.compartment == .confidential)
        let kinds = Set(entry.statements.map(\.claim.kind))
        #expect(kinds.isSuperset(of: [.name, .birth, .sex, .citizenship, .charge, .custody, .decision, .recognition]))
        #expect(!kinds.contains(.release))
    }

    @Test("explains each of its columns in two languages")
    func columns() {
        let unexplained = TemplateColumn.all.filter { $0.english.isEmpty || $0.russian.isEmpty }
        #expect(unexplained.isEmpty)
        #expect(Set(TemplateColumn.all.map(\.name)).count == TemplateColumn.all.count)
    }
}
