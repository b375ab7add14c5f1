// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Testing

@testable import Law

@Suite("Whether a procedure is open")
struct ProcedureStandingTests {
    @Test("Strasbourg looks at facts up to and including 16 September 2022, and at no later one (IP-8, EC-1)")
    func strasbourg() throws {
        for (arrested, outcome, rule) in [
            ("2022-09-16", ProcedureOutcome.open, "IP-8"), ("2022-09-17", .closed, "EC-1"),
            ("2022-09", .undecided, "EC-1"),
            ("2022-08", .open, "IP-8"), ("2022-10", .closed, "EC-1"), ("2022", .undecided, "EC-1"),
        ] {
            let sample = CaseSample()
            try sample.say([try CaseSample.arrest(arrested), try CaseSample.decision(.verdict, "2022-11-30")])
            let standing = try sample.standing("ECTHR", on: "2022-12-31")
            #expect(standing.outcome == outcome, "\(arrested)")
            #expect(standing.rules.contains(rule), "\(arrested): \(standing.rules)")
            #expect(standing.missing == (outcome == .undecided ? [.factDate] : []), "\(arrested)")
        }
    }

    @Test(
        "The last of the 4 months after the final decision is still in time (EC-5), and 6 months before February 2022")
    func fourMonths() throws {
        let sample = CaseSample()
        try sample.say([try CaseSample.arrest("2022-03-01"), try CaseSample.decision(.appeal, "2022-10-10")])
        #expect(try sample.standing("ECTHR", on: "2023-02-10").outcome == .open)
        let late = try sample.standing("ECTHR", on: "2023-02-11")
        #expect(late.outcome == .closed && late.rules == ["EC-5"] && late.isUnverified)
        let earlier = CaseSample()
        try earlier.say([try CaseSample.arrest("2021-01-01"), try CaseSample.decision(.appeal, "2021-07-31")])
        #expect(try earlier.standing("ECTHR", on: "2022-01-31").outcome == .open)
        #expect(try earlier.standing("ECTHR", on: "2022-02-01").rules == ["EC-5"])
    }

    @Test("Facts on both sides of the cut-off are warned of, and a pending application goes on (EC-2, EC-5)")
    func pendingApplication() throws {
        let sample = CaseSample()
        try sample.say([
            try CaseSample.arrest("2021-06-01"), try CaseSample.decision(.verdict, "2022-12-01"),
            try CaseSample.lodged(.ecthr, "2023-01-10"),
        ])
        let standing = try sample.standing("ECTHR", on: "2026-11-27")
        #expect(standing.outcome == .continues && standing.rules == ["EC-5"] && standing.pending.count == 1)
        #expect(standing.warned.contains("EC-2"))
        try sample.say([try CaseSample.lodged(.ecthr, "2023-01-10", result: "judgment")], source: "list-b")
        #expect(try sample.standing("ECTHR", on: "2022-12-31").pending.isEmpty, "it was not lodged yet")
    }

    @Test("Sources that differ about the arrest leave the cut-off open, and both are named")
    func differing() throws {
        let sample = CaseSample()
        try sample.say([try CaseSample.arrest("2022-09-15")])
        try sample.say([try CaseSample.arrest("2022-09-18")], source: "list-b")
        let standing = try sample.standing("ECTHR", on: "2022-10-01")
        #expect(standing.outcome == .undecided && standing.missing == [.factDate])
        let sources = standing.decisive.flatMap(\.values).flatMap(\.attributions).map(\.source.name)
        #expect(Set(sources) == ["list-a", "list-b"])
    }

    @Test("Belarus is out of the Optional Protocol since 8 February 2023; cases lodged before continue (IP-4)")
    func belarus() throws {
        let sample = CaseSample()
        try sample.say([try CaseSample.arrest("2021-05-01", "BY")])
        let last = try sample.standing("OP1", on: "2023-02-07")
        #expect(last.outcome == .open && last.rules == ["IP-4.BY.before"])
        let out = try sample.standing("OP1", on: "2023-02-08")
        #expect(out.outcome == .closed && out.rules == ["IP-4.BY"] && !out.isUnverified)
        for (filed, outcome) in [
            ("2023-02-07", ProcedureOutcome.continues), ("2023-02-08", .closed), ("2023-02", .undecided),
            ("2022", .continues),
        ] {
            let pending = CaseSample()
            try pending.say([
                try CaseSample.arrest("2021-05-01", "BY"), try CaseSample.lodged(.humanRightsCommittee, filed),
            ])
            #expect(try pending.standing("OP1", on: "2025-01-01").outcome == outcome, "\(filed)")
        }
    }

    @Test("Belarus has made no declaration under article 22; Russia has (IP-5)")
    func torture() throws {
        let belarus = CaseSample()
        try belarus.say([try CaseSample.arrest("2021-05-01", "BY")])
        let closed = try belarus.standing("CAT22", on: "2025-01-01")
        #expect(closed.outcome == .closed && closed.rules == ["IP-5.BY"] && closed.isUnverified)
        let russia = CaseSample()
        try russia.say([try CaseSample.arrest("2021-05-01")])
        let open = try russia.standing("CAT22", on: "2025-01-01")
        #expect(open.outcome == .open && open.rules == ["IP-5.RU"] && !open.isUnverified)
    }

