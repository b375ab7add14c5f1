// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Testing

/// The examples of the Library of Congress EDTF specification (4 February 2019), levels 0 and 1, and close relatives.
@Suite("EDTF")
struct PartialDateTests {
    static let valid: [(text: String, earliest: String?, latest: String?, precision: Precision)] = [
        ("1985-04-12", "1985-04-12", "1985-04-12", .day), ("1985-04", "1985-04-01", "1985-04-30", .month),
        ("1985", "1985-01-01", "1985-12-31", .year), ("0000", "0000-01-01", "0000-12-31", .year),
        ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", .time),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", .time),
        ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", .time),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", .time),
        ("-1985-04-12T24:00:00-14:00", "-1985-04-12", "-1985-04-12", .time),
        ("2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31", .time),
        ("1964/2008", "1964-01-01", "2008-12-31", .interval),
        ("2004-06/2006-08", "2004-06-01", "2006-08-31", .interval),
        ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", .interval),
        ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", .interval),
        ("2004-02-01/2005", "2004-02-01", "2005-12-31", .interval),
        ("2005/2006-02", "2005-01-01", "2006-02-28", .interval),
        ("Y170000002", "9999-12-31", nil, .year), ("Y-170000002", nil, "-9999-01-01", .year),
        ("Y10000", "9999-12-31", nil, .year), ("Y-2147483647?", nil, "-9999-01-01", .year),
        ("2001-21", "2001-03-01", "2001-05-31", .season), ("2001-22", "2001-06-01", "2001-08-31", .season),
        ("2001-23", "2001-09-01", "2001-11-30", .season), ("-2004-23", "-2004-09-01", "-2004-11-30", .season),
        ("2003-24", "2003-01-01", "2004-02-29", .season), ("9999-24", "9999-01-01", "9999-12-31", .season),
        ("1984?", "1984-01-01", "1984-12-31", .year), ("2004-06~", "2004-06-01", "2004-06-30", .month),
        ("2004-06-11%", "2004-06-11", "2004-06-11", .day), ("2001-21~", "2001-03-01", "2001-05-31", .season),
        ("201X", "2010-01-01", "2019-12-31", .decade), ("20XX", "2000-01-01", "2099-12-31", .century),
        ("-201X", "-2019-01-01", "-2010-12-31", .decade), ("-20XX", "-2099-01-01", "-2000-12-31", .century),
        ("000X", "0000-01-01", "0009-12-31", .decade), ("-000X", "-0009-01-01", "-0001-12-31", .decade),
        ("-00XX", "-0099-01-01", "-0001-12-31", .century), ("193X~", "1930-01-01", "1939-12-31", .decade),
        ("2004-XX", "2004-01-01", "2004-12-31", .year), ("1985-04-XX", "1985-04-01", "1985-04-30", .month),
        ("1985-XX-XX", "1985-01-01", "1985-12-31", .year), ("2004-02-XX?", "2004-02-01", "2004-02-29", .month),
        ("1985-04-12/..", "1985-04-12", nil, .interval), ("1985-04/..", "1985-04-01", nil, .interval),
        ("1985/..", "1985-01-01", nil, .interval), ("../1985-04-12", nil, "1985-04-12", .interval),
        ("../1985-04", nil, "1985-04-30", .interval), ("../1985", nil, "1985-12-31", .interval),
        ("1985-04-12/", "1985-04-12", nil, .interval), ("1985-04/", "1985-04-01", nil, .interval),
        ("1985/", "1985-01-01", nil, .interval), ("/1985-04-12", nil, "1985-04-12", .interval),
        ("/1985-04", nil, "1985-04-30", .interval), ("/1985", nil, "1985-12-31", .interval),
        ("1984~/2004-06", "1984-01-01", "2004-06-30", .interval),
        ("1984/2004-06~", "1984-01-01", "2004-06-30", .interval),
        ("1984?/2004%", "1984-01-01", "2004-12-31", .interval),
        ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08", .interval),
        ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", .interval),
        ("-1985", "-1985-01-01", "-1985-12-31", .year), ("-0001-01-01", "-0001-01-01", "-0001-01-01", .day),
        ("2000-02-29", "2000-02-29", "2000-02-29", .day), ("-9999/9999", "-9999-01-01", "9999-12-31", .interval),
    ]

    @Test("A valid text gives its range and precision and comes back as it was", arguments: valid)
    func validText(text: String, earliest: String?, latest: String?, precision: Precision) throws {
        let date = try PartialDate(edtf: text)
        #expect(date.edtf == text)
        #expect(date.range.earliest?.iso == earliest)
        #expect(date.range.latest?.iso == latest)
        #expect(date.precision == precision)
        #expect(date.isUncertain == text.contains { $0 == "?" || $0 == "%" })
        #expect(date.isApproximate == text.contains { $0 == "~" || $0 == "%" })
        #expect(try PartialDate(edtf: Array(text.utf8)[...]) == date)
        #expect(try JSONDecoder().decode([PartialDate].self, from: JSONEncoder().encode([date])) == [date])
    }

    @Test("All valid texts give different values")
    func distinct() throws {
        let dates = try Self.valid.map { try PartialDate(edtf: $0.text) }
        #expect(Set(dates).count == Self.valid.count)
    }

    @Test(
        "A text that is not EDTF is malformed",
        arguments: [
            "", " ", "198", "19850412", "1985-4-12", "1985-04-1", "1985-04-12 ", " 1985", "85-04-12", "1985/04/12",
            "1985-04-12/1985-04-13/1985-04-14", "..", "/", "../..", "/..", "../", "?", "~", "1985??", "1985?~",
            "~1985", "1985.04.12", "-0000", "-0000-01", "+1985", "Y1985", "Y", "Y-", "Y01985", "Y12a45",
            "1985-04-12T",
            "1985-04-12T23:20", "1985-04-12T1:10:10", "1985-04-12t10:10:10", "1985-04-12T10:10:10Z1",
            "1985-04-12T10:10:10.123Z", "1985-04T10:10:10", "1985-04-12?T10:10:10", "1985-04-12T10:10:10+3",
            "1985-04-12T10:10:10/1986", "1985-xx", "1985-uu", "1985-04-1X", "1985-1X", "12 марта 2022", "2022-март",
            "199u", "1985-", "1985--04", "1985-04-", "1985-04-12-", "unknown/1985", "1985/open", "...", ".../1985",
        ])
    func malformed(text: String) {
        #expect { try PartialDate(edtf: text) } throws: { error in
            guard case .malformed(let value, let reason)? = error as? DateError else { return false }
            return value == text && !reason.isEmpty
        }
    }

    @Test(
        "A date that does not exist is impossible",
        arguments: [
            "1985-13", "1985-00", "1985-04-31", "2023-02-29", "1985-04-00", "1985-20", "1985-42", "1985-99-12",
            "2001-21-05", "2012-10-10T24:00:01", "2012-10-10T25:00:00", "2012-10-10T10:60:10", "2012-10-10T10:10:61",
            "2012-10-10T10:10:10+15:00", "2012-10-10T10:10:10+12:61", "Y2147483648", "2001-02-30/2002",
        ])
    func impossible(text: String) {
        #expect { try PartialDate(edtf: text) } throws: { error in
            if case .impossible? = error as? DateError { true } else { false }
        }
    }

    @Test(
        "Level 2 is refused by name",
        arguments: [
            "156X-12-25", "15XX-12", "XXXX-12-XX", "1XXX", "XXXX", "1XX3", "1984-XX-12", "2001-34", "2001-25",
            "Y-17E7",
            "Y171010000S3", "198X-XX",
        ])
    func unsupported(text: String) {
        #expect { try PartialDate(edtf: text) } throws: { error in
            guard case .unsupported? = error as? DateError else { return false }
            return "\(error)".contains(text)
        }
    }

    @Test(
        "An interval that ends before it begins is refused",
        arguments: ["2012/2011", "2012-03-02/2012-03-01", "2012-24/2011"])
    func reversed(text: String) {
        #expect(throws: DateError.reversed(value: text)) { try PartialDate(edtf: text) }
    }

    @Test("Values built in code are those that are read")
    func building() throws {
        let day = try #require(Day(year: 2022, month: 3, day: 12))
        #expect(PartialDate(day: day).edtf == "2022-03-12")
        #expect(PartialDate(day: day).day == day)
        #expect(PartialDate(year: 2022).edtf == "2022")
        #expect(PartialDate(year: 12_345).edtf == "Y12345")
        #expect(PartialDate(year: -12_345).edtf == "Y-12345")
        #expect(PartialDate(year: .max).edtf == "Y2147483647")
        #expect(PartialDate(year: 2022, month: 3)?.edtf == "2022-03")
        #expect(PartialDate(year: 2022, month: 13) == nil)
        #expect(PartialDate(year: 2022, season: .autumn)?.edtf == "2022-23")
        let spell = try PartialDate.interval(from: PartialDate(day: day), to: nil)
        #expect(spell.edtf == "2022-03-12/..")
        #expect(spell.start == .date(PartialDate(day: day)) && spell.end == .open)
        #expect(try PartialDate.interval(from: .unknown, to: .date(PartialDate(year: 2022))).edtf == "/2022")
        #expect(throws: DateError.self) { try PartialDate.interval(from: nil, to: nil) }
        #expect(throws: DateError.self) { try PartialDate.interval(from: spell, to: nil) }
        #expect(throws: DateError.self) {
            try PartialDate.interval(from: PartialDate(year: 2022), to: PartialDate(year: 2021))
        }
        #expect(PartialDate(year: 2022).qualified(uncertain: true, approximate: true).edtf == "2022%")
        #expect(try PartialDate(edtf: "2022~").day == nil)
        #expect(try PartialDate(edtf: "2022-03-12?").day == nil)
        #expect(try PartialDate(edtf: "2022-03-12T10:00:00").day == nil)
        #expect(try PartialDate(edtf: "2022-24").year == 2022)
        #expect(MemoryLayout<PartialDate>.size <= 16)
    }

    @Test("Random dates round trip")
    func roundTrip() throws {
        var random = Seeded(3)
        for _ in 0..<20_000 {
            let text = Self.randomText(&random)
            let date = try PartialDate(edtf: text)
            #expect(date.edtf == text)
        }
    }

    @Test("Random bytes and spoilt dates never trap, and what is read is written back")
    func fuzz() {
        var random = Seeded(4)
        let alphabet = Array("0123456789-/.XY?~%TZ:+ES ".utf8)
        var read = 0
        for _ in 0..<200_000 {
            var bytes = Array(Self.randomText(&random).utf8)
            for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
                case 2: bytes[place] = .random(in: 0...255, using: &random)
                default: bytes = Array(bytes[..<place])
                }
            }
            if let date = try? PartialDate(edtf: bytes) {
                read += 1
                if Array(date.edtf.utf8) != bytes { Issue.record("\(bytes) came back as \(date.edtf)") }
            }
        }
        #expect(read > 50_000)
    }

    static func randomText(_ random: inout Seeded) -> String {
        let kind = Int.random(in: 0...9, using: &random)
        if kind == 0 {
            let low = Int.random(in: 0...2000, using: &random)
            let high = Int.random(in: 2002...9999, using: &random)
            let ends = [("\(pad(low, 4))~/", pad(high, 4)), ("../", "\(high)-21"), ("\(high)-05-XX/", "")]
            let end = ends[Int.random(in: 0...2, using: &random)]
            return end.0 + end.1
        }
        if kind == 1 { return "\(day(&random))T\(pad(.random(in: 0...23, using: &random), 2)):59:00+03:00" }
        let mark = ["", "", "?", "~", "%"].randomElement(using: &random) ?? ""
        let year = day(&random).dropLast(6)
        switch kind {
        case 2: return year + mark
        case 3: return year.dropLast() + "X" + mark
        case 4: return year + "-XX" + mark
        case 5: return day(&random).dropLast(3) + mark
        case 6: return year + "-\(Int.random(in: 21...24, using: &random))" + mark
        case 7: return "Y\(Int.random(in: 10_000...2_147_483_647, using: &random))" + mark
        default: return day(&random) + mark
        }
    }

    private static func day(_ random: inout Seeded) -> String {
        // Without the year 0, whose digits cannot take a sign.
        let sign = Bool.random(using: &random) ? "" : "-"
        let year = pad(.random(in: 1...9999, using: &random), 4)
        return
            "\(sign)\(year)-\(pad(.random(in: 1...12, using: &random), 2))-\(pad(.random(in: 1...28, using: &random), 2))"
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
