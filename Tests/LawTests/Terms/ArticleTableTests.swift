// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

/// What each article allows, against the tables of articles as they were compiled from the codes: “<=5” is up to five years,
/// “L” life, “D” death in the text; what stands in brackets explains and is not read.
@Suite("What articles allow")
struct ArticleTableTests {
    private static let russia: [(id: String, text: String)] = [
        ("UK-205", "p1 10-20; p2 12-20; p3 15-20 or L"),
        ("UK-205.1", "p1 7-15; p1.1 8-15 or L; p2 10-20 or L; p3 12-20; p4 15-20 or L"),
        ("UK-205.2", "p1 2-5; p2 (media, internet) 5-7"),
        ("UK-205.3", "15-20 or L"),
        ("UK-205.4", "p1 15-20 or L; p2 10-15"),
        ("UK-205.5", "p1 15-20 or L; p2 10-20"),
        ("UK-205.6", "<=1"),
        ("UK-206", "p1 5-10; p2 6-15; p3 8-20; p4 15-20 or L"),
        ("UK-207", "p1 none; p2 3-5; p3 6-8; p4 8-10"),
        ("UK-208", "p1 10-20; p2 8-15; p3 12-20"),
        ("UK-211", "p1 4-8; p2 7-12; p3 8-15; p4 15-20 or L"),
        ("UK-277", "12-20, L, D"),
        ("UK-360", "p1 7-12; p2 12-20"),
        ("UK-361", "p1 12-20 or L; p2 10-20 or L; p3 15-20 or L"),
        ("UK-207.1", "no imprisonment (up to 3 y restriction of liberty)"),
        ("UK-207.2", "p1 <=3; p2 <=5"),
        (
            "UK-207.3",
            "p1 <=5; p2 (office, group, fabricated evidence, mercenary motive, hatred) 5-10; p3 grave results 10-15"
        ),
        ("UK-280.3", "p1 (after one administrative penalty within a year) <=5; p2 (grave results) <=7"),
        ("UK-212", "p1 8-15; p1.1 5-10; p2 3-8; p3 <=2; p4 5-10"),
        ("UK-212.1", "<=5"),
        ("UK-213", "p1 <=5; p2 <=7; p3 5-8"),
        ("UK-214", "p1 none; p2 <=3"),
        ("UK-239", "p1 <=7; p2 <=6; p3 <=4"),
        ("UK-243.4", "p1 <=3; p2 <=5"),
        ("UK-148", "p1 <=1; p2 <=3; p3 none; p4 <=1"),
        ("UK-267", "p1 <=1; p2 <=2; p3 <=3; p4 <=4; p5 <=8; p6 <=10"),
        ("UK-167", "p1 <=2; p2 (arson etc.) <=5"),
        ("UK-275", "12-20 or L (acts before 28.04.2023: 12-20)"),
        ("UK-275.1", "3-8"),
        ("UK-276", "10-20"),
        ("UK-278", "12-20"),
        ("UK-279", "12-20"),
        ("UK-280", "p1 <=4; p2 (media, internet) <=5"),
        ("UK-280.1", "p1 <=4; p2 <=5"),
        ("UK-280.2", "6-10"),
        ("UK-280.4", "p1 2-4; p2 3-6; p3 5-7"),
        ("UK-281", "p1 10-20; p2 12-20; p3 15-20 or L"),
        ("UK-281.1", "p1 8-15 or L; p2 10-20 or L; p3 10-20; p4 15-20 or L"),
        ("UK-281.2", "15-20 or L"),
        ("UK-281.3", "p1 15-20 or L; p2 5-10"),
        ("UK-282", "p1 2-5; p2 3-6"),
        ("UK-282.1", "p1 6-10; p1.1 4-8; p2 2-6; p3 (office) 7-12"),
        ("UK-282.2", "p1 6-10; p1.1 4-8; p2 2-6; p3 7-12"),
        ("UK-282.3", "p1 3-8; p2 5-10"),
        ("UK-282.4", "p1-2 <=4"),
        ("UK-283", "p1 <=4, p2 3-7"),
        ("UK-283.1", "p1 <=4, p2 3-8"),
        ("UK-283.2", "p1 <=3, p2 <=4, p3 <=6, p4 3-7"),
        ("UK-284.1", "p1 participation after penalty/record 1-4; p2 money 1-5; p3 organising 2-6"),
        ("UK-284.2", "<=3"),
        ("UK-284.3", "<=5"),
        ("UK-295", "12-20, L, D"),
        ("UK-317", "12-20, L, D"),
        ("UK-296", "p1 <=3; p2 <=2; p3 <=5; p4 5-10"),
        ("UK-318", "p1 <=5 (not dangerous); p2 <=10"),
        ("UK-319", "no imprisonment"),
        ("UK-321", "p1 <=5; p2 <=5; p3 5-12"),
        ("UK-328", "p1 <=2; p2 none"),
        ("UK-329", "<=1"),
        ("UK-330.1", "p1-2 <=2; p3 <=5"),
        ("UK-330.3", "p1 <=2; p2 <=3"),
        ("UK-332", "p2 <=5; p2.1 2-3; p2.2 3-10"),
        ("UK-337", "p5 5-10"),
        ("UK-338", "p1 <=7, p2 <=10, p3 5-15"),
        ("UK-352.1", "3-10"),
        ("UK-354", "p1 <=3; p2 <=5"),
        ("UK-354.1", "p1 <=3; p2 <=5; p3 <=3; p4 <=5"),
        ("UK-356", "p1 <=20; p2 10-20"),
        ("UK-359", "p1 12-18; p2 15-20; p3 7-15"),
        ("UK-222", "p1 3-5"),
        ("UK-222.1", "p1 6-8"),
        ("UK-223", "p1 4-6"),
        ("UK-223.1", "p1 8-10"),
        ("UK-128.1", "p2 <=2; p3 <=3; p4 <=4; p5 <=5"),
    ]

