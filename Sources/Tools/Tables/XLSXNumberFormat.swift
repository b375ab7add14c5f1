// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a number format of XLSX makes of a number.
enum XLSXNumberFormat {
    case number
    case date
    /// Hours beyond a day, such as `[h]:mm`.
    case duration

    /// The formats of the cell styles, in their order.
    static func read(_ xml: XMLScanner) throws(TableError) -> [XLSXNumberFormat] {
        var own: [String: XLSXNumberFormat] = [:]
        var styles: [XLSXNumberFormat] = []
        var isInCells = false
        while let event = try xml.next() {
            switch event {
            case .start(let tag):
                if tag.name == "numFmt", let id = tag.value("numFmtId"), let code = tag.value("formatCode") {
                    own[id] = of(code)
                } else if tag.name == "cellXfs" {
                    isInCells = true
                } else if tag.name == "xf", isInCells {
                    let id = tag.value("numFmtId") ?? "0"
                    styles.append(own[id] ?? builtIn(Int(id) ?? 0))
                }
            case .end(let name): if name == "cellXfs" { isInCells = false }
            case .text: break
            }
        }
        return styles
    }

    /// The formats without a code in the file (ECMA-376 part 1, 18.8.30, with those of East Asian languages).
    private static func builtIn(_ id: Int) -> XLSXNumberFormat {
        switch id {
        case 46: .duration
        case 14...22, 27...36, 45, 47, 50...58: .date
        default: .number
        }
    }

    /// Letters of dates outside quotes, escapes and brackets tell a date; `[h]`, `[m]`, `[s]` a length of time.
    static func of(_ code: String) -> XLSXNumberFormat {
        var isQuoted = false
        var bracket: [UInt8]?
        var isEscaped = false
        var result = XLSXNumberFormat.number
        for byte in code.utf8 {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = byte != 0x22
            } else if let inside = bracket {
                bracket = byte == 0x5D ? nil : inside + [byte | 0x20]
                let isTime = !inside.isEmpty && inside.allSatisfy { [0x68, 0x6D, 0x73].contains($0) }
                if byte == 0x5D, isTime { return .duration }
            } else {
                switch byte {
                case 0x22: isQuoted = true
                case 0x5C, 0x5F, 0x2A: isEscaped = true
                case 0x5B: bracket = []
                case 0x3B: return result
                case 0x44, 0x64, 0x48, 0x68, 0x4D, 0x6D, 0x53, 0x73, 0x59, 0x79: result = .date
                // "General" has no letter above but would not be a date anyway; E and G belong to numbers.
                default: break
                }
            }
        }
        return result
    }
}

/// Days as spreadsheets count them.
enum SerialDate {
    /// The cell value for a serial number; a number stays one if no day of the calendar belongs to it.
    ///
    /// With the 1900 system day 60 is 29 February 1900, which never was, and the days before it are one off.
    static func value(_ serial: Double, is1904: Bool) -> Cell.Value {
        guard serial >= 0, serial < 2_958_466 else { return .number(serial) }
        var seconds = Int((serial * 86_400).rounded())
        var day = seconds / 86_400
        seconds %= 86_400
        if day == 0, !is1904 { return .time(clock(seconds)) }
        if !is1904, day == 60 { return .number(serial) }
        // Days from 1970-01-01 to the day zero of each system.
        day += is1904 ? -24_107 : (day < 60 ? -25_568 : -25_569)
        return .date(seconds == 0 ? iso(day) : iso(day) + "T" + clock(seconds))
    }

    /// A length of time in ISO 8601.
    static func duration(_ serial: Double) -> Cell.Value {
        guard serial >= 0, serial < 2_958_466 else { return .number(serial) }
        let seconds = Int((serial * 86_400).rounded())
        return .time("PT\(seconds / 3600)H\(two(seconds / 60 % 60))M\(two(seconds % 60))S")
    }

    /// The day of the Gregorian calendar, after Howard Hinnant, "chrono-compatible low-level date algorithms".
    private static func iso(_ day: Int) -> String {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(two(month))-\(two(dayOfYear - (153 * part + 2) / 5 + 1))"
    }

    private static func clock(_ seconds: Int) -> String {
        "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
