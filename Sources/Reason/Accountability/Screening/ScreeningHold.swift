// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Screening {
    /// Why a hit is held below what its parts would make it.
    public enum Hold: String, Sendable, Hashable, CaseIterable {
        /// Other people of the name are to be expected.
        case commonName
        /// Others on the list bear the name as well, and no birth tells them apart.
        case shared
        /// The surnames differ.
        case surname
        /// The surnames differ by an о for an а, which only Belarusian spelling makes one.
        case vowel
        /// The name went through another script, in which many become one, and no birth agrees.
        case script
    }
}
