// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

/// What the staff sees of officials. All names are invented.
@Suite("Officials on the command line") struct OfficialsCommandTests {
    static let entries = """
        subjectSource: our-desk
        entries:
          - subject: {kind: person, key: a}
            known: "2025-01-10"
            compartment: public
            statements:
              - {claim: name, text: Синтетов Иван, kind: full}
              - {claim: role, official: Вымыслов Семён Ильич, role: judge, body: Первый суд, date: "2024-05-02"}
              - {claim: role, official: Надуманова Яна Львовна, role: prosecutor, certainty: perhaps, mark: unverified}
              - {claim: reply, state: not-reached, official: Надуманова Яна Львовна, asked: "2025-02-01"}
          - subject: {kind: person, key: b}
            known: "2025-01-11"
            compartment: public
            statements:
              - {claim: name, text: Вымыслов Семён Ильич, kind: full}
              - {claim: post, post: Судья, body: Первый суд, from: "2019"}
              - {claim: sanction, state: requested, authority: Nowhere, requestedBy: us}

        """

    @Test("Everything is shown with sources and certainty, also what no page publishes")
    func officials() throws {
        let register = try CommandRegister()
        try register.record(Self.entries)
        let answer = try register.run(["officials", "--format", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        let json = try JSONReader().read(bytes: Array(answer.output.utf8))
        let officials = try #require(json["officials"]?.array)
        #expect(officials.count == 2)
        let judge = try #require(officials.first)
        #expect(judge["posts"]?[0]?["post"]?.string == "Судья")
        #expect(judge["sanctions"]?[0]?["requested_by"]?.string == "us")
        let doubtful = try #require(officials.last?["roles"]?[0])
        #expect(doubtful["certainty"]?.string == "perhaps" && doubtful["sources"]?[0]?["mark"]?.string == "unverified")
        #expect(officials.last?["replies"]?[0]?["state"]?.string == "not-reached")
        let one = try register.run(["officials", "--official", "надуман"])
        #expect(one.output.contains("1 officials, 1 roles, 1 of them doubtful") && !one.output.contains("Вымыслов"))
        let csv = try register.run(["officials", "--format", "csv"])
        #expect(
            csv.output.contains("Надуманова Яна Львовна,,Надуманова Яна Львовна,") && csv.output.contains("not-reached")
        )
        #expect(
            try register.run(["officials", "--known", "2024-01-01"]).errors.contains("No statement of the register"))
    }
}
