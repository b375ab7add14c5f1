// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The lists of HURIDOCS that are loaded whole, against the codes that the lists have.
@Suite("Lists of HURIDOCS") struct HuridocsTests {
    static let lists: [(number: String, vocabulary: String, codes: String)] = [
        ("19", "source-connection", "01 0101 0102 0103 02 03 0301 04 0401 0402 0404 040401 99"),
        ("20", "intervention-kind", "01 0101 0102 0103 0104 0105 0106 02 0201 0202 0203"),
        (
            "25", "victim-status",
            """
            01 0101 0102 0103 0104 02 0201 020101 020102 020103 020104 020105 020109 0202 020201 020202 020203 \
            020204 0203 03 0301 0302
            """
        ), ("29", "detention-type", "01 02 03 04 05 06 07 90 99"),
        (
            "30", "contact-access",
            """
            01 0101 010101 01010101 01010102 01010103 01010104 010102 01010201 01010202 01010203 01010204 0102 02 90 \
            99
            """
        ), ("31", "legal-counsel", "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 51 52 53"),
        ("32", "court-type", "01 02 03 90 99"), ("36", "statement-signed", "01 02 03 04 05 99"),
        ("41", "violation-status", "01 0101 0102 0103 02 03 04 99"), ("42", "reliability", "01 02 03 04 05 99"),
        ("43", "monitoring-status", "01 02 03"), ("45", "intervention-status", "01 07"),
        ("46", "priority", "01 02 03 04 05"), ("48", "date-type", "01 02 03"),
    ]

    private static func codes(_ vocabulary: String, _ list: String) throws -> [String] {
        let folder = try #require(VocabularyTests.folder)
        let text = try String(contentsOf: folder.appending(path: "\(vocabulary).yaml"), encoding: .utf8)
        return text.matches(of: /huridocs: \{list: (\d+), code: "(\d+)"\}/).compactMap { match in
            match.1 == list ? String(match.2) : nil
        }
    }

    @Test("have all of their codes, each once", arguments: lists.indices)
    func whole(index: Int) throws {
        let list = Self.lists[index]
        let found = try Self.codes(list.vocabulary, list.number)
        #expect(found.sorted() == list.codes.split(separator: " ").map(String.init).sorted(), "\(list.vocabulary)")
    }

    @Test("of acts are loaded with each code once")
    func acts() throws {
        let found = try Self.codes("act-type", "4")
        #expect(found.count == 41)
        #expect(Set(found).count == found.count)
    }
}
