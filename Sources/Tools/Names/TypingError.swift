// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One typing error between two words: a letter changed, left out, put in, or two neighbours exchanged
/// (Damerau’s distance of one).
public enum TypingError {
    /// Whether two words differ by just one typing error.
    public static func isOne(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
                var common = 0
                while common < first.count, common < second.count, first[common] == second[common] { common &+= 1 }
                return isOne(first, second, common: common)
            }
        }
    }

    /// The same, where the length of the common beginning is known.
    static func isOne(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, common: Int) -> Bool {
        let difference = first.count &- second.count
        guard abs(difference) <= 1 else { return false }
        guard common < max(first.count, second.count) else { return false }
        if difference == 1 { return sameTail(first, common &+ 1, second, common) }
        if difference == -1 { return sameTail(first, common, second, common &+ 1) }
        if sameTail(first, common &+ 1, second, common &+ 1) { return true }
        return common &+ 1 < first.count && first[common] == second[common &+ 1]
            && first[common &+ 1] == second[common] && sameTail(first, common &+ 2, second, common &+ 2)
    }

    private static func sameTail(
        _ first: UnsafeBufferPointer<UInt8>, _ firstStart: Int, _ second: UnsafeBufferPointer<UInt8>,
        _ secondStart: Int
    ) -> Bool {
        guard first.count &- firstStart == second.count &- secondStart else { return false }
        var offset = 0
        while firstStart &+ offset < first.count {
            if first[firstStart &+ offset] != second[secondStart &+ offset] { return false }
            offset &+= 1
        }
        return true
    }
}
