// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// In which form a surname stands.
struct SurnameForm: Sendable, Hashable {
    var grammaticalCase: GrammaticalCase?
    var isPlural = false
    /// Whether the word may as well be the given name: the list does not say which is which.
    var isUncertain = false

    /// Whether it is spelt by its sound in another language: only these very letters count.
    var isBySound = false

    /// The code of its reason.
    var code: String {
        if isPlural { return "plural" }
        return grammaticalCase.map(\.rawValue) ?? "another-form"
    }
}
