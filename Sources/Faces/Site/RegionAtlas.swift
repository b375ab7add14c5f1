// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Charts

/// The outlines and squares of regions that come with the pages; see the licence beside them.
enum RegionAtlas {
    /// A square.
    struct Tile: Sendable {
        let code: String
        let column: Int
        let row: Int
        /// Short names by language.
        let names: [String: String]
    }

    /// The federal subjects of Russia, without what Russia has occupied.
    static let russia = RegionOutlines(PackageResources.russia_regions)

    /// The same as squares.
    static let tiles: [Tile] = String(decoding: PackageResources.russia_tiles, as: UTF8.self)
        .split(separator: "\n").filter { !$0.hasPrefix("#") }
        .compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 5, let column = Int(words[1]), let row = Int(words[2]) else { return nil }
            return Tile(code: words[0], column: column, row: row, names: ["en": words[3], "ru": words[4]])
        }
}
