// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Testing

@testable import Law

@Suite("The calendar of deadlines (RFC 5545)")
struct CalendarFileTests {
    private func deadline(_ clock: String = "appeal") throws -> Deadline {
        Deadline(
            person: PersonID(position: 17), clock: clock, rule: try #require(RuleID("CL-24")),
            starts: day("2024-01-10"), due: day("2024-01-25"), state: .due, isUncertain: false)
    }

    private func lines(_ text: String, clock: String = "appeal", seconds: Int = 1_704_067_199) throws -> [String] {
        var file = CalendarFile(made: seconds)
        file.add(try deadline(clock), text: text)
        let whole = String(decoding: file.bytes, as: UTF8.self)
        #expect(whole.hasSuffix("\r\n"))
        #expect(!whole.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" || $0 == "\r\n" })
        return whole.components(by: "\r\n")
    }

    @Test("an event of one whole day, with a stamp in Universal Time and an identifier that stays the same")
    func event() throws {
        let lines = try lines("Appeal.")
        let person = try #require(PersonID(position: 17))
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.contains("VERSION:2.0"))
        #expect(lines.contains("DTSTART;VALUE=DATE:20240125") && lines.contains("DTEND;VALUE=DATE:20240126"))
        #expect(lines.contains("DTSTAMP:20231231T235959Z"))
        #expect(lines.contains("UID:CL-24-\(person)-2024-01-10@imena"))
        #expect(
            try self.lines("Another text.", seconds: 2_000_000_000).contains("UID:CL-24-\(person)-2024-01-10@imena"))
        #expect(lines.filter { $0.hasPrefix("BEGIN:VEVENT") }.count == 1 && lines.contains("END:VCALENDAR"))
    }

    @Test("commas, semicolons, strokes and line ends are escaped, and control signs left out")
    func escaping() throws {
        let lines = try lines("a,b;c\\d\ne\u{7}\r")
        #expect(lines.contains { $0.hasPrefix("DESCRIPTION:a\\,b\\;c\\\\d\\ne\\n") })
    }

    @Test("no line is longer than 75 bytes, no sign is cut, and unfolding gives the text back")
    func folding() throws {
        let text = String(repeating: "Срок подачи кассационной жалобы 🗓 ", count: 12)
        var file = CalendarFile(made: 0)
        file.add(try deadline(), text: text)
        var line: [UInt8] = []
        for byte in file.bytes {
            if byte == 0x0A {
                #expect(line.count <= 76 && line.last == 0x0D)
                #expect(String(validating: line, as: UTF8.self) != nil)
                line = []
            } else {
                line.append(byte)
            }
        }
        let unfolded = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(unfolded.contains("DESCRIPTION:" + text))
    }
}

extension String {
    fileprivate func components(by end: String) -> [String] { split(separator: end).map(String.init) }
}
