// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Register
import Statements

/// The country whose law a case falls under.
enum CountryOfCode {
    /// What stands before the first hyphen, in small letters: `az` of `az-cc`. A case under a code that no pack knows is
    /// one of that country, and never one of another whose rules happen to be at hand.
    static func country(_ code: String) -> String {
        code.prefix { $0 != "-" }.lowercased()
    }

    /// The country of the first code that the packs know, else of the first code at all; `nil` if no code is named.
    static func country(_ codes: [String], known: [String: String]) -> String? {
        codes.lazy.compactMap { known[$0] }.first ?? codes.first.map(country)
    }

    /// The country in which a record says the person is held, where no article names its code: one of those with rules
    /// if any is, else the first; `nil` if no place names its country.
    static func countryOfCustody(_ record: Record, known: some Collection<String>) -> String? {
        let named = record.facts(of: .custody).compactMap { fact -> String? in
            guard case .custody(let claim)? = fact.chosen?.claim else { return nil }
            return claim.place?.country?.lowercased()
        }
        return named.first { known.contains($0) } ?? named.first
    }
}
