// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The table of look-alike letters, read from its file: lines `prototype < letters` and `letter = decomposition`, in
/// hexadecimal; `#` begins a remark line.
struct ConfusableTable: Sendable {
    /// The letters that a letter looks like.
    private(set) var prototypes: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    /// The letters that look like a letter, itself left out; of one letter each.
    private(set) var twins: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    private(set) var problems: [String] = []
    private var decompositions: [Unicode.Scalar: [Unicode.Scalar]] = [:]

    init(_ bytes: [UInt8]) {
        var groups: [[Unicode.Scalar]] = []
        for (index, row) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: row, as: UTF8.self)
            if line.isEmpty || line.first == "#" { continue }
            let sides = line.split { $0 == "<" || $0 == "=" }.map { Self.scalars($0) }
            guard sides.count == 2, let left = sides[0], let right = sides[1], !left.isEmpty, !right.isEmpty else {
                problems.append("line \(index + 1): write code points in hexadecimal on both sides of “<” or “=”")
                continue
            }
            if line.contains("<") {
                for letter in right { prototypes[letter] = left }
                if left.count == 1 { groups.append(left + right) }
            } else {
                decompositions[left[0]] = right
            }
        }
        for group in groups {
            for letter in group { twins[letter, default: []] += group.filter { $0 != letter } }
        }
    }

    private static func scalars(_ text: Substring) -> [Unicode.Scalar]? {
        let parts = text.split(separator: " ")
        let found = parts.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        return found.count == parts.count ? found : nil
    }

    /// The canonical decomposition, with marks in canonical order, of Latin, Cyrillic and Greek letters.
    func decomposed(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in text {
            for part in decompositions[scalar] ?? [scalar] {
                let rank = part.properties.canonicalCombiningClass.rawValue
                var place = result.count
                if rank > 0 {
                    while place > 0 {
                        let before = result[place - 1].properties.canonicalCombiningClass.rawValue
                        guard before > rank else { break }
                        place -= 1
                    }
                }
                result.insert(part, at: place)
            }
        }
        return result
    }
}
