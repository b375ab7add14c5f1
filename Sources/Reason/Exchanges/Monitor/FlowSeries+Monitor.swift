// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statistics

extension FlowSeries {
    /// The last day, not after another one, on which a detention was learnt; `nil` if none was.
    public func lastLearnt(until day: Day) -> Day? {
        movements.filter { $0.kind == .detained && $0.learnt <= day }.map(\.learnt).max()
    }

    /// How many left custody in another way than by an exchange, as far as is known. To vanish from a list is none.
    public var leftOtherwise: Int {
        movements.count { movement in
            switch movement.kind {
            case .pardoned, .termServed, .transferred, .released, .died: true
            case .detained, .movedIn, .exchanged, .struckOff: false
            }
        }
    }
}
