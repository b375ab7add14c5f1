// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PublicRecord
import Site
import Testing

/// Pages and files of officials and of documents. All of both are invented.
@Suite("Pages of officials and documents")
struct OfficialPagesTests {
    private func text(_ path: String, _ query: String = "") throws -> String {
        try Page(Visit.respond(path, query).body).text.replacing("\u{A0}", with: " ")
    }

    private func file(_ path: String, _ query: String = "") -> String {
        String(decoding: Visit.respond(path, query).body, as: UTF8.self)
    }

    @Test("An official has roles with the name as printed, posts, sanctions with their days, and the answer")
    func official() throws {
        let page = try Page(Visit.respond("/en/officials/o-1").body)
        for words in [
            "Judge and another role in the cases of 2 people of this register.", "Printed as С. И. Вымыслов",
            "First class", "Number N-17.", "In force on 22 November 2026.", "Ended in May 2021.",
            "I acted as the law asked.", "Could not be reached.", "It is not a finding of guilt.",
            "Some sources print initials only.",
        ] {
            #expect(try text("/en/officials/o-1").contains(words), "\(words)")
        }
        #expect(page.links.contains("/en/p/T-0001") && page.links.contains("/en/officials/o-1.json"))
        #expect(page.links.contains("mailto:register@imena.example"))
        let russian = try text("/ru/officials/o-1")
        #expect(
            russian.contains("Судья и другая роль в делах 2 человек") && russian.contains("Я действовал по закону."))
    }

    @Test("Where nobody asked for a reply the page says so, and says nothing of sanctions that it does not show")
    func silent() throws {
        let page = try text("/en/officials/o-2")
        #expect(page.contains("No reply has been asked for yet."))
        #expect(page.contains("That none is shown here says nothing."))
        #expect(!page.contains("Posts"))
    }

    @Test("The cases of an official with many go on from page to page, and the files have all of them")
    func manyCases() throws {
        let first = try Page(Visit.respond("/en/officials/o-3").body)
        #expect(first.text.contains("1 to 50 of 120") && first.links.contains("/en/officials/o-3?page=2"))
        let third = try Page(Visit.respond("/en/officials/o-3", "page=3").body)
        #expect(third.text.contains("101 to 120 of 120") && third.links.contains("/en/officials/o-3?page=2"))
        #expect(!third.links.contains("/en/officials/o-3?page=4"))
        #expect(Visit.respond("/en/officials/o-3", "page=4").status == 400)
        #expect(Visit.respond("/en/officials/o-3", "page=x").status == 400)
        #expect(file("/en/officials/o-3.csv").split(separator: "\r\n").count == 121)
        #expect(Visit.respond("/en/officials/o-3").body.count < 200_000)
    }

    @Test("The list narrows by role, body and sanctions, goes on from page to page, and its files are what it shows")
    func list() throws {
        let all = try Page(Visit.respond("/en/officials").body)
        #expect(all.text.contains("55 officials") && all.text.contains("1 to 50 of 55"))
        #expect(all.links.contains("/en/officials?page=2"))
        let judges = try Page(Visit.respond("/en/officials", "role=judge").body)
        #expect(judges.text.contains("1 official") && !judges.text.contains("Гипотезова"))
        #expect(judges.links.contains("/en/officials.csv?role=judge"))
        let rows = file("/en/officials.csv", "role=judge").split(separator: "\r\n")
        #expect(rows.count == 3 && rows[1].contains("o-1,Semyon Vymyslov,judge,Тестовский суд,2023-04-17"))
        #expect(file("/en/officials.csv", "sanction=not-shown").split(separator: "\r\n").count == 2)
        #expect(file("/ru/officials.json", "body=o-test").contains("\"standing\": \"listed\""))
        #expect(try text("/en/officials", "role=cook").contains("prosecution-witness"))
        #expect(try text("/en/officials", "rank=1").contains("There is no filter of this name"))
    }

    @Test("A former number leads to the official, on the page and in the file")
    func moved() {
        #expect(Visit.respond("/en/officials/o-9").header("Location") == "/en/officials/o-1")
        #expect(Visit.respond("/ru/officials/o-9.csv").header("Location") == "/ru/officials/o-1.csv")
    }

    @Test("A document has its vote, its languages, what is unchecked, and whom it names")
    func instrument() throws {
        let page = try Page(Visit.respond("/en/instruments/resolution-1").body)
        for words in [
            "61 for, 12 against, 7 abstained", "English, Russian and xx", "not yet checked",
            "2 people of this register are named", "§ 4",
        ] {
            #expect(try text("/en/instruments/resolution-1").contains(words), "\(words)")
        }
        #expect(page.links.contains("/en/p/T-0002") && page.links.contains("https://parliament.example/1"))
        let bare = try text("/ru/instruments/x7")
        #expect(bare.contains("даты нет") && bare.contains("Названо 0 человек"))
        let csv = file("/en/instruments.csv")
        #expect(csv.contains("resolution-1,2026-02-03,resolution,Parliament of Nowhere,Resolution 1"))
        #expect(csv.contains(",61,12,7,en ru xx,") && csv.contains(",2,date,"))
        let json = file("/en/instruments/resolution-1.json")
        #expect(json.contains("\"abstained\": 7") && json.contains("\"paragraph\""))
        #expect(file("/en/instruments/resolution-1.csv").contains("resolution-1,T-0001,"))
    }

    @Test("The page of a person says who is responsible and which documents name the person; so do its files")
    func person() throws {
        let page = try Page(Visit.respond("/en/p/T-0001").body)
        #expect(page.links.contains("/en/officials/o-1") && page.links.contains("/en/instruments/resolution-1"))
        #expect(page.text.contains("Judge, Тестовский суд, 17\u{A0}April 2023; under sanctions"))
        let json = file("/en/p/T-0001.json")
        #expect(json.contains("\"named_in\"") && json.contains("\"official\": \"o-1\""))
        let csv = file("/en/p/T-0001.csv")
        #expect(csv.contains("responsible,judge: Вымыслов Семён Ильич") && csv.contains("named-in,"))
        #expect(try text("/en/p/T-0006").contains("No resolution, statement or report on file names this person."))
        // Of a child nothing of the kind.
        for path in ["/en/p/T-0003", "/en/p/T-0003.json", "/en/p/T-0004.csv"] {
            #expect(!file(path).contains("Вымыслов") && !file(path).contains("resolution-1"), "\(path)")
        }
    }

    @Test("Search engines and readers find both lists")
    func found() throws {
        let map = file("/sitemap.xml")
        for place in ["/en/officials", "/ru/officials/o-1", "/en/instruments", "/ru/instruments/x7"] {
            #expect(map.contains("https://imena.example\(place)<"), "\(place)")
        }
        let links = try Page(Visit.respond("/en/").body).links
        #expect(links.contains("/en/officials") && links.contains("/en/instruments"))
        let downloads = try Page(Visit.respond("/en/downloads").body).links
        #expect(downloads.contains("/en/officials.csv") && downloads.contains("/en/instruments.json"))
    }
}
