// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

/// Public facts of persons exchanged on 1 August 2024. Each expected day is worked out by hand in the test, from the
/// formula of article 72 and not from the program.
@Suite("Terms of persons in the exchange of 1 August 2024")
struct ExchangeCaseTests {
    @Test("P. Whelan: 276, sixteen years strict, held from 28 December 2018: a day counts for a day")
    func whelan() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "custody", "from": "2018-12-28"}], "articles": ["276"],
             "sentence": "P16Y", "regime": "strict", "decided": "2020-06-15", "sex": "male"}
            """, on: "2024-08-01")
        // Every day of custody is a day of the term, so it runs from the first: 28 December 2018 and sixteen years.
        #expect(answer.end == day("2034-12-28"))
        #expect(answer.rules.contains("CR-1"))
        // Espionage is especially grave (10-20): two thirds of the term. 5844 days in all, two thirds are 3896.
        #expect(answer.earliestParole == day("2018-12-28").adding(days: 3896))
        #expect(answer.reading("day-before")?.end == day("2034-12-27"))
        // From 28 December 2018 to 1 August 2024 lie 2043 days.
        #expect(answer.served == 2043)
        #expect(answer.left == 5844 - 2043)
        #expect(answer.unverified.map(\.text).contains("CD-5"))
    }

    @Test(
        "I. Yashin: 207.3 part 2, eight and a half years general, custody from 13 July 2022, sentence 9 December 2022")
    func yashin() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "administrative", "from": "2022-06-27", "to": "2022-07-12"},
                        {"kind": "remand", "from": "2022-07-13"}],
             "articles": ["207.3/2"], "sentence": "P8Y6M", "regime": "general", "decided": "2022-12-09", "sex": "male"}
            """, on: "2023-04-19")
        // Without an appeal in force on the day after the fifteenth: 25 December 2022. 165 days of custody, each for one
        // and a half: 247.5. From 25 December 2022 eight years and six months end on 25 June 2031; less 247 days.
        #expect(answer.credited == Fraction(495, 2))
        #expect(answer.end == day("2030-10-21"))
        #expect(answer.reading("rounded-up")?.end == day("2030-10-20"))
        // If it was in force only on the day asked for, 280 days of custody count 420: 19 October 2031 less 420 days.
        #expect(answer.reading("effect-later")?.end == day("2031-10-19").adding(days: -420))
        // Administrative arrest is outside the term, and the trace says so; it does not make the day of arrest uncertain.
        #expect(answer.reading("held-earlier") == nil)
        let uncounted = answer.trace.first { $0.kind == .uncounted }
        #expect(uncounted?.from == day("2022-06-27") && uncounted?.to == day("2022-07-12"))
        // 207.3 part 2 is grave (5-10): half of the 3104 days.
        #expect(answer.earliestParole == answer.end?.adding(days: 1552 - 3104))
        #expect(answer.rules.contains("CR-2") && answer.rules.contains("PAR-2") && answer.rules.contains("UK-207.3"))
        #expect(answer.trace.contains { $0.kind == .missing && $0.words.phrase == "missing.effect" })
    }

    @Test(
        "K. Lik: 275, four years general, under age at the act: treason is an exception, and parole that of juveniles")
    func lik() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "custody", "from": "2023-02"}], "articles": ["275"], "act": "2022-01-01/2023-02-01",
             "born": "2005-05", "sentence": "P4Y", "regime": "general", "decided": "2023-12"}
            """, on: "2024-08-01")
        // Article 72 part 3.2 leaves treason out of the credit of one and a half days, also in a general regime colony.
        #expect(answer.rules.contains("CX-2"))
        // February 2023 is all that is known of the arrest: the last of its days ends the term last.
        #expect(answer.end == day("2027-02-28"))
        #expect(answer.reading("held-earlier")?.end == day("2027-02-01"))
        // Article 93: two thirds for an especially grave crime of a juvenile. 1461 days, two thirds are 974.
        #expect(answer.rules.contains("PAR-8-especially"))
        #expect(answer.earliestParole == day("2023-02-28").adding(days: 974))
    }

    @Test("V. Ostanin: 282.1 part 1 and 239 part 3, nine years general, the measure before custody is not on file")
    func ostanin() throws {
        let answer = try answer(
            """
            {"spells": [{"kind": "custody", "from": "2021-12-28"}], "articles": ["282.1/1", "239 ч.3"],
             "sentence": {"years": 9}, "regime": "general", "decided": "2023-07-24", "sex": "male"}
            """)
        // In force on 9 August 2023 without an appeal: 589 days for 883.5; 9 August 2032 less 883 days.
        #expect(answer.end == day("2032-08-09").adding(days: -883))
        #expect(answer.trace.filter { $0.kind == .range }.count == 2)
    }
}
