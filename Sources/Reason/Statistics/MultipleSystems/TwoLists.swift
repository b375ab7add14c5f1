// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Two lists taken as independent: what they say of the persons on neither.
///
/// It is only as good as the independence, so it is shown pair by pair and never as the answer.
public struct TwoLists: Sendable, Hashable {
    /// The first list, by number from 0.
    public let first: Int
    /// The second list, by number from 0.
    public let second: Int
    /// The persons of the first list.
    public let firstTotal: Int
    /// The persons of the second list.
    public let secondTotal: Int
    /// The persons on both.
    public let both: Int

    /// All pairs of a table’s lists.
    public static func all(_ table: CaptureTable) -> [TwoLists] {
        var pairs: [TwoLists] = []
        for first in table.lists.indices {
            for second in (first + 1)..<max(table.lists.count, first + 1) {
                pairs.append(TwoLists(table, first, second))
            }
        }
        return pairs
    }

    private init(_ table: CaptureTable, _ first: Int, _ second: Int) {
        self.first = first
        self.second = second
        firstTotal = table.margin(1 << first)
        secondTotal = table.margin(1 << second)
        both = table.margin(1 << first | 1 << second)
    }

    /// Lincoln and Petersen’s product; `nil` if nobody is on both lists.
    public var lincolnPetersen: Double? {
        both == 0 ? nil : Double(firstTotal) * Double(secondTotal) / Double(both)
    }

    /// Chapman’s correction (1951), which has less bias and an answer for an empty overlap too.
    public var chapman: Double {
        (Double(firstTotal) + 1) * (Double(secondTotal) + 1) / (Double(both) + 1) - 1
    }

    /// The standard error of ``chapman`` (Seber 1970).
    public var chapmanError: Double {
        let (n1, n2, m) = (Double(firstTotal), Double(secondTotal), Double(both))
        return ((n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2))).squareRoot()
    }
}
