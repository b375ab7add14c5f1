// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Phrases
import Site
import Testing

@Suite("The page of pairs in doubt")
struct LinkageReportTests {
    private func report(_ name: String) -> LinkageReport {
        LinkageReport(
            file: "people.csv", counts: (12, 9, 40, 3),
            pairs: [
                .init(
                    rows: [(label: "name", first: name, second: "Ivan Obraztsov")], ids: ("R1", "R2"),
                    probability: 0.514,
                    bars: [.init(label: "before", weight: -10), .init(label: "surname", weight: 10.1)])
            ])
    }

    @Test("It stands alone in one file: no link, no script, its style inside", arguments: Language.allCases)
    func alone(language: Language) {
        let page = String(decoding: report("Образцов Иван").html(Words.of(language)), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("<style>"))
        for text in ["<script", "<link", "http://", "https://", "src=", "url("] {
            #expect(!page.contains(text), "\(text)")
        }
        #expect(!page.contains("⟦"))
        #expect(page.contains(language == .ru ? "51,4" : "51.4"))
        #expect(page.contains(language == .ru ? "+10,1" : "+10.1"))
        #expect(page.contains("Образцов Иван"))
    }

    @Test("What a list holds cannot open a tag")
    func harmless() {
        let page = String(decoding: report("</style><script>alert(1)</script>").html(Words.of(.en)), as: UTF8.self)
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;"))
    }
}