    private static let belarus: [(id: String, text: String)] = [
        ("UK-130", "p1 <=5; p2 (violence, office) 3-10; p3 (group, grave results) 5-12"),
        ("UK-130-1", "p1 <=5"),
        ("UK-130-2", "p1 <=5; p2 3-10"),
        ("UK-193-1", "<=2"),
        ("UK-198-1", "<=2"),
        ("UK-203-1", "p1 <=2; p2 <=3; p3 (officials' data) <=5"),
        ("UK-243", "p1 <=3; p2 3-7"),
        ("UK-286", "5-15"),
        ("UK-289", "p1 8-15; p2 8-20; p3 to 25, L, D"),
        ("UK-293", "p1 (organising) 5-15; p2 (part) 3-8; p3 (training, financing) <=3"),
        ("UK-339", "p1 <=3; p2 1-6; p3 3-10"),
        ("UK-341-1", "<=4"),
        ("UK-342", "p1 <=4 (acts before 19.06.2021 <=3); p2 (training, financing) <=3 (before <=2)"),
        ("UK-342-2", "<=3"),
        ("UK-356", "p1 7-15; p2 <=20, L, D (from 25.03.2023, before <=20)"),
        ("UK-357", "p1 8-12; p2 10-15; p3 (deaths) to 25, L, D"),
        ("UK-358", "7-15"),
        ("UK-361", "p1 <=6; p2 (to foreign states/bodies) <=10; p3 (office, grave results) <=12"),
        (
            "UK-361-1",
            "p1 (creating, leading) 3-7; p2 (repeat, office) 6-10; p3 (joining to commit extremist crime) 2-6"
        ),
        ("UK-361-2", "p2 (repeat, group, office) 5-8"),
        ("UK-361-3", "p1 2-5; p2 5-10"),
        ("UK-361-4", "p1 2-6; p2 (repeat, group, office) 3-7"),
        ("UK-361-5", "<=3"),
        ("UK-363", "p1 <=3; p2 (group, violence) <=7"),
        ("UK-364", "<=7 (before 2-6)"),
        ("UK-366", "<=7"),
        ("UK-367", "p1 <=5, p2 <=6"),
        ("UK-368", "p1 <=4, p2 <=5"),
        ("UK-369", "<=3"),
        ("UK-369-1", "<=4 (before <=2)"),
        ("UK-369-3", "<=5"),
        ("UK-410", "p1 2-7"),
        ("UK-411", "p1 <=1; p2 (after grave crime) <=2"),
        ("UK-415", "<=3"),
        ("UK-421", "<=1"),
    ]

