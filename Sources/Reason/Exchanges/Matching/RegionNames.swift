// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Regions by the names that lists write: “Moscow”, «г. Москва», «Томская обл.», “St Petersburg”.
struct RegionNames: Sendable {
    /// The names of the project’s data.
    static let standard = RegionNames(String(decoding: PackageResources.regions_txt, as: UTF8.self))

    private var codes: [String: String] = [:]
    /// By the name without the kind of region; those that two regions share stand for none.
    private var shortCodes: [String: String?] = [:]

    /// Reads lines `code = name | name`; lines that begin with `#` are remarks.
    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstRange(of: " = ") else { continue }
            let code = String(line[..<equals.lowerBound])
            for name in [code] + line[equals.upperBound...].split(separator: " | ").map(String.init) {
                let (key, short) = Self.keys(name)
                codes[key] = code
                if let known = shortCodes[short], known != code {
                    shortCodes[short] = .some(nil)
                } else {
                    shortCodes[short] = code
                }
            }
        }
    }

    /// The ISO 3166-2 code of a region; the text as it stands if it is none that is known.
    func code(_ text: String) -> String {
        guard !text.isEmpty, text.utf8.count < 200 else { return text }
        let (key, short) = Self.keys(text)
        return codes[key] ?? (shortCodes[short] ?? nil) ?? text
    }

    /// The words of a name in small letters with a sign for each kind of region, and those without it.
    private static func keys(_ name: String) -> (String, String) {
        let words = name.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !fillers.contains($0) }
        let named = words.filter { kinds[$0] == nil }
        return ((named + words.compactMap { kinds[$0] }).joined(separator: " "), named.joined(separator: " "))
    }

    private static let fillers: Set<String> = [
        "г", "гор", "город", "горад", "city", "of", "the", "автономный", "автономная", "autonomous",
    ]
    private static let kinds: [String: String] = {
        let kinds = [
            "область обл region oblast вобласць вобл", "край krai kray territory", "республика респ republic",
            "округ ао area okrug",
        ]
        var signs: [String: String] = [:]
        for (place, words) in kinds.enumerated() {
            for word in words.split(separator: " ") { signs[String(word)] = "*\(place)" }
        }
        return signs
    }()
}
