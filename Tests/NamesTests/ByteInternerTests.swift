// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("Numbers for byte strings")
struct ByteInternerTests {
    private func text(_ number: Int) -> [UInt8] { Array("слово \(number)".utf8) }

    @Test("What came last can be forgotten, and the rest keeps its numbers", arguments: [0, 1, 300, 700, 5_000])
    func truncates(kept: Int) {
        var interner = ByteInterner()
        for number in 0..<5_000 { #expect(interner.intern(text(number)) == Int32(number)) }
        interner.truncate(to: kept)
        #expect(interner.count == kept)
        for number in 0..<5_000 {
            let found = text(number).withUnsafeBufferPointer { interner.find($0) }
            #expect(found == (number < kept ? Int32(number) : nil))
        }
        // The numbers are given anew.
        for number in stride(from: 4_999, to: 4_000, by: -1) where number >= kept { _ = interner.intern(text(number)) }
        for number in 0..<kept { #expect(interner.intern(text(number)) == Int32(number)) }
        if kept < 5_000 { #expect(interner[Int32(kept)] == text(4_999)) }
    }

    @Test("Forgetting more than there is, or less than nothing, does no harm")
    func bounds() {
        var interner = ByteInterner()
        _ = interner.intern(text(1))
        interner.truncate(to: 7)
        #expect(interner.count == 1)
        interner.truncate(to: -3)
        #expect(interner.count == 0)
    }
}
