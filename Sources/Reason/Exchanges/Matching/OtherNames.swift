// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The names of one person in one text: “… alias …”, “… (a.k.a. …)”, «…, он же …».
enum OtherNames {
    /// The names, the first one first; `nil` if the text has one name alone.
    static func all(in text: String) -> [String]? {
        let words = text.split(separator: " ")
        guard words.count > 2 else { return nil }
        let bare = words.map { $0.lowercased().trimmingCharacters(in: signs) }
        for place in words.indices.dropFirst() {
            for mark in marks where bare[place...].starts(with: mark) {
                let first = clean(words[..<place])
                let rest = clean(words[(place + mark.count)...])
                guard !first.isEmpty, !rest.isEmpty else { continue }
                return [first] + (all(in: rest) ?? [rest])
            }
        }
        return nil
    }

    private static func clean(_ words: ArraySlice<Substring>) -> String {
        words.joined(separator: " ").trimmingCharacters(in: signs.union(.whitespaces))
    }

    private static let signs = CharacterSet(charactersIn: "()[],;:/«»“”\"")

    /// What stands between two names of one person.
    private static let marks: [[String]] = [
        "aka", "a.k.a", "a.k.a.", "alias", "also known as", "known as", "он же", "она же", "также известен как",
        "также известна как", "известен как", "известна как", "він же", "вона ж", "відомий як", "відома як", "ён жа",
        "яна ж", "вядомы як", "вядомая як",
    ].map { $0.split(separator: " ").map(String.init) }
}
