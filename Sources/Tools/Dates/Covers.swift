// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether a spell (of custody, of office, of being listed) covers a day; both its first and its last day count.
///
/// * `from` nil: the start is unknown. The spell has possibly begun on any day, never certainly.
/// * `to` nil: no end is known. The spell is taken to go on: it covers every day after its start for certain. If an
///   end is known to have been but not when, give an interval with an unknown or open end, as `2023-05-01/`; then the
///   days from there on are possible.
/// * Both dates are moments: `from` 2022-03 is some day in March 2022, so 5 March is possibly covered and 1 April certainly.
///   Qualifiers do not change the answer (see `PartialDate`).
public func covers(_ day: Day, from: PartialDate?, to: PartialDate?) -> Certainty {
    let begun = from?.isOnOrBefore(day) ?? .possibly
    let lasting = to?.isOnOrAfter(day) ?? .certainly
    return begun.and(lasting)
}
