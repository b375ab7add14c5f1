// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Site
import Testing

@Suite("What a person is made of")
struct JoinedRecordsTests {
    @Test("The page names the records, their lists, and who joined them", arguments: ["en", "ru"])
    func shown(language: String) throws {
        let page = try Page(Visit.respond("/\(language)/p/T-0001").body)
        let said =
            language == "en"
            ? ["Of which entries this record is made", "joined automatically", "joined by people", "formerly T-0099"]
            : ["Из чего составлена запись", "соединено автоматически", "соединено людьми", "прежде T-0099"]
        for text in said { #expect(page.text.contains(text), "\(text)") }
        #expect(page.text.contains("row 17"))
    }
}
