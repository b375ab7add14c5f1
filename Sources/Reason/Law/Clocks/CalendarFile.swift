// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An iCalendar file (RFC 5545) of deadlines, as a calendar program subscribes to it.
///
/// Each deadline is an event of one whole day. Its identifier is made of person, clock and start, so that it stays the
/// same when the file is made again and the calendar replaces the event instead of adding another. No name stands in the
/// file: a calendar is copied to many devices.
public struct CalendarFile {
    /// The lines without their ends.
    private var lines: [String] = []
    private let host: String
    private let stamp: String

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - seconds: the moment at which it is made, in seconds since 1970 in Universal Time.
    ///   - host: the name after the `@` of identifiers, for example that of the register.
    public init(made seconds: Int, host: String = "imena") {
        self.host = host
        stamp = Self.moment(seconds)
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Imena//Deadlines//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        ]
    }

    /// Adds a deadline.
    ///
    /// - Parameter text: what the rule says, for the description.
    public mutating func add(_ deadline: Deadline, text: String) {
        let person = deadline.person.map { "\($0)" } ?? "all"
        lines += [
            "BEGIN:VEVENT",
            "UID:" + Self.escaped("\(deadline.rule)-\(person)-\(deadline.starts.iso)@\(host)"),
            "DTSTAMP:\(stamp)",
            "DTSTART;VALUE=DATE:\(Self.date(deadline.due))",
            "DTEND;VALUE=DATE:\(Self.date(deadline.due.adding(days: 1)))",
            "SUMMARY:" + Self.escaped("\(deadline.clock) · \(person) · \(deadline.state.rawValue)"),
            "DESCRIPTION:" + Self.escaped(text + "\n" + "\(deadline.rule), from \(deadline.starts.iso)"),
            "CATEGORIES:" + Self.escaped(deadline.state.rawValue),
            "CLASS:CONFIDENTIAL",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    }

    /// Adds an event of one whole day that is no deadline of the law.
    ///
    /// - Parameters:
    ///   - id: what stays the same when the file is made again.
    ///   - summary: what is to be done, in one line; without names.
    ///   - text: more words.
    ///   - category: for the calendar to sort by.
    public mutating func add(id: String, on day: Day, summary: String, text: String, category: String) {
        lines += [
            "BEGIN:VEVENT",
            "UID:" + Self.escaped("\(id)@\(host)"),
            "DTSTAMP:\(stamp)",
            "DTSTART;VALUE=DATE:\(Self.date(day))",
            "DTEND;VALUE=DATE:\(Self.date(day.adding(days: 1)))",
            "SUMMARY:" + Self.escaped(summary),
            "DESCRIPTION:" + Self.escaped(text),
            "CATEGORIES:" + Self.escaped(category),
            "CLASS:CONFIDENTIAL",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    }

    /// The file: lines of at most 75 bytes that end in CR and LF.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for line in lines + ["END:VCALENDAR"] { Self.append(line, to: &bytes) }
        return bytes
    }

    /// Writes a line, folded so that no line is longer than 75 bytes and no sign is cut (RFC 5545, section 3.1).
    private static func append(_ line: String, to bytes: inout [UInt8]) {
        var length = 0
        for scalar in line.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if length + encoded.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += encoded
            length += encoded.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// A text with what separates values escaped, and without control signs (RFC 5545, section 3.3.11).
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func date(_ day: Day) -> String { String(day.iso.filter { $0 != "-" }) }

    private static func moment(_ seconds: Int) -> String {
        let day = Day.today(utc: seconds)
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date(day))T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
    }
}
