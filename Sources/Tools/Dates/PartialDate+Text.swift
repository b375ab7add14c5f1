// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension PartialDate: CustomStringConvertible {
    /// Reads EDTF level 0 or 1, nothing before or after it.
    ///
    /// Throws `DateError.malformed`, `.impossible` (31 April), `.unsupported` (level 2) or `.reversed`.
    public init(edtf: String) throws(DateError) {
        try self.init(edtf: edtf.utf8.span)
    }

    /// Reads the same from a span of UTF-8 bytes, without making a string.
    public init(edtf utf8: Span<UInt8>) throws(DateError) {
        do throws(Fault) {
            self = try EDTFReader.read(utf8)
        } catch {
            throw error.error(value: utf8.excerpt())
        }
    }

    /// Reads the same from bytes in memory.
    public init(edtf utf8: UnsafeRawBufferPointer) throws(DateError) {
        try self.init(edtf: utf8.assumingMemoryBound(to: UInt8.self).span)
    }

    /// Reads the same from any collection of bytes, as a slice of a line; it is copied.
    public init(edtf utf8: some Collection<UInt8>) throws(DateError) {
        let bytes = ContiguousArray(utf8)
        try self.init(edtf: bytes.span)
    }

    /// The date in EDTF, as it was read.
    public var edtf: String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            var writer = ByteWriter(buffer)
            first.write(to: &writer)
            if second.form == .time {
                ClockTime(packed: second.payload).write(to: &writer)
            } else if second.form != .nothing {
                writer.append(Byte.slash)
                second.write(to: &writer)
            }
            return writer.count
        }
    }

    /// The same as `edtf`.
    public var description: String { edtf }
}

extension DatePart {
    func write(to writer: inout ByteWriter) {
        switch form {
        case .nothing, .unknown, .time:
            break
        case .open:
            writer.append(Byte.dot)
            writer.append(Byte.dot)
        case .day:
            writer.append(day: Day(inSpan: payload))
        case .month, .dayUnspecified:
            let (year, month) = yearAndMonth
            writer.append(year: year)
            writer.append(Byte.hyphen)
            writer.append(twoDigits: month)
            if form == .dayUnspecified { writer.appendUnspecifiedPart() }
        case .season:
            let (year, season) = yearAndSeason
            writer.append(year: year)
            writer.append(Byte.hyphen)
            writer.append(twoDigits: 21 &+ season)
        case .year, .monthUnspecified, .monthAndDayUnspecified:
            writer.append(year: Int(payload))
            if form != .year { writer.appendUnspecifiedPart() }
            if form == .monthAndDayUnspecified { writer.appendUnspecifiedPart() }
        case .decade, .century:
            writeDecadeOrCentury(to: &writer)
        case .longYear:
            writer.append(Byte.longYear)
            writer.append(decimal: Int(payload))
        }
        if let mark = qualifier.byte { writer.append(mark) }
    }

    private func writeDecadeOrCentury(to writer: inout ByteWriter) {
        let magnitude = payload < 0 ? -Int(payload) &- 1 : Int(payload)
        if payload < 0 { writer.append(Byte.hyphen) }
        if form == .decade {
            writer.append(twoDigits: magnitude / 10)
            writer.append(48 &+ UInt8(truncatingIfNeeded: magnitude % 10))
        } else {
            writer.append(twoDigits: magnitude)
            writer.append(Byte.unspecified)
        }
        writer.append(Byte.unspecified)
    }
}

extension ByteWriter {
    mutating func appendUnspecifiedPart() {
        append(Byte.hyphen)
        append(Byte.unspecified)
        append(Byte.unspecified)
    }
}
