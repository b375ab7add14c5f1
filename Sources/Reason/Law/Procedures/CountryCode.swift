// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Codes of States: two capitals of ISO 3166-1, as they stand in statements.
enum CountryCode {
    /// Whether the text has the form of a code.
    static func isCode(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// The State of a country or of a region (ISO 3166-2 begins with the State); `nil` for words.
    static func of(_ text: String?) -> String? {
        guard let text else { return nil }
        let first = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return isCode(first) ? String(first) : nil
    }

    /// The State of a code of law, such as `ru-uk`.
    static func ofLaw(_ code: String?) -> String? {
        guard let first = code?.split(separator: "-").first, first.utf8.count == 2 else { return nil }
        let country = first.uppercased()
        return isCode(country) ? country : nil
    }
}
