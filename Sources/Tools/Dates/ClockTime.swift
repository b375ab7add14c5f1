// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The time of a date-time, kept so that it is written as it was read: `23:20:30`, with `Z`, `-04` or `+04:30`.
struct ClockTime: Sendable {
    /// How the zone is written.
    enum Zone: Int32, Sendable {
        case none, universal, hours, hoursAndMinutes
    }

    let hour: Int
    let minute: Int
    let second: Int
    let zone: Zone
    let isWest: Bool
    let zoneHour: Int
    let zoneMinute: Int

    /// The fields side by side: 5, 6, 6 bits of time, then 2, 1, 5 and 6 of zone.
    var packed: Int32 {
        let time = Int32(hour) | Int32(minute) << 5 | Int32(second) << 11
        let offset = Int32(isWest ? 1 : 0) << 19 | Int32(zoneHour) << 20 | Int32(zoneMinute) << 25
        return time | zone.rawValue << 17 | offset
    }

    init(packed: Int32) {
        hour = Int(packed & 31)
        minute = Int(packed >> 5 & 63)
        second = Int(packed >> 11 & 63)
        zone = Zone(rawValue: packed >> 17 & 3) ?? .none
        isWest = packed >> 19 & 1 == 1
        zoneHour = Int(packed >> 20 & 31)
        zoneMinute = Int(packed >> 25 & 63)
    }

    /// Reads `hh:mm:ss` and a zone, up to the end of the bytes. `24:00:00` is the end of a day; second 60 may only
    /// follow minute 59 (a leap second); a zone lies at most 14 hours from Greenwich.
    init(_ utf8: borrowing Span<UInt8>, from start: Int) throws(Fault) {
        let end = utf8.count
        guard end &- start >= 8, utf8[start &+ 2] == Byte.colon, utf8[start &+ 5] == Byte.colon,
            let hour = utf8.number(from: start, digits: 2),
            let minute = utf8.number(from: start &+ 3, digits: 2),
            let second = utf8.number(from: start &+ 6, digits: 2)
        else { throw .malformed("a time is written hh:mm:ss, with Z, ±hh or ±hh:mm after it or nothing") }
        guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60,
            second < 60 || (second == 60 && minute == 59)
        else { throw .impossible("there is no such time of day") }
        self.hour = hour
        self.minute = minute
        self.second = second

        let sign = utf8.byte(at: start &+ 8)
        isWest = sign == Byte.hyphen
        switch end &- start {
        case 8:
            zone = .none
        case 9 where sign == Byte.universal:
            zone = .universal
        case 11 where sign == Byte.hyphen || sign == Byte.plus:
            zone = .hours
        case 14 where (sign == Byte.hyphen || sign == Byte.plus) && utf8[start &+ 11] == Byte.colon:
            zone = .hoursAndMinutes
        default:
            throw .malformed("after the time stands Z, ±hh or ±hh:mm or nothing; EDTF has no fractions of a second")
        }
        let hasHours = zone == .hours || zone == .hoursAndMinutes
        guard let zoneHour = hasHours ? utf8.number(from: start &+ 9, digits: 2) : 0,
            let zoneMinute = zone == .hoursAndMinutes ? utf8.number(from: start &+ 12, digits: 2) : 0
        else { throw .malformed("a zone is written with digits, as +03 or +03:00") }
        guard zoneHour < 14 || (zoneHour == 14 && zoneMinute == 0), zoneMinute < 60 else {
            throw .impossible("no time zone is so far from Greenwich")
        }
        self.zoneHour = zoneHour
        self.zoneMinute = zoneMinute
    }

    func write(to writer: inout ByteWriter) {
        writer.append(Byte.time)
        writer.append(twoDigits: hour)
        writer.append(Byte.colon)
        writer.append(twoDigits: minute)
        writer.append(Byte.colon)
        writer.append(twoDigits: second)
        guard zone != .none else { return }
        guard zone != .universal else { return writer.append(Byte.universal) }
        writer.append(isWest ? Byte.hyphen : Byte.plus)
        writer.append(twoDigits: zoneHour)
        guard zone == .hoursAndMinutes else { return }
        writer.append(Byte.colon)
        writer.append(twoDigits: zoneMinute)
    }
}
