// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

extension GivenReading {
    /// Whether the word is a woman’s given name; `nil` if it is none, or one of both sexes.
    var isFemale: Bool? {
        guard let first = names.first, !isOfBothSexes else { return nil }
        return !GivenNames.standard.isMale(at: first)
    }
}
