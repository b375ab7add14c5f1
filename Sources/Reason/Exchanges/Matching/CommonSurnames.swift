// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// Surnames that tell little of who somebody is: common ones, and those that several persons of the register bear.
struct CommonSurnames: Sendable {
    private let stems: Set<[UInt8]>
    private var bearers: [[UInt8]: Int] = [:]
    /// So many bearers among the persons of a register make a surname common there.
    private static let many = 3

    /// The stems of the resource.
    private static let standard: Set<[UInt8]> = {
        var stems: Set<[UInt8]> = []
        let text = String(decoding: PackageResources.common_surnames_txt, as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            for word in line.split(separator: " ").dropFirst() { stems.formUnion(Self.stems(String(word))) }
        }
        return stems
    }()

    init() { stems = Self.standard }

    /// Counts a person with all surnames that are known.
    mutating func count(_ surnames: Set<[UInt8]>) {
        for stem in surnames { bearers[stem, default: 0] += 1 }
    }

    /// Whether a surname, in any of its readings, is common.
    func contains(_ surname: String) -> Bool {
        Self.stems(surname).contains { stems.contains($0) || bearers[$0, default: 0] >= Self.many }
    }

    /// What is left of a surname when sex, case and language are taken away, for each way to read it.
    static func stems(_ surname: String) -> Set<[UInt8]> {
        let bytes = Array(surname.utf8)
        let word = bytes.withUnsafeBufferPointer { NameWord(UnsafeBufferPointer(rebasing: $0.prefix(120))) }
        return Set(word.skeletons.map { SurnameStem.stem(of: $0) })
    }
}
