// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Testing

@testable import Law

@Suite("Packs of procedures")
struct ProcedurePackTests {
    private func frames() throws -> [String: RuleFrame] {
        let frames = try CaseSample.catalog.get().packs.flatMap(\.frames)
        return Dictionary(frames.map { ($0.id.text, $0) }) { first, _ in first }
    }

    @Test("The packs that come with the program are read, and no rule stands in two")
    func bundled() throws {
        let packs = try CaseSample.catalog.get().packs
        #expect(
            Set(packs.map(\.header.id.text)) == ["WGAD", "OP1", "CAT22", "SPECIAL", "WGEID", "ECTHR", "SANCTIONS"])
        let ids = packs.flatMap(\.frames).map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(packs.first { $0.header.id.text == "SANCTIONS" }?.regimes.count == 7)
    }

    /// The rules of the reference with what its source says in few words, and its mark.
    private static let quotes: [(id: String, says: [String], source: String, mark: RuleMark)] = [
        ("IP-1", ["no time limit", "imminent"], "A/HRC/36/38", .toBeVerified),
        ("IP-2", ["no time limit", "need not be exhausted"], "A/HRC/36/38", .toBeVerified),
        (
            "IP-3", ["60 days", "90", "source for final comments"], "Individual complaints and urgent appeals",
            .verified
        ),
        ("IP-3.extension", ["one month"], "A/HRC/36/38", .toBeVerified),
        ("IP-4", ["representative with an authorisation"], "Optional Protocol", .toBeVerified),
        ("IP-4.RU", ["1 October 1991"], "CCPR/C/113/D/2192/2012", .toBeVerified),
        (
            "IP-4.BY", ["8 November 2022", "8 February 2023", "lodged before continue"], "defendersbelarus.org",
            .verified
        ),
        ("IP-4.time", ["5 years", "3 years", "abuse"], "Rules of procedure", .toBeVerified),
        ("IP-5.RU", ["1 October 1991"], "CAT/C/54/D/542/2013", .verified),
        ("IP-5.BY", ["no declaration"], "art. 22", .toBeVerified),
        ("IP-6", ["family or an organisation", "3 months and longer"], "methods of work", .toBeVerified),
        ("IP-6.late", ["3 months after", "over"], "methods of work", .toBeVerified),
        ("IP-6.urgent", ["less than 3 months"], "methods of work", .toBeVerified),
        ("IP-7", ["without a time limit", "60 days"], "OHCHR", .toBeVerified),
        ("IP-8", ["up to and including 16 September 2022"], "22 March 2022", .verified),
        ("IP-8.time", ["4 months", "1 February 2022"], "Protocol No. 15", .toBeVerified),
        ("IP-8.time.before", ["Before 1 February 2022", "6 months"], "Protocol No. 15", .toBeVerified),
        ("WG-1", ["before, during and after a trial and without a trial"], "OHCHR", .verified),
        ("WG-1.captivity", ["prisoner of war", "Third Geneva Convention"], "A/HRC/36/38", .toBeVerified),
        ("WG-2", ["may run together", "does not lead to an Opinion"], "A/HRC/36/38", .toBeVerified),
        ("WG-3", ["arbitrary", "not arbitrary", "filed", "pending"], "unwgaddatabase.org", .verified),
        ("WG-4", ["treaty body has registered"], "A/HRC/36/38", .toBeVerified),
        ("WG-5", ["consent", "English, French and Spanish", "No lawyer"], "TJWG", .verified),
        ("WG-6", ["family", "representatives", "governments"], "OHCHR", .verified),
        ("EC-1", ["16 March 2022", "16 September 2022"], "CM/Res(2022)2", .verified),
        ("EC-2", ["even if the domestic remedies end later", "view of lawyers"], "Interfax, 23 March 2022", .verified),
        ("EC-3", ["without the co-operation of Russia", "ad hoc judge"], "Svetova", .verified),
        ("EC-4", ["16,730", "1 February 2023"], "future processing", .verified),
        ("EC-5", ["16 September 2022", "4 months", "Committee of Ministers"], "Derived", .toBeVerified),
        ("EC-6", ["183-FZ", "15 March 2022"], "183-FZ", .toBeVerified),
        ("EC-7", ["article 18", "15 November 2018"], "Resolution 2446", .toBeVerified),
        ("SAN-1", ["one table a regime"], "Rule of this register", .verified),
        ("SAN-2", ["never published"], "Rule of this register", .verified),
        ("SAN-3", ["separately for each regime"], "Rule of this register", .verified),
        ("SAN-EU-GHR.listed", ["financial, technical or material support"], "2020/1999, art. 1", .verified),
        ("SAN-EU-GHR.support", ["plan, direct, order"], "2020/1998", .toBeVerified),
        ("SAN-EU-RU.listed", ["repression of civil society and democratic opposition"], "2024/1484", .toBeVerified),
        ("SAN-UK.listed", ["right to life", "reasonable grounds to suspect"], "SI 2020/680", .verified),
        ("SAN-UK.detention", ["Arbitrary detention alone is outside"], "6 July 2020", .verified),
        ("SAN-US-GM.listed", ["serious human rights abuse"], "EO 13818", .verified),
        (
            "SAN-US-2012.listed", ["Gross violations in Russia", "separate from Global Magnitsky"], "global",
            .toBeVerified
        ),
        ("SAN-US-LEVINSON.listed", ["wrongful detention of nationals"], "Levinson", .toBeVerified),
        (
            "SAN-CA.listed", ["extrajudicial killing, torture or other gross violations"], "S.C. 2017, c. 21",
            .toBeVerified
        ),
    ]

    @Test("Each rule says what its source says, cites it, and is marked as the source was compared")
    func quoted() throws {
        let frames = try frames()
        for quote in Self.quotes {
            let frame = try #require(frames[quote.id], "\(quote.id)")
            for words in quote.says { #expect(frame.text.en.contains(words), "\(quote.id): \(words)") }
            #expect(frame.sources.contains { $0.citation.contains(quote.source) }, "\(quote.id)")
            #expect(frame.mark == quote.mark, "\(quote.id)")
        }
    }

    @Test("Each rule that decides something is quoted by a test")
    func complete() throws {
        let quoted = Set(Self.quotes.map(\.id))
        let packs = try CaseSample.catalog.get().packs
        let rules: [ProcedureRule] = packs.flatMap { pack in pack.rules + pack.regimes.flatMap { $0.rules } }
        let deciding = rules.filter { (rule: ProcedureRule) -> Bool in rule.effect == .opens || rule.effect == .closes }
        // What repeats another rule for the time before it, or the name of its regime.
        let repeated: Set<String> = [
            "IP-4.BY.before", "SAN-EU-RU.state", "SAN-US-2012.state", "SAN-US-LEVINSON.nationals",
        ]
        #expect(Set(deciding.map { $0.frame.id.text }).subtracting(quoted) == repeated)
    }

    private func fault(_ condition: String) -> PackError? {
        do throws(PackError) {
            _ = try ProcedureCondition(PackText.read(condition, file: "p.yaml"))
            return nil
        } catch {
            return error
        }
    }

    @Test("A condition that is none is refused with the names of those there are")
    func conditions() {
        #expect(fault("{mood: bad}")?.remedy.contains("factUntil") == true)
        #expect(fault("{state: RU, held: true}")?.problem == "A condition has one name")
        #expect(fault("{state: Russia}")?.problem == "“Russia” is not the code of a State")
        #expect(fault("{factUntil: 2022-09-31}")?.problem == "“2022-09-31” is not a day of the calendar")
        #expect(fault("{all: []}")?.problem == "There is nothing to join")
        #expect(fault("{lastDecisionOlderThan: soon}")?.problem == "“soon” is not a term")
        #expect(fault("{held: false}") != nil)
        #expect(fault("{not: {any: [{state: [RU, BY]}, {onFile: health}]}}") == nil)
    }

    @Test("A pack with a line missing or cut short is read or refused with its place, and never a trap")
    func damaged() throws {
        let folder = try PackFolder.bundled()
        var refused = 0
        for file in try folder.files(of: .procedure) {
            let url = try #require(Self.place(of: file))
            let lines = try String(contentsOf: url, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            for number in stride(from: 0, to: lines.count, by: 11) {
                var without = lines
                without.remove(at: number)
                var cut = lines
                cut[number] = cut[number].prefix(cut[number].count / 2)
                for text in [without, cut].map({ $0.joined(separator: "\n") }) {
                    do throws(PackError) {
                        _ = try ProcedurePack(PackText.read(text, file: file))
                    } catch {
                        refused += 1
                        #expect(error.file == file && !error.problem.isEmpty && !error.remedy.isEmpty)
                    }
                }
            }
        }
        #expect(refused > 40)
    }

    private static func place(of file: String) -> URL? {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let url = folder.appending(path: "Sources/Reason/Law/Resources/packs/\(file)")
            if FileManager.default.fileExists(atPath: url.path) { return url }
        }
        return nil
    }
}
