// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Names that tell little of who somebody is: common surnames, those that several persons of the register bear, and surnames of
/// the ordinary endings beside a common given name, where the father's name is not told.
struct CommonNames: Sendable {
    private let stems: Set<[UInt8]>
    private var bearers: [[UInt8]: Int] = [:]
    /// So many bearers among the persons of a register make a surname common there.
    private static let many = 3

    /// The stems of the resource.
    private static let standard: (stems: Set<[UInt8]>, given: Set<String>) = {
        var stems: Set<[UInt8]> = []
        var given: Set<String> = []
        let text = String(decoding: PackageResources.common_names_txt, as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            for word in words.dropFirst() {
                if words.first == "given" {
                    given.insert(String(word))
                } else {
                    stems.formUnion(Self.stems(String(word)))
                }
            }
        }
        return (stems, given)
    }()

    init() { stems = Self.standard.stems }

    /// Counts a person with all surnames that are known.
    mutating func count(_ surnames: Set<[UInt8]>) {
        for stem in surnames { bearers[stem, default: 0] += 1 }
    }

    /// Whether many may bear a name.
    func contains(_ name: ParsedName) -> Bool {
        guard let surname = name.family else { return true }
        let stems = Self.stems(surname)
        if stems.contains(where: { self.stems.contains($0) || bearers[$0, default: 0] >= Self.many }) { return true }
        // A father's name beside both tells more than an ending.
        guard name.father == nil, let given = name.givenName, Self.standard.given.contains(given) else { return false }
        return stems.contains { stem in Self.endings.contains { stem.suffix(2).elementsEqual($0) } }
    }

    /// Whether given name and father's name are both common, so that namesakes of a whole name are met among thousands.
    func isPlain(_ name: ParsedName) -> Bool {
        guard let given = name.givenName, let father = name.father else { return false }
        return Self.standard.given.contains(given) && Self.standard.given.contains(father)
    }

    /// The endings of most Russian surnames, as their stems have them.
    private static let endings = ["ov", "ev", "av", "in"].map { Array($0.utf8) }

    /// What is left of a surname when sex, case and language are taken away, for each way to read it.
    static func stems(_ surname: String) -> Set<[UInt8]> {
        let bytes = Array(surname.utf8)
        let word = bytes.withUnsafeBufferPointer { NameWord(UnsafeBufferPointer(rebasing: $0.prefix(120))) }
        return Set(word.skeletons.map { SurnameStem.stem(of: $0) })
    }
}
