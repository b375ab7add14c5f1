// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How frequent surnames are (``NameShares``), by the key under which the engine of mentions knows them.
struct SurnameShares: Sendable {
    static let standard = SurnameShares()

    private var shares: [UInt64: Double] = [:]

    private init() {
        for (name, share) in NameShares.standard.surnames { shares[FamilyKey.of(name)] = share }
    }

    /// The share of the people who bear a surname (``FamilyKey``).
    func share(_ family: UInt64) -> Double { shares[family] ?? NameShares.rareSurname }
}