    /// The parts of a row of the table and what each allows, as a pack writes it.
    private func parts(_ text: String) -> [String: String] {
        var plain = ""
        var depth = 0
        for sign in text {
            if sign == "(" { depth += 1 }
            if depth == 0 { plain.append(sign) }
            if sign == ")" { depth -= 1 }
        }
        var found: [String: String] = [:]
        let pieces = plain.replacing(", L", with: " L").replacing(", D", with: " D").replacing(" or L", with: " L")
            .replacing(";", with: ",").split(separator: ",")
        for piece in pieces {
            var words = piece.split(separator: " ").map(String.init)
            var names = [""]
            if let first = words.first, first.hasPrefix("p"), first.dropFirst().first?.isNumber == true {
                let ends = first.dropFirst().split(separator: "-").map(String.init)
                names = ends.count == 2 ? ends : [String(first.dropFirst())]
                words.removeFirst()
            }
            let marks = words.filter { $0 == "L" || $0 == "D" }
            var years = words.filter { $0 == "none" || $0.contains { $0.isNumber } }.last ?? "none"
            if years.hasPrefix("<=") || words.contains("to") { years = "0-" + years.filter(\.isNumber) }
            for name in names { found[name] = ([years] + marks).joined(separator: " ") }
        }
        return found
    }

    /// What the pack has for an act of the last edition.
    private func packed(_ country: String) throws -> [String: [String: String]] {
        let law = try Countries.law(country)
        var found: [String: [String: String]] = [:]
        for rule in law.articles.values {
            for part in rule.parts where part.acts.to == nil {
                found[rule.frame.id.text, default: [:]][part.part ?? ""] = part.range.description
            }
        }
        return found
    }

    @Test("each article and part allows what the table says, and the packs have no other", arguments: ["ru", "by"])
    func tables(country: String) throws {
        let table = country == "ru" ? Self.russia : Self.belarus
        let packed = try packed(country)
        #expect(Set(packed.keys) == Set(table.map(\.id)))
        for row in table { #expect(packed[row.id] == parts(row.text), "\(row.id): \(row.text)") }
    }

    @Test(
        "earlier editions: “acts before 19.06.2021 <=3”, “before <=2”, “before: 2-6”, “from 25.03.2023”",
        arguments: [
            ("342/1", "2021-06-18", "0-3"), ("342/1", "2021-06-19", "0-4"), ("342/2", "2021-06-18", "0-2"),
            ("342/2", "2021-06-19", "0-3"), ("356/2", "2023-03-24", "0-20"), ("356/2", "2023-03-25", "0-20 L D"),
            ("364", "2021-06-18", "2-6"), ("364", "2021-06-19", "0-7"), ("369-1", "2021-06-18", "0-2"),
            ("369-1", "2021-06-19", "0-4"),
        ])
    func editionsOfBelarus(article: String, act: String, expected: String) throws {
        let charge = try #require(ChargedArticle(text: article))
        let rule = try #require(try Countries.law("by").articles[charge.article])
        #expect(rule.parts(of: charge, acts: DayRange(day(act))).map(\.range.description) == [expected])
    }

    @Test(
        "“p3 added 260-FZ 14.07.2022”, “p2.1, 2.2 added 365-FZ 24.09.2022”, “three parts since 292-FZ 01.07.2021”, “582-FZ 29.12.2022”",
        arguments: [
            ("208/3", "2022-07-14"), ("332/2.1", "2022-09-24"), ("332/2.2", "2022-09-24"), ("284.1/2", "2021-07-01"),
            ("284.1/3", "2021-07-01"), ("330.1/2", "2022-12-29"), ("330.1/3", "2022-12-29"),
        ])
    func addedParts(article: String, first: String) throws {
        let charge = try #require(ChargedArticle(text: article))
        let rule = try #require(try Countries.law("ru").articles[charge.article])
        #expect(rule.parts(of: charge, acts: DayRange(day(first))).count == 1)
        #expect(rule.parts(of: charge, acts: DayRange(day(first).adding(days: -1))).isEmpty)
    }

    @Test("“higher parts to 20”: an article of which not all parts are known has no class of gravity without its part")
    func otherParts() throws {
        let answer = try answer(
            """
            {"spells": [{"from": "2022-01-01"}], "articles": ["222"], "sentence": "P4Y", "regime": "strict"}
            """)
        #expect(answer.earliestParole == nil)
        #expect(answer.trace.contains { $0.words == TermWords("missing.part-open", ["article": .text("222")]) })
    }
}
