// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Testing

@testable import Law

/// Each rule of each definition, on the words of its source: a case that falls under it and one that does not.
@Suite("Rules of the definitions")
struct DefinitionRuleTests {
    struct Row: Sendable {
        var definition: String
        /// The rule under test.
        var rule: String
        /// What the source says, as the compilation of rules tells it.
        var source: String
        var answers: [String: FindingAnswer]
        var outcome: Answer
        var categories: [String]?

        init(
            _ definition: String, _ rule: String, _ source: String, _ answers: [String: FindingAnswer],
            _ outcome: Answer, _ categories: [String]? = nil
        ) {
            (self.definition, self.rule, self.source) = (definition, rule, source)
            (self.answers, self.outcome, self.categories) = (answers, outcome, categories)
        }
    }

    @Test("the outcome is as the source demands", arguments: rows.indices)
    func outcome(_ index: Int) throws {
        let row = Self.rows[index]
        let outcome = try #require(try Case(row.answers).outcomes()[row.definition])
        #expect(outcome.outcome == row.outcome, "\(row.rule): \(row.source)")
        if let categories = row.categories { #expect(outcome.categories == categories, "\(row.rule)") }
        if row.outcome.isDecided { #expect(!outcome.fired.isEmpty, "an outcome names the rule that fired") }
    }

    @Test("no criterion and no category is without a row here")
    func complete() throws {
        let tested = Set(Self.rows.map { "\($0.definition) \($0.rule)" })
        for definition in try Case.catalog.get().definitions {
            for id in definition.criteria.map(\.id) + definition.categories.map(\.frame.id) {
                #expect(tested.contains("\(definition.id) \(id)"))
            }
        }
    }

    private static let clear: [String: FindingAnswer] = ["PACE-X1.1": .notMet]
    private static func pace(_ answers: [String: FindingAnswer]) -> [String: FindingAnswer] {
        var all: [String: FindingAnswer] = [
            "PACE-a": .notMet, "PACE-b": .notMet, "PACE-M": .notMet, "PACE-c": .notMet, "PACE-d": .notMet,
            "PACE-e": .notMet, "PACE-X1.1": .notMet,
        ]
        all.merge(answers) { _, new in new }
        return all
    }
    private static func guide(_ answers: [String: FindingAnswer]) -> [String: FindingAnswer] {
        var all: [String: FindingAnswer] = [
            "G13-1a": .notMet, "G13-1b": .notMet, "G13-1c": .notMet, "G13-M1": .notMet, "G13-M2": .notMet,
            "G13-2a": .notMet, "G13-2b": .notMet, "G13-2c": .notMet, "G13-2d": .notMet, "G13-X1": .notMet,
            "G13-X2": .notMet,
        ]
        all.merge(answers) { _, new in new }
        return all
    }

    static let rows: [Row] = paceRows + guideRows + conscienceRows + wgadRows + levinsonRows + genevaRows + listRows

    private static let paceRows: [Row] = [
        Row("PACE1900", "PACE-a", "violation of a fundamental guarantee of the ECHR", pace(["PACE-a": .met]), .met),
        Row(
            "PACE1900", "PACE-b", "purely political reasons, no connection to any offence", pace(["PACE-b": .met]), .met
        ),
        Row("PACE1900", "PACE-M", "c, d, e need political motive", pace(["PACE-c": .met, "PACE-d": .met]), .notMet),
        Row("PACE1900", "PACE-M", "the motive alone is no criterion", pace(["PACE-M": .met]), .notMet),
        Row(
            "PACE1900", "PACE-c", "for political motives, length or conditions clearly out of proportion",
            pace(["PACE-M": .met, "PACE-c": .met]), .met),
        Row(
            "PACE1900", "PACE-d", "for political motives, discriminatory compared with other persons",
            pace(["PACE-M": .met, "PACE-d": .met]), .met),
        Row(
            "PACE1900", "PACE-e", "proceedings clearly unfair, connected with political motives",
            pace(["PACE-M": .met, "PACE-e": .met]), .met),
        Row(
            "PACE1900", "PACE-X1.1", "a mere terrorism label does not exclude",
            pace(["PACE-a": .met, "PACE-X1.1": .met, "PACE-X1.2": .notMet]), .met),
        Row(
            "PACE1900", "PACE-X1.2", "prosecuted and sentenced under national law and in conformity with the ECHR",
            pace(["PACE-a": .met, "PACE-X1.1": .met, "PACE-X1.2": .met]), .excluded),
        Row(
            "PACE1900", "PACE-X1.1", "both limbs are needed: nobody looked at the second",
            pace(["PACE-a": .met, "PACE-X1.1": .met]), .notAssessed),
    ]

    private static let guideRows: [Row] = [
        Row(
            "GUIDE2013", "G13-1a", "solely because of convictions; no proof of motive needed", guide(["G13-1a": .met]),
            .met),
        Row("GUIDE2013", "G13-1b", "solely for non-violent protection of human rights", guide(["G13-1b": .met]), .met),
        Row("GUIDE2013", "G13-1c", "solely because of sex, race, language, religion …", guide(["G13-1c": .met]), .met),
        Row(
            "GUIDE2013", "G13-M1", "the motive alone is not enough: at least one defect", guide(["G13-M1": .met]),
            .notMet),
        Row("GUIDE2013", "G13-M2", "motive: to stop public activity", guide(["G13-M2": .met, "G13-2a": .met]), .met),
        Row(
            "GUIDE2013", "G13-2a", "in breach of the right to a fair trial", guide(["G13-M1": .met, "G13-2a": .met]),
            .met),
        Row("GUIDE2013", "G13-2b", "based on falsified evidence", guide(["G13-M1": .met, "G13-2b": .met]), .met),
        Row(
            "GUIDE2013", "G13-2c", "clearly disproportionate to the act", guide(["G13-M1": .met, "G13-2c": .met]), .met),
        Row(
            "GUIDE2013", "G13-2d", "selective in comparison with others", guide(["G13-M1": .met, "G13-2d": .met]), .met),
        Row("GUIDE2013", "G13-2d", "group 2 needs the motive", guide(["G13-2a": .met, "G13-2d": .met]), .notMet),
        Row(
            "GUIDE2013", "G13-X1", "excluded: used violence against a person",
            guide(["G13-1a": .met, "G13-X1": .met, "G13-X1E": .notMet]), .excluded),
        Row(
            "GUIDE2013", "G13-X1E", "except necessary defence or extreme necessity",
            guide(["G13-1a": .met, "G13-X1": .met, "G13-X1E": .met]), .met),
        Row(
            "GUIDE2013", "G13-X2", "excluded: called for violence out of hatred",
            guide(["G13-1a": .met, "G13-X2": .met]), .excluded),
    ]

    private static let conscienceRows: [Row] = [
        Row("AI-POC", "AI-1", "because of beliefs held in conscience", ["AI-1": .met, "AI-2": .met], .met),
        Row("AI-POC", "AI-1", "not for a belief", ["AI-1": .notMet, "AI-2": .met], .notMet),
        Row("AI-POC", "AI-2", "and has not advocated violence or hatred", ["AI-1": .met, "AI-2": .notMet], .notMet),
    ]

    private static let wgadRows: [Row] =
        ["I", "II", "III", "IV", "V"].flatMap { number in
            [
                Row("WGAD", "WGAD-\(number)", "category \(number)", ["WGAD-\(number)": .met], .met, [number]),
                Row("WGAD", "WGAD-C\(number)", "category \(number)", ["WGAD-\(number)": .met], .met, [number]),
            ]
        } + [
            Row(
                "WGAD", "WGAD-CII", "categories are cumulative: store a set", ["WGAD-II": .met, "WGAD-III": .met],
                .met, ["II", "III"])
        ]

    private static let levinson: [String: FindingAnswer] = Dictionary(
        uniqueKeysWithValues: (1...11).map { ("LEV-\($0 < 10 ? "0" : "")\($0)", FindingAnswer.notMet) } + [
            ("LEV-S", .met)
        ])
    private static func lev(_ met: String..., held: FindingAnswer = .met) -> [String: FindingAnswer] {
        var all = levinson
        for id in met { all[id] = .met }
        all["LEV-S"] = held
        return all
    }
    private static let levinsonRows: [Row] = [
        Row(
            "LEVINSON", "LEV-S", "scope: a national held by another State",
            lev("LEV-03", "LEV-11", "LEV-05", held: .notMet), .notMet),
        Row("LEVINSON", "LEV-01", "credible information of innocence", lev("LEV-02", "LEV-03", "LEV-01"), .met),
        Row("LEVINSON", "LEV-02", "one of 2, 3, 7, 11 is not two", lev("LEV-02", "LEV-01"), .notMet),
        Row("LEVINSON", "LEV-03", "two of 2, 3, 7, 11 alone are not enough", lev("LEV-03", "LEV-02"), .notMet),
        Row(
            "LEVINSON", "LEV-04", "freedom of press: a factor, without weight in our rule", lev("LEV-04", "LEV-03"),
            .notMet),
        Row(
            "LEVINSON", "LEV-05", "in violation of the detaining country’s own law", lev("LEV-03", "LEV-07", "LEV-05"),
            .met),
        Row("LEVINSON", "LEV-06", "legitimate questions about innocence", lev("LEV-03", "LEV-07", "LEV-06"), .met),
        Row("LEVINSON", "LEV-07", "a pretext for an illegitimate purpose", lev("LEV-07", "LEV-11", "LEV-10"), .met),
        Row(
            "LEVINSON", "LEV-08", "courts not independent: a factor, without weight in our rule", lev("LEV-08"), .notMet
        ),
        Row("LEVINSON", "LEV-09", "inhumane conditions: a factor, without weight in our rule", lev("LEV-09"), .notMet),
        Row("LEVINSON", "LEV-10", "due process so impaired that arbitrary", lev("LEV-02", "LEV-11", "LEV-10"), .met),
        Row("LEVINSON", "LEV-11", "US engagement likely necessary", lev("LEV-11", "LEV-03", "LEV-01"), .met),
    ]

    private static func third(_ answers: [String: FindingAnswer]) -> [String: FindingAnswer] {
        var all: [String: FindingAnswer] = ["GC3-SPY": .notMet, "GC3-MERC": .notMet]
        all.merge(answers) { _, new in new }
        return all
    }
    private static let genevaRows: [Row] =
        ["4A1", "4A2", "4A3", "4A4", "4A5", "4A6", "4B1"].map { article in
            Row("GC3", "GC3-\(article)", "POW under art. \(article)", third(["GC3-\(article)": .met]), .met, ["POW"])
        } + [
            Row("GC3", "GC3-C1", "POW", third(["GC3-4A1": .met]), .met, ["POW"]),
            Row("GC3", "GC3-33", "not POW, at least same benefit", third(["GC3-33": .met]), .met, ["RETAINED"]),
            Row("GC3", "GC3-C2", "not POW, at least same benefit", third(["GC3-33": .met]), .met, ["RETAINED"]),
            Row(
                "GC3", "GC3-5", "protected as POW until a competent tribunal decides",
                third(["GC3-5": .met, "GC3-T": .notMet]), .met, ["POW_presumed"]),
            Row(
                "GC3", "GC3-C3", "default in the register = POW_presumed",
                third(["GC3-5": .met, "GC3-T": .notMet]), .met, ["POW_presumed"]),
            Row(
                "GC3", "GC3-T", "until a tribunal decides", third(["GC3-5": .met, "GC3-T": .met]), .notAssessed,
                ["none"]),
            Row(
                "GC3", "GC3-IMM", "no prosecution for lawful acts of war",
                third(["GC3-4A1": .met, "GC3-IMM": .met, "GC3-WC": .notMet]), .met,
                ["POW", "prosecuted_despite_immunity"]),
            Row(
                "GC3", "GC3-F1", "flag prosecuted_despite_immunity",
                third(["GC3-4A1": .met, "GC3-IMM": .met, "GC3-WC": .notMet]), .met,
                ["POW", "prosecuted_despite_immunity"]),
            Row(
                "GC3", "GC3-WC", "war-crimes suspect remains POW but may be tried fairly",
                third(["GC3-4A1": .met, "GC3-IMM": .met, "GC3-WC": .met]), .met, ["POW"]),
            Row(
                "GC3", "GC3-SPY", "spy caught in the act: no POW right", ["GC3-4A1": .met, "GC3-SPY": .met], .excluded),
            Row("GC3", "GC3-MERC", "mercenary: no POW right", ["GC3-4A1": .met, "GC3-MERC": .met], .excluded),
        ] + fourthRows

    private static func fourth(_ answers: [String: FindingAnswer]) -> [String: FindingAnswer] {
        var all: [String: FindingAnswer] = ["GC4-4": .met, "GC4-DIRECT": .notMet]
        all.merge(answers) { _, new in new }
        return all
    }
    private static let fourthRows: [Row] = [
        Row(
            "GC4", "GC4-4", "civilian in the hands of a Party of which not a national", fourth([:]), .met,
            ["protected_civilian"]),
        Row("GC4", "GC4-C1", "protected person", fourth([:]), .met, ["protected_civilian"]),
        Row(
            "GC4", "GC4-34", "hostage-taking of civilians prohibited", fourth(["GC4-34": .met]), .met,
            ["protected_civilian", "civilian_hostage"]),
        Row(
            "GC4", "GC4-F1", "civilian_hostage", fourth(["GC4-34": .met]), .met,
            ["protected_civilian", "civilian_hostage"]),
        Row(
            "GC4", "GC4-42", "internment in own territory: no category of its own", fourth(["GC4-42": .met]), .met,
            ["protected_civilian"]),
        Row(
            "GC4", "GC4-78", "internment in occupied territory: no category of its own", fourth(["GC4-78": .met]), .met,
            ["protected_civilian"]),
        Row(
            "GC4", "GC4-49", "deportation out of occupied territory", fourth(["GC4-49": .met]), .met,
            ["protected_civilian", "deported_from_occupied"]),
        Row(
            "GC4", "GC4-F2", "deported_from_occupied", fourth(["GC4-49": .met]), .met,
            ["protected_civilian", "deported_from_occupied"]),
        Row(
            "GC4", "GC4-76", "held in the occupied country", fourth(["GC4-76": .met]), .met,
            ["protected_civilian", "held_outside_occupied"]),
        Row(
            "GC4", "GC4-F3", "held in Russia = breach flag", fourth(["GC4-76": .met]), .met,
            ["protected_civilian", "held_outside_occupied"]),
        Row("GC4", "GC4-DIRECT", "took direct part in hostilities", fourth(["GC4-DIRECT": .met]), .excluded),
        Row(
            "GC4", "GC4-ED", "refusal to acknowledge: separate flag, combinable", ["GC4-4": .notMet, "GC4-ED": .met],
            .notMet, ["none", "disappeared"]),
        Row(
            "GC4", "GC4-F4", "separate flag, combinable", fourth(["GC4-ED": .met]), .met,
            ["protected_civilian", "disappeared"]),
    ]

    private static func with(_ first: [String: FindingAnswer], _ second: [String: FindingAnswer]) -> [String:
        FindingAnswer]
    {
        first.merging(second) { _, new in new }
    }
    private static let political = with(pace(["PACE-a": .met]), guide(["G13-1a": .met]))
    private static let listRows: [Row] =
        [
            Row(
                "LIST", "LIST-MIN", "age < 18: flag, not a stop", with(political, ["LIST-MIN": .met]), .met,
                ["PP", "MIN"]),
            Row("LIST", "LIST-0", "flag, not a stop", with(political, ["LIST-MIN": .met]), .met, ["PP", "MIN"]),
            Row(
                "LIST", "LIST-3.1", "IHL status has priority over the criminal label",
                with(third(["GC3-4A1": .met]), political), .met, ["POW"]),
            Row(
                "LIST", "LIST-3.2", "GC4-4, no service, held by occupying power",
                with(fourth([:]), ["LIST-OCC": .met, "LIST-SERV": .notMet]), .met, ["CIVH"]),
            Row(
                "LIST", "LIST-OCC", "held by occupying power",
                with(fourth([:]), ["LIST-OCC": .notMet, "LIST-SERV": .notMet]), .notAssessed, ["UND"]),
            Row(
                "LIST", "LIST-SERV", "no service", with(fourth([:]), ["LIST-OCC": .met, "LIST-SERV": .met]),
                .notAssessed,
                ["UND"]),
            Row("LIST", "LIST-3.3", "PACE any or G13-1/2, no exclusion", political, .met, ["PP"]),
            Row(
                "LIST", "LIST-3.3", "G13-X1 has an exception: necessary defence / extreme necessity",
                with(political, ["G13-X1": .met, "G13-X1E": .met]), .met, ["PP"]),
            Row(
                "LIST", "LIST-3.3.R", "sub: PP-REL religious list", with(political, ["LIST-REL": .met]), .met,
                ["PP", "PP-REL"]),
            Row(
                "LIST", "LIST-3.3.O", "sub: PP-OTH other", with(political, ["LIST-REL": .notMet]), .met,
                ["PP", "PP-OTH"]),
            Row(
                "LIST", "LIST-REL", "deprived of liberty for freedom of religion: a prisoner of war is on neither list",
                with(third(["GC3-4A1": .met]), with(political, ["LIST-REL": .met])), .met, ["POW"]),
            Row(
                "LIST", "LIST-3.4", "G13-X fired, then use PPX: motive and defect but X1",
                with(pace([:]), guide(["G13-M1": .met, "G13-2a": .met, "G13-X1": .met, "G13-X1E": .notMet])),
                .met, ["PPX"]),
            Row(
                "LIST", "LIST-3.4", "PACE any, but G13-X fired: then use PPX",
                with(pace(["PACE-a": .met]), guide(["G13-X2": .met])), .met, ["PPX"]),
            Row("LIST", "LIST-3.5", "section 8 factors", lev("LEV-03", "LEV-11", "LEV-05"), .met, ["FNL"]),
            Row(
                "LIST", "LIST-3.6", "conviction 275, 276, 281, 205 with evidence of real act",
                ["LIST-SAB1": .met, "LIST-SAB2": .met, "LIST-SAB3": .notMet], .met, ["SAB"]),
            Row(
                "LIST", "LIST-SAB1", "conviction is needed", ["LIST-SAB1": .notMet, "LIST-SAB2": .met], .notAssessed,
                ["UND"]),
            Row(
                "LIST", "LIST-SAB2", "evidence of a real act is needed", ["LIST-SAB1": .met, "LIST-SAB3": .notMet],
                .notAssessed, ["UND"]),
            Row(
                "LIST", "LIST-SAB3", "not if evidence is only a confession under duress",
                ["LIST-SAB1": .met, "LIST-SAB2": .met, "LIST-SAB3": .met], .notAssessed, ["UND"]),
            Row("LIST", "LIST-WCS", "reasonable grounds of a war crime", ["LIST-WCS": .met], .met, ["WCS"]),
            Row("LIST", "LIST-3.7", "war-crimes suspect", ["LIST-WCS": .met], .met, ["WCS"]),
            Row("LIST", "LIST-CRIM", "no motive, no IHL link", ["LIST-CRIM": .met], .met, ["CRIM"]),
            Row("LIST", "LIST-3.8", "ordinary criminal", ["LIST-CRIM": .met], .met, ["CRIM"]),
        ]
        + flags.flatMap { flag in
            [flag.rule, flag.criterion].map { rule in
                Row("LIST", rule, flag.source, with(political, [flag.criterion: flag.answer]), .met, ["PP", flag.code])
            }
        }

    private static let flags: [(rule: String, criterion: String, code: String, answer: FindingAnswer, source: String)] =
        [
            ("LIST-F1", "LIST-TORT", "tortured", .met, "flag tortured"),
            ("LIST-F2", "LIST-ILL", "ill_health_critical", .met, "flag ill_health_critical"),
            ("LIST-F3", "LIST-PREG", "pregnant_or_child_under_3", .met, "flag pregnant_or_child_under_3"),
            ("LIST-F4", "LIST-AGE60", "age_60_plus", .met, "flag age_60_plus"),
            ("LIST-F5", "LIST-INCOM", "incommunicado", .met, "flag incommunicado"),
            ("LIST-F6", "GC4-ED", "disappeared", .met, "flag disappeared"),
            ("LIST-F7", "LIST-DEATH", "death_in_custody", .met, "flag death_in_custody"),
            ("LIST-F8", "LIST-CLOSED", "on_own_request_not_public", .met, "flag on_own_request_not_public"),
            ("LIST-F9", "LIST-CONSENT", "consents_to_exchange", .met, "consents_to_exchange: yes"),
            ("LIST-F10", "LIST-CONSENT", "refuses_exchange", .notMet, "consents_to_exchange: no"),
            ("LIST-F11", "LIST-EXILE", "refuses_exile", .met, "flag refuses_exile"),
            ("LIST-F12", "LIST-DUAL", "dual_national", .met, "flag dual_national"),
            ("LIST-F13", "LIST-SWAP", "already_swapped", .met, "flag already_swapped"),
        ]
}
