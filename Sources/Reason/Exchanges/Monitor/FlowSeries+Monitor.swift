// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statistics

extension FlowSeries {
    /// The detentions with a day, up to a last one, each with who tells of it.
    public func detentions(until day: Day) -> [ExchangeMonitor.Detention] {
        movements.filter { $0.kind == .detained && $0.happened <= day }.map { movement in
            ExchangeMonitor.Detention(
                person: people[movement.row], day: movement.happened, tellers: tellers[movement.row])
        }
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
