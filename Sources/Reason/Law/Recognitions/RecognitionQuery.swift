// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Which persons of the recognition ledger are asked for; every part that is given must hold.
public struct RecognitionQuery: Sendable, Hashable {
    /// Organisations or lists, all of which have the person.
    public var by: [String]
    /// Organisations or lists, none of which has the person.
    public var notBy: [String]
    /// A definition that the findings meet.
    public var met: RuleID?
    /// Nobody recognises or lists the person.
    public var onNoList: Bool
    /// The person is or may be held on the day.
    public var held: Bool

    /// Makes a question.
    public init(
        by: [String] = [], notBy: [String] = [], met: RuleID? = nil, onNoList: Bool = false, held: Bool = false
    ) {
        self.by = by
        self.notBy = notBy
        self.met = met
        self.onNoList = onNoList
        self.held = held
    }

    /// Whether the row is asked for. What is possible only counts as had by those named, and as not had as well: a
    /// question never hides a person because of an imprecise date.
    public func matches(_ row: RecognitionRow) -> Bool {
        guard by.allSatisfy({ row.isRecognised(by: $0).isPossible }),
            notBy.allSatisfy({ row.isRecognised(by: $0) != .certainly })
        else { return false }
        if let met, row.outcomes[met] != .met { return false }
        if onNoList, row.isOnAnyList { return false }
        return !held || row.held.isPossible
    }
}
