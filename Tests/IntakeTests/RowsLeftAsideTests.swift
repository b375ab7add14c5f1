// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables
import Testing

@testable import Intake

@Suite("Rows that a mapping leaves aside")
struct RowsLeftAsideTests {
    private static let mapping = Samples.mapping(
        """
        name: test
        version: 1
        key: id
        compartment: public
        only: [{column: kind, equals: [Person]}]
        statements:
          - {claim: name, text: {column: name}, kind: full}
        """)

    @Test("are among the rows read and accounted for, also when the file comes again")
    func counted() throws {
        let workshop = try Workshop()
        let text = "id,kind,name\n1,Person,Тестов\n2,Company,Образец\n3,Person,Пробина\n4,Ship,Проба\n5,Ship,Заря\n"
        let trial = try workshop.run(text, "2024-01-01", mapping: Self.mapping, isDryRun: true)
        let first = try workshop.run(text, "2024-01-01", mapping: Self.mapping)
        for receipt in [trial, first] {
            #expect(receipt.rows.read == 5 && receipt.rows.aside == 3 && receipt.rows.new == 2)
            #expect(receipt.rows.isBalanced)
            #expect(receipt.json["rows"]?["aside"] == .number(JSONNumber(3)))
        }
        let again = try workshop.run(text, "2024-01-01", mapping: Self.mapping)
        #expect(again.isRepetition && again.rows.isBalanced)
        #expect(again.rows.read == 5 && again.rows.aside == 3 && again.rows.unchanged == 2)
        let next = try workshop.run(
            "id,kind,name\n1,Person,Тестов\n2,Company,Образец\n", "2024-02-01", mapping: Self.mapping)
        #expect(next.rows.read == 2 && next.rows.aside == 1 && next.rows.unchanged == 1 && next.rows.gone == 1)
        #expect(next.rows.isBalanced)
    }
}
