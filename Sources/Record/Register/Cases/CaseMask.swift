// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which rows are still in a selection: a byte for each, 1 or 0, so that the loops run over plain memory.
struct CaseMask {
    private var bytes: [UInt8]

    init(count: Int) { bytes = [UInt8](repeating: 1, count: count) }

    /// Keeps rows whose value lies between two bounds.
    mutating func keep<Value: FixedWidthInteger>(_ column: [Value], from low: Value, to high: Value) {
        column.withUnsafeBufferPointer { column in
            bytes.withUnsafeMutableBufferPointer { bytes in
                for index in 0..<min(bytes.count, column.count) {
                    let value = column[index]
                    bytes[index] &= (value >= low ? 1 : 0) & (value <= high ? 1 : 0)
                }
            }
        }
    }

    /// Keeps rows whose value is accepted by a table of 1 and 0 that has an element for every value.
    mutating func keep<Value: FixedWidthInteger>(_ column: [Value], accepted: [UInt8]) {
        column.withUnsafeBufferPointer { column in
            bytes.withUnsafeMutableBufferPointer { bytes in
                accepted.withUnsafeBufferPointer { accepted in
                    for index in 0..<min(bytes.count, column.count) {
                        let value = Int(truncatingIfNeeded: column[index])
                        bytes[index] &= value < accepted.count ? accepted[value] : 0
                    }
                }
            }
        }
    }

    /// The rows that are left, in order.
    var rows: [Int32] {
        bytes.withUnsafeBytes { raw in
            var left = 0
            for byte in raw { left &+= Int(byte) }
            return [Int32](unsafeUninitializedCapacity: left) { rows, initialized in
                var index = 0
                // Eight rows at a time: most stretches of a narrow selection are empty.
                while index < raw.count {
                    if index &+ 8 <= raw.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0 {
                        index &+= 8
                        continue
                    }
                    let end = min(index &+ 8, raw.count)
                    while index < end {
                        if raw[index] != 0, initialized < left {
                            rows[initialized] = Int32(truncatingIfNeeded: index)
                            initialized &+= 1
                        }
                        index &+= 1
                    }
                }
            }
        }
    }
}
