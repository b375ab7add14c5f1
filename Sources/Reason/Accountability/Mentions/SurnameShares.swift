// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How frequent surnames are, by the data in `surnames.txt`.
struct SurnameShares: Sendable {
    static let standard = SurnameShares(text: String(decoding: PackageResources.surnames_txt, as: UTF8.self))

    private var shares: [UInt64: Double] = [:]
    /// The share of a surname that is not in the data.
    static let rare = 5e-5

    init(text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let share = Double(parts[0]) else { continue }
            for name in parts[1].split(separator: " ") { shares[FamilyKey.of(String(name))] = share / 100_000 }
        }
    }

    /// The share of the people who bear a surname (``FamilyKey``).
    func share(_ family: UInt64) -> Double { shares[family] ?? Self.rare }
}
