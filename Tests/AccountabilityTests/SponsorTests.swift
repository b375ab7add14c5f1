// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Plans
import Statements
import Tables
import Testing

@testable import Accountability

/// Who is proposed to whom. Nobody here exists.
@Suite("Sponsors") struct SponsorTests {
    private static let day = Day(iso: "2026-03-31") ?? .latest

    private static func candidate(
        _ id: String, documents: Int = 0, since: String = "2024-01-01", region: String? = nil,
        languages: Set<String> = [], obstacles: [SponsorCandidate.Obstacle] = [], former: Set<String> = []
    ) throws -> SponsorCandidate {
        SponsorCandidate(
            visibility: PersonVisibility(
                person: id, held: .certainly, heldSince: try PartialDate(edtf: since),
                namings: (0..<documents).map { _ in .init(kind: .media) }),
            region: region, languages: languages, obstacles: obstacles, formerSponsors: former)
    }

    private static func assign(
        _ candidates: [SponsorCandidate], _ sponsors: [Sponsor], most: Int = 100
    ) throws -> SponsorAssignment { try SponsorAssignment(candidates, sponsors, on: day, most: most) }

    private static func pairs(_ assignment: SponsorAssignment) -> [String: String] {
        Dictionary(uniqueKeysWithValues: assignment.proposals.map { ($0.grounds.person, $0.sponsor.name) })
    }

