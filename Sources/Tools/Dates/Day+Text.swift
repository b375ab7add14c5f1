// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Day: CustomStringConvertible {
    /// Reads `YYYY-MM-DD` or `-YYYY-MM-DD`, nothing before or after; anything else is `nil`.
    public init?(iso: some StringProtocol) {
        let text = String(iso)
        self.init(iso: text.utf8.span)
    }

    /// Reads the same from UTF-8 bytes, without making a string.
    public init?(iso utf8: UnsafeRawBufferPointer) {
        self.init(iso: utf8.assumingMemoryBound(to: UInt8.self).span)
    }

    /// Reads the same from a span of UTF-8 bytes.
    public init?(iso utf8: Span<UInt8>) {
        let negative = utf8.count == 11 && utf8[0] == Byte.hyphen
        guard utf8.count == 10 || negative else { return nil }
        let start = negative ? 1 : 0
        guard utf8[start &+ 4] == Byte.hyphen, utf8[start &+ 7] == Byte.hyphen,
            let year = utf8.number(from: start, digits: 4),
            let month = utf8.number(from: start &+ 5, digits: 2),
            let day = utf8.number(from: start &+ 8, digits: 2),
            !(negative && year == 0)
        else { return nil }
        self.init(year: negative ? -year : year, month: month, day: day)
    }

    /// `YYYY-MM-DD`, with a leading `-` for years before 0.
    public var iso: String {
        String(unsafeUninitializedCapacity: 11) { buffer in
            var writer = ByteWriter(buffer)
            writer.append(day: self)
            return writer.count
        }
    }

    /// The same as `iso`.
    public var description: String { iso }
}
