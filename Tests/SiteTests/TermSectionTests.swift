// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Site
import Testing

@Suite("When a sentence ends, on the page")
struct TermSectionTests {
    @Test("Days, bar, readings and steps stand on the page", arguments: ["en", "ru"])
    func shown(language: String) throws {
        let page = try Page(Visit.respond("/\(language)/p/T-0005").body)
        let said =
            language == "en"
            ? [
                "When the sentence ends", "Served, credit included", "547.5",
                "Another way to count. If the law is read in",
                "Step comparison",
            ]
            : [
                "Когда кончается срок", "Отбыто, с зачётом", "547.5", "Другой способ счёта. Если читать закон иначе",
                "Шаг comparison",
            ]
        for text in said { #expect(page.text.contains(text), "\(text)") }
        #expect(page.ids.contains("bar-t"))
    }

    @Test("The drawing of custody ends the sentence on the day that the computation gives")
    func oneEnd() throws {
        let page = try Page(Visit.respond("/en/p/T-0005").body)
        #expect(page.text.contains("Oct. 2029"))
        #expect(!page.text.contains("without deductions"))
    }

    @Test("Where nothing can be counted there is no part for it")
    func absent() throws {
        let page = try Page(Visit.respond("/en/p/T-0002").body)
        #expect(!page.ids.contains("term"))
    }
}