    @Test("The least seen come first, whatever the sponsors wish; those left over are told with their reason")
    func unseenFirst() throws {
        let candidates = [
            try Self.candidate("a", documents: 4, region: "Omsk"), try Self.candidate("b", since: "2025-01-01"),
            try Self.candidate("c", since: "2022-01-01"), try Self.candidate("d", documents: 1, region: "Omsk"),
            try Self.candidate("e", obstacles: [.noConsent]),
        ]
        let assignment = try Self.assign(candidates, [Sponsor(name: "City", places: 2, regions: ["Omsk"])])
        #expect(
            assignment.proposals.map(\.grounds.person) == ["c", "b"] && assignment.proposals.map(\.rank) == [1, 2])
        #expect(assignment.leftOver.map(\.grounds.person) == ["d", "a"])
        #expect(assignment.leftOver.allSatisfy { $0.reason == .noPlace })
        #expect(assignment.wishes == 0 && assignment.isProven)
    }

    @Test("Among those who are proposed anyway, as many wishes as possible are honoured")
    func wishes() throws {
        let candidates = [
            try Self.candidate("a", region: "Omsk", languages: ["de", "ru"]),
            try Self.candidate("b", region: "Perm", languages: ["ru"]),
            try Self.candidate("c", region: "Omsk", languages: ["ru"]),
        ]
        let sponsors = [
            Sponsor(name: "Perm first", regions: ["perm"]), Sponsor(name: "German", languages: ["DE"]),
            Sponsor(name: "Any"),
        ]
        let assignment = try Self.assign(candidates, sponsors)
        #expect(Self.pairs(assignment) == ["a": "German", "b": "Perm first", "c": "Any"])
        #expect(assignment.wishes == 2)
        #expect(assignment.proposals.map(\.wishes) == [["language"], ["region"], []])
    }

    @Test("Places are filled evenly, no sponsor beyond the room or the limit, and the order of the table breaks ties")
    func evenly() throws {
        #expect(SponsorGrid.evenLoads([5, 1, 5], of: 5) == [1...2, 1...1, 1...2])
        #expect(SponsorGrid.evenLoads([2, 2], of: 9) == [1...2, 1...2])
        let candidates = try (0..<7).map { try Self.candidate("p\($0)", since: "202\($0)-01-01") }
        let sponsors = [Sponsor(name: "A", places: 9), Sponsor(name: "B", places: 1), Sponsor(name: "C", places: 9)]
        let assignment = try Self.assign(candidates, sponsors, most: 2)
        let loads = Dictionary(grouping: assignment.proposals, by: \.sponsor.name).mapValues(\.count)
        #expect(loads == ["A": 2, "B": 1, "C": 2])
        #expect(assignment.proposals.map(\.sponsor.name) == ["A", "A", "B", "C", "C"])
        // The same whatever order the prisoners come in.
        #expect(try Self.assign(candidates.reversed(), sponsors, most: 2) == assignment)
    }

    @Test("The most wishes: as many as trying out all assignments finds")
    func bruteForce() throws {
        var state: UInt64 = 11
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        for _ in 0..<40 {
            let regions = ["x", "y", "z"]
            let candidates = try (0..<5).map {
                try Self.candidate("p\($0)", region: regions[random(3)], languages: [["de", "fr", "pl"][random(3)]])
            }
            let sponsors = (0..<5).map { number in
                Sponsor(
                    name: "s\(number)", languages: random(2) == 0 ? ["de"] : ["fr"], regions: [regions[random(3)]])
            }
            func best(_ place: Int, _ used: Set<Int>) -> Int {
                guard place < candidates.count else { return 0 }
                return sponsors.indices.filter { !used.contains($0) }.map { number in
                    sponsors[number].wishes(fitting: candidates[place]).count + best(place + 1, used.union([number]))
                }.max() ?? 0
            }
            let assignment = try Self.assign(candidates, sponsors)
            #expect(assignment.wishes == best(0, []) && assignment.proposals.count == 5)
        }
    }

    @Test("A sponsor who gave somebody up is not asked again; without another one the place stays empty")
    func former() throws {
        let candidates = [
            try Self.candidate("a", since: "2020-01-01", former: ["city"]), try Self.candidate("b"),
        ]
        let two = try Self.assign(candidates, [Sponsor(name: "City"), Sponsor(name: "Town")])
        #expect(Self.pairs(two) == ["a": "Town", "b": "City"])
        let one = try Self.assign(candidates, [Sponsor(name: "City")])
        #expect(one.proposals.isEmpty && one.leftOver.map(\.reason) == [.onlyFormer, .noPlace])
        let none = try Self.assign(candidates, [])
        #expect(none.proposals.isEmpty && none.leftOver.count == 2)
        #expect(try Self.assign([], [Sponsor(name: "City")]).proposals.isEmpty)
    }

    @Test("More pairs than can be weighed are refused, not tried")
    func tooLarge() throws {
        let candidates = try (0..<1_001).map { try Self.candidate("p\($0)") }
        let sponsors = (0..<100).map { Sponsor(name: "s\($0)", places: 11) }
        #expect(throws: SponsorAssignmentError.tooLarge(pairs: 100_100, most: 100_000)) {
            try Self.assign(candidates, sponsors)
        }
    }

    @Test("Who is adopted by whom, with letters; the confidential are counted only")
    func account() throws {
        func adoption(_ person: String, _ sponsor: String, _ state: SponsorshipState) -> Sponsorship {
            Sponsorship(person: person, SponsorshipClaim(sponsor: sponsor, kind: .city, state: state), on: Self.day)
        }
        var first = adoption("a", "City", .accepted)
        first.sent = [nil, try PartialDate(edtf: "2026-01")]
        first.received = [nil]
        let account = SponsorAccount(
            [
                try Self.candidate("a", obstacles: [.adopted]), try Self.candidate("b"),
                try Self.candidate("c", obstacles: [.confidential, .adopted]),
                try Self.candidate("d", documents: 2), try Self.candidate("e", obstacles: [.notHeld]),
            ],
            [first, adoption("c", "city", .accepted), adoption("b", "Town", .ended), adoption("e", "Town", .ended)],
            on: Self.day)
        #expect(account.adoptions.map(\.person) == ["a", "b", "e"] && account.onlyCounted == 1)
        #expect(account.sponsors.map(\.sponsor) == ["City", "Town"] && account.sponsors.map(\.adopted) == [2, 0])
        #expect(account.sponsors[0].sent == 2 && account.sponsors[0].received == 1 && account.sponsors[1].ended == 2)
        #expect(account.free.map(\.person) == ["b", "d"] && account.bereft == ["b"])
        #expect(account.obstacles == [.adopted: 1, .confidential: 1, .notHeld: 1])
    }

    @Test("An adoption of which the end has come is ended")
    func ended() throws {
        let claim = SponsorshipClaim(
            sponsor: "City", state: .accepted, until: try PartialDate(edtf: "2026-03-30"), contact: "x@y.example")
        #expect(Sponsorship(person: "a", claim, on: Self.day).state == .ended)
        #expect(Sponsorship(person: "a", claim, on: Day(iso: "2026-03-30") ?? .latest).state == .accepted)
    }

    private static func file(_ text: String) throws -> [Sponsor] {
        try SponsorFile.read(CSVRowSource(try CSVReader(bytes: Array(text.utf8))))
    }

    @Test("The table of sponsors, and what is wrong in one")
    func table() throws {
        let sponsors = try Self.file(
            "name,kind,persons,languages,regions\nA city,city,3,de; pl,Omsk\n  Another  one ,,,,\n")
        #expect(sponsors.map(\.name) == ["A city", "Another one"] && sponsors.map(\.places) == [3, 1])
        #expect(sponsors[0].languages == ["de", "pl"] && sponsors[0].regions == ["omsk"] && sponsors[0].kind == .city)
        for wrong in [
            "kind\ncity\n", "name,kind\nA,town\n", "name\n\" \"\n", "name,persons\nA,0\n", "name,persons\nA,x\n",
            "name\nA\na\n", "name,wish\nA,b\n", "name,persons\nA,101\n",
        ] {
            #expect(throws: TableError.self, "\(wrong)") { try Self.file(wrong) }
        }
    }

    @Test("The scope of a consent names kinds of sponsors; what else stands there is not understood and covers nobody")
    func scopes() {
        for (text, expected) in [
            (nil, SponsorScope.all), ("  ", .all), ("all", .all), ("city, university", .kinds([.city, .university])),
            ("member-of-parliament", .kinds([.memberOfParliament])), ("not for politicians", .notUnderstood),
            ("all but city", .notUnderstood), ("not city", .notUnderstood), (",", .notUnderstood),
        ] as [(String?, SponsorScope)] {
            #expect(SponsorScope(text) == expected, "\(text ?? "none")")
        }
        #expect(SponsorScope.all.covers(nil) && !SponsorScope.kinds([.city]).covers(nil))
        #expect(!SponsorScope.notUnderstood.covers(.city))
    }
}
