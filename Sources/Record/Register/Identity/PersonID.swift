// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The short stable public name of a person: the position of an entry of the person in the ledger (see ``Identity``),
/// written with 31 signs that are not easily taken for one another, and a check sign.
///
/// The last sign makes the sum of all signs, each times its place from the right, a multiple of 31. As 31 is prime and
/// neighbouring places differ by one, a single wrong sign and an exchange of two neighbours are always noticed.
public struct PersonID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The position of the entry that gave the person its name.
    public let position: Int

    /// The signs, in the order of their values: no i, l, o, 0 and 1.
    public static let alphabet = "23456789abcdefghjkmnpqrstuvwxyz"

    private static let signs = Array(alphabet.utf8)
    /// The fewest signs before the check sign.
    private static let fewestSigns = 4
    /// As many as the greatest position needs.
    private static let mostSigns = 13

    /// The name for a position; `nil` if the position is below zero.
    public init?(position: Int) {
        guard position >= 0 else { return nil }
        self.position = position
    }

    /// Reads a name in large or small letters.
    ///
    /// - Throws: ``PersonIDError`` if it is too short or long, has a sign that is none, or the check sign is wrong.
    public init(_ text: some StringProtocol) throws(PersonIDError) {
        var values: [Int] = []
        for byte in text.utf8 {
            let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard let value = Self.signs.firstIndex(of: small) else { throw .wrongSign(String(text)) }
            values.append(value)
        }
        guard values.count > Self.fewestSigns, values.count <= Self.mostSigns + 1,
            values.count == Self.fewestSigns + 1 || values.first != 0
        else { throw .wrongLength(String(text)) }
        guard Self.weightedSum(values) == 0 else { throw .wrongCheckSign(String(text)) }
        var position = 0
        for value in values.dropLast() {
            let (product, overflow) = position.multipliedReportingOverflow(by: 31)
            let (sum, carry) = product.addingReportingOverflow(value)
            guard !overflow, !carry else { throw .wrongLength(String(text)) }
            position = sum
        }
        self.position = position
    }

    /// The name.
    public var text: String {
        var values: [Int] = []
        var rest = position
        while rest > 0 || values.count < Self.fewestSigns {
            values.append(rest % 31)
            rest /= 31
        }
        values.reverse()
        let sum = Self.weightedSum(values + [0])
        values.append((31 - sum) % 31)
        return String(decoding: values.map { Self.signs[$0] }, as: UTF8.self)
    }

    /// The name.
    public var description: String { text }

    private static func weightedSum(_ values: [Int]) -> Int {
        var sum = 0
        for (place, value) in values.reversed().enumerated() { sum += (place + 1) * value }
        return sum % 31
    }

    /// The order of the ledger.
    public static func < (first: PersonID, second: PersonID) -> Bool { first.position < second.position }
}