    @Test("Without a State, or against one of which the pack knows nothing, nothing is said")
    func states() throws {
        let none = CaseSample()
        try none.say([try CaseSample.arrest("2021-05-01", nil)])
        let unknown = try none.standing("OP1", on: "2025-01-01")
        #expect(unknown.outcome == .undecided && unknown.missing == [.state] && unknown.state == nil)
        let other = CaseSample()
        try other.say([try CaseSample.arrest("2021-05-01", "NO")])
        let foreign = try other.standing("OP1", on: "2025-01-01")
        #expect(foreign.outcome == .undecided && foreign.hasNoRule && foreign.missing.isEmpty)
        #expect(try other.standing("WGAD", on: "2025-01-01").outcome == .open)
        try other.say([try CaseSample.arrest("2022-05-01", "RU")])
        #expect(try other.standings("OP1", on: "2025-01-01").map(\.state) == ["NO", "RU"])
    }

    @Test("5 years after the last decision the Committee sees an abuse, unless another procedure ended within 3 (IP-4)")
    func fiveYears() throws {
        let sample = CaseSample()
        try sample.say([try CaseSample.arrest("2015-01-01"), try CaseSample.decision(.cassation, "2016-03-10")])
        #expect(try sample.standing("OP1", on: "2021-03-10").outcome == .open)
        let late = try sample.standing("OP1", on: "2021-03-11")
        #expect(late.outcome == .closed && late.rules == ["IP-4.time"] && late.isUnverified)
        try sample.say([try CaseSample.lodged(.wgad, "2018-01-01", result: "Opinion", answered: "2019-06-01")])
        #expect(try sample.standing("OP1", on: "2021-03-11").outcome == .open)
        let undated = CaseSample()
        try undated.say([try CaseSample.arrest("2015-01-01")])
        #expect(try undated.standing("OP1", on: "2025-01-01").missing == [.decisionDate])
    }

    @Test("The urgent procedure on disappearances is for less than 3 months (IP-6)")
    func disappearance() throws {
        let sample = CaseSample()
        try sample.say([
            Statement(
                .custody(
                    CustodyClaim(
                        kind: .custody, place: PlaceReference(country: "RU"), from: try CaseSample.date("2025-01-10"),
                        acknowledged: false)))
        ])
        #expect(try sample.standing("WGEID", on: "2025-04-09", .urgent).outcome == .open)
        #expect(try sample.standing("WGEID", on: "2025-04-10", .urgent).outcome == .closed)
        #expect(try sample.standing("WGEID", on: "2025-04-10").outcome == .open)
        let known = CaseSample()
        try known.say([try CaseSample.arrest("2025-01-10")])
        #expect(try known.standing("WGEID", on: "2025-02-01", .urgent).missing == [.disappearanceDate])
    }

    @Test("Regimes are open or closed by State and citizenship, and a warning says what is outside the British one")
    func regimes() throws {
        let sample = CaseSample()
        try sample.say([
            try CaseSample.arrest("2023-01-10", "BY"), Statement(.citizenship(CitizenshipClaim(country: "DE"))),
        ])
        #expect(try sample.standing("SAN-EU-GHR", on: "2025-01-01").outcome == .open)
        #expect(try sample.standing("SAN-EU-RU", on: "2025-01-01").rules == ["SAN-EU-RU.state"])
        #expect(try sample.standing("SAN-US-LEVINSON", on: "2025-01-01").outcome == .closed)
        #expect(try sample.standing("SAN-UK", on: "2025-01-01").warned.contains("SAN-UK.detention"))
        #expect(try sample.standing("SAN-EU-RU", on: "2024-05-26").hasNoRule, "the regime is of 27 May 2024")
        try sample.say([Statement(.harm(HarmClaim(kind: .torture, text: "beaten")))])
        #expect(try !sample.standing("SAN-UK", on: "2025-01-01").warned.contains("SAN-UK.detention"))
    }

    @Test("A case before a treaty body is a warning for the Working Group (WG-4)")
    func sameMatter() throws {
        let sample = CaseSample()
        try sample.say([
            try CaseSample.arrest("2023-01-10"), try CaseSample.lodged(.humanRightsCommittee, "2024-01-01"),
        ])
        #expect(try sample.standing("WGAD", on: "2025-01-01").warned == ["WG-4"])
        #expect(try sample.standing("WGAD", on: "2023-12-31").warned == [], "it was not lodged yet")
    }

    @Test("An answer that rests on unverified statements alone says so; one verified statement is enough")
    func unverified() throws {
        let sample = CaseSample()
        var arrest = try CaseSample.arrest("2021-05-01")
        arrest.mark = .unverified
        try sample.say([arrest])
        #expect(try sample.standing("CAT22", on: "2025-01-01").isUnverified)
        arrest.mark = .verified
        try sample.say([arrest], source: "list-b")
        #expect(try !sample.standing("CAT22", on: "2025-01-01").isUnverified)
    }

    @Test("Of a person of whom a name alone is on file nothing is claimed beyond what is open against any State")
    func nothingOnFile() throws {
        let sample = CaseSample()
        try sample.say([Statement(.name(NameClaim(text: "Testov Ivan", kind: .full)))])
        let standings = try CaseSample.catalog.get().standings(of: sample.record(on: "2025-01-01"))
        let undecided = standings.filter { $0.outcome == .undecided }
        #expect(undecided.allSatisfy { !$0.missing.isEmpty && $0.state == nil })
        #expect(
            Set(undecided.map(\.id.text)) == [
                "OP1", "CAT22", "ECTHR", "WGEID", "SAN-EU-RU", "SAN-US-2012", "SAN-US-LEVINSON",
            ])
        #expect(standings.allSatisfy { $0.outcome == .undecided || $0.outcome == .open })
    }
}
