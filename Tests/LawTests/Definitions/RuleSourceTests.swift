// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Law

/// Where each rule of the definitions stands, written down a second time: a rule that is added, moved to another source
/// or taken away without its test fails here.
@Suite("Sources of the rules")
struct RuleSourceTests {
    @Test("each rule of each definition cites the source that is told here, and has a case in the tests of rules")
    func citations() throws {
        var told: [String: String] = [:]
        for group in Self.groups {
            for rule in group.rules {
                #expect(told.updateValue(group.citation, forKey: rule) == nil, "\(rule) stands here twice")
            }
        }
        let tested = Set(DefinitionRuleTests.rows.map(\.rule))
        for definition in try Case.catalog.get().definitions {
            let principles = Set(definition.principles.map(\.id))
            for frame in definition.frames {
                #expect(frame.sources.first?.citation == told.removeValue(forKey: frame.id.text), "\(frame.id)")
                // A principle tells how to read the others and decides nothing by itself.
                #expect(principles.contains(frame.id) || tested.contains(frame.id.text), "\(frame.id)")
            }
        }
        #expect(told.isEmpty, "these are no rules any more: \(told.keys.sorted())")
    }

    @Test("each case of the tests of rules quotes what the source says")
    func quotations() {
        for row in DefinitionRuleTests.rows { #expect(row.source.count >= 3, "\(row.rule)") }
    }

    private struct Group {
        var citation: String
        var rules: [String]

        init(_ citation: String, _ rules: [String]) {
            self.citation = citation
            self.rules = rules
        }
    }

    private static let groups: [Group] =
        pace1900Groups + guide2013Groups + aipocGroups + wgadGroups + levinsonGroups + gc3Groups + gc4Groups
        + listGroups

    private static let pace1900Groups: [Group] = [
        Group(
            "PACE, Resolution 1900 (2012), para. 3.a",
            [
                "PACE-a"
            ]),
        Group(
            "PACE, Resolution 1900 (2012), para. 3.b",
            [
                "PACE-b"
            ]),
        Group(
            "PACE, Resolution 1900 (2012), para. 3.c to 3.e",
            [
                "PACE-M"
            ]),
        Group(
            "PACE, Resolution 1900 (2012), para. 3.c; SG/Inf(2001)34, para. 10",
            [
                "PACE-c"
            ]),
        Group(
            "PACE, Resolution 1900 (2012), para. 3.d; SG/Inf(2001)34, para. 10",
            [
                "PACE-d"
            ]),
        Group(
            "PACE, Resolution 1900 (2012), para. 3.e; SG/Inf(2001)34, para. 10",
            [
                "PACE-e"
            ]),
        Group(
            "PACE, Resolution 1900 (2012), para. 4; Doc. 13011, summary",
            [
                "PACE-X1.1", "PACE-X1.2",
            ]),
        Group(
            "Criteria of the Secretary General's independent experts, SG/Inf(2001)34; Doc. 13011, "
                + "explanatory memorandum",
            [
                "PACE-P1"
            ]),
        Group(
            "PACE, Resolution 2446 (2022); Doc. 15545",
            [
                "PACE-P2"
            ]),
        Group(
            "European Convention on Human Rights, art. 5, 6, 9 to 11, 14, 18; International Covenant "
                + "on Civil and Political Rights, art. 9, 14, 18, 19, 21, 22, 26",
            [
                "PACE-T"
            ]),
    ]

    private static let guide2013Groups: [Group] = [
        Group(
            "Guidelines on the definition of “political prisoner” (2013), as quoted by "
                + "reprussians.net and memopzk.org",
            [
                "G13-1a", "G13-1b", "G13-1c", "G13-2a",
            ]),
        Group(
            "Guidelines (2013), section on definitions",
            [
                "G13-M1", "G13-M2",
            ]),
        Group(
            "Guidelines (2013), as told by S. Davidis, memohrc.org, 26 February 2021",
            [
                "G13-2b", "G13-2c", "G13-2d",
            ]),
        Group(
            "Guidelines (2013), as told by S. Davidis, memohrc.org, 26 February 2021; memopzk.org, "
                + "about prisoners",
            [
                "G13-X1"
            ]),
        Group(
            "Guidelines (2013), exceptions to the exclusion for violence",
            [
                "G13-X1E"
            ]),
        Group(
            "Guidelines (2013), exclusions; memopzk.org, about prisoners",
            [
                "G13-X2"
            ]),
        Group(
            "memopzk.org, about prisoners",
            [
                "G13-N1"
            ]),
        Group(
            "vgolos.ua, October 2016; memohrc.org",
            [
                "MEM-L1"
            ]),
        Group(
            "vgolos.ua, October 2016; rightsinrussia.info, 2017",
            [
                "MEM-L2"
            ]),
        Group(
            "memo.site, prisoner count, 17 August 2024; memopzk.org, on the procedure",
            [
                "MEM-L3"
            ]),
        Group(
            "memo.site, prisoner count, 17 August 2024",
            [
                "MEM-L4"
            ]),
    ]

    private static let aipocGroups: [Group] = [
        Group(
            "Amnesty International, prisoner of conscience",
            [
                "AI-1", "AI-2", "AI-3", "AI-5",
            ]),
        Group(
            "Handbook of Amnesty International, in a copy",
            [
                "AI-4"
            ]),
    ]

    private static let wgadGroups: [Group] = [
        Group(
            "OHCHR, Working Group on Arbitrary Detention: about arbitrary detention",
            [
                "WGAD-I", "WGAD-II", "WGAD-III", "WGAD-IV", "WGAD-V", "WGAD-P1", "WGAD-P2", "WGAD-CI", "WGAD-CII",
                "WGAD-CIII", "WGAD-CIV", "WGAD-CV",
            ])
    ]

    private static let levinsonGroups: [Group] = [
        Group(
            "Robert Levinson Hostage Recovery and Hostage-Taking Accountability Act, Pub. L. 116-260, "
                + "div. FF, title III, subtitle A; 22 U.S.C. 1741(a), scope",
            [
                "LEV-S"
            ]),
        Group(
            "Robert Levinson Hostage Recovery and Hostage-Taking Accountability Act, Pub. L. 116-260, "
                + "div. FF, title III, subtitle A; 22 U.S.C. 1741(a)",
            [
                "LEV-01", "LEV-02", "LEV-03", "LEV-04", "LEV-05", "LEV-06", "LEV-07", "LEV-08", "LEV-09", "LEV-10",
                "LEV-11",
            ]),
        Group(
            "Rule of this register",
            [
                "LEV-R"
            ]),
    ]

    private static let gc3Groups: [Group] = [
        Group(
            "Geneva Convention III (1949), art. 4A(1)",
            [
                "GC3-4A1"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4A(2)",
            [
                "GC3-4A2"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4A(3)",
            [
                "GC3-4A3"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4A(4)",
            [
                "GC3-4A4"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4A(5)",
            [
                "GC3-4A5"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4A(6)",
            [
                "GC3-4A6"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4B(1)",
            [
                "GC3-4B1"
            ]),
        Group(
            "Geneva Convention III (1949), art. 33",
            [
                "GC3-33", "GC3-C2",
            ]),
        Group(
            "Geneva Convention III (1949), art. 5",
            [
                "GC3-5", "GC3-T", "GC3-C3",
            ]),
        Group(
            "Additional Protocol I, art. 43(2); combatant immunity",
            [
                "GC3-IMM"
            ]),
        Group(
            "Geneva Convention III, art. 85, and the law of war crimes",
            [
                "GC3-WC"
            ]),
        Group(
            "Additional Protocol I, art. 46",
            [
                "GC3-SPY"
            ]),
        Group(
            "Additional Protocol I, art. 47",
            [
                "GC3-MERC"
            ]),
        Group(
            "Geneva Convention III (1949), art. 85",
            [
                "GC3-85"
            ]),
        Group(
            "Geneva Convention III (1949), art. 109, 110, 118",
            [
                "GC3-118"
            ]),
        Group(
            "Geneva Convention III (1949), art. 4",
            [
                "GC3-C1"
            ]),
        Group(
            "Additional Protocol I, art. 43(2)",
            [
                "GC3-F1"
            ]),
    ]

    private static let gc4Groups: [Group] = [
        Group(
            "Geneva Convention IV (1949), art. 4",
            [
                "GC4-4", "GC4-C1",
            ]),
        Group(
            "Geneva Convention IV (1949), art. 34 and 147",
            [
                "GC4-34", "GC4-F1",
            ]),
        Group(
            "Geneva Convention IV (1949), art. 42 and 43",
            [
                "GC4-42"
            ]),
        Group(
            "Geneva Convention IV (1949), art. 78",
            [
                "GC4-78"
            ]),
        Group(
            "Geneva Convention IV (1949), art. 49",
            [
                "GC4-49", "GC4-F2",
            ]),
        Group(
            "Geneva Convention IV (1949), art. 76",
            [
                "GC4-76", "GC4-F3",
            ]),
        Group(
            "Additional Protocol I, art. 51(3)",
            [
                "GC4-DIRECT"
            ]),
        Group(
            "International Convention for the Protection of All Persons from Enforced Disappearance, "
                + "art. 2",
            [
                "GC4-ED"
            ]),
        Group(
            "Geneva Convention IV (1949), art. 43 and 78",
            [
                "GC4-43"
            ]),
        Group(
            "Geneva Convention IV (1949), art. 132 and 133",
            [
                "GC4-132"
            ]),
        Group(
            "Convention against Enforced Disappearance, art. 2",
            [
                "GC4-F4"
            ]),
    ]

    private static let listGroups: [Group] = [
        Group(
            "Rule of this register: ordered categories for exchange lists",
            [
                "LIST-MIN", "LIST-OCC", "LIST-SERV", "LIST-SAB1", "LIST-SAB2", "LIST-SAB3", "LIST-WCS", "LIST-CRIM",
                "LIST-REL", "LIST-TORT", "LIST-ILL", "LIST-PREG", "LIST-AGE60", "LIST-INCOM", "LIST-DEATH",
                "LIST-CLOSED", "LIST-CONSENT", "LIST-EXILE", "LIST-DUAL", "LIST-SWAP", "LIST-1", "LIST-2", "LIST-3",
                "LIST-0", "LIST-3.1", "LIST-3.2", "LIST-3.3", "LIST-3.3.R", "LIST-3.3.O", "LIST-3.4", "LIST-3.5",
                "LIST-3.6", "LIST-3.7", "LIST-3.8", "LIST-F1", "LIST-F2", "LIST-F3", "LIST-F4", "LIST-F5", "LIST-F6",
                "LIST-F7", "LIST-F8", "LIST-F9", "LIST-F10", "LIST-F11", "LIST-F12", "LIST-F13",
            ])
    ]
}
