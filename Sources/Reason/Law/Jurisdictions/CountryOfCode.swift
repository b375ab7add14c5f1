// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The country of a code of law by the name of the code.
enum CountryOfCode {
    /// What stands before the first hyphen, in small letters: `az` of `az-cc`. A case under a code that no pack knows is
    /// one of that country, and never one of another whose rules happen to be at hand.
    static func country(_ code: String) -> String {
        code.prefix { $0 != "-" }.lowercased()
    }
}
