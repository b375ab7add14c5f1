// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A season of a year, with its number in EDTF. `PartialDate` says which days are meant.
public enum Season: Int, Hashable, Sendable, CaseIterable {
    case spring = 21
    case summer, autumn, winter
}
