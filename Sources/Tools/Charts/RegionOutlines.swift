// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Regions in outline: arcs that neighbours share, and each region as rings of them.
///
/// As text: `size WIDTH HEIGHT`; one line `arc X,Y DX,DY …` for each arc, its first point and the steps to the next ones;
/// one line `region CODE …` for each region, the numbers of its arcs, `~3` being arc 3 backwards, rings parted by `;`.
/// Lines that begin with `#` are remarks.
public struct RegionOutlines: Sendable {
    /// A region.
    public struct Region: Sendable {
        /// Its code.
        public let code: String
        let rings: [[Int]]
    }

    struct Arc: Sendable {
        var start: (x: Int, y: Int)
        var steps: [(dx: Int, dy: Int)]

        var end: (x: Int, y: Int) { steps.reduce(start) { ($0.x &+ $1.dx, $0.y &+ $1.dy) } }

        var reversed: Arc { Arc(start: end, steps: steps.reversed().map { (0 &- $0.dx, 0 &- $0.dy) }) }
    }

    /// The width of the drawing.
    public let width: Int
    /// Its height.
    public let height: Int
    /// The regions, in the order of the text.
    public let regions: [Region]
    let arcs: [Arc]

    /// Reads outlines; `nil` if a line is not as it should be or names an arc that is not there.
    public init?(_ text: [UInt8]) {
        var (size, arcs, regions): ((Int, Int)?, [Arc], [Region]) = (nil, [], [])
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            switch words[0] {
            case "size":
                guard words.count == 3, let width = Int(words[1]), let height = Int(words[2]), width > 0, height > 0
                else { return nil }
                size = (width, height)
            case "arc":
                var points: [(Int, Int)] = []
                for word in words.dropFirst() {
                    let parts = word.split(separator: ",")
                    guard parts.count == 2, let x = Int(parts[0]), let y = Int(parts[1]) else { return nil }
                    points.append((x, y))
                }
                guard let first = points.first else { return nil }
                arcs.append(Arc(start: first, steps: points.dropFirst().map { (dx: $0.0, dy: $0.1) }))
            case "region":
                guard words.count > 2, let region = Self.region(words) else { return nil }
                regions.append(region)
            default: return nil
            }
        }
        let isWhole = regions.allSatisfy { region in
            region.rings.allSatisfy { $0.allSatisfy { arcs.indices.contains($0 < 0 ? ~$0 : $0) } }
        }
        guard let size, isWhole else { return nil }
        (width, height) = size
        self.arcs = arcs
        self.regions = regions
    }

    private static func region(_ words: [Substring]) -> Region? {
        var rings: [[Int]] = [[]]
        for word in words.dropFirst(2) {
            if word == ";" {
                rings.append([])
            } else if word.hasPrefix("~"), let number = Int(word.dropFirst()), number >= 0 {
                rings[rings.count - 1].append(~number)
            } else if let number = Int(word), number >= 0 {
                rings[rings.count - 1].append(number)
            } else {
                return nil
            }
        }
        return Region(code: String(words[1]), rings: rings.filter { !$0.isEmpty })
    }

    func arc(_ number: Int) -> Arc { number < 0 ? arcs[~number].reversed : arcs[number] }
}
