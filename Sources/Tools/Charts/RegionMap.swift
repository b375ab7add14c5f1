// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// A map of regions, each shaded by the class of its count; a region without any is left as paper. There are no words in
/// it, so one drawing serves every width; what each shade means, and each number, stands beside it.
public struct RegionMap: Sendable {
    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The outlines.
    public let outlines: RegionOutlines
    /// The count of each region, by code.
    public let counts: [String: Int]
    /// The classes of counts.
    public let classes: CountClasses

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, outlines: RegionOutlines, counts: [String: Int],
        classes: CountClasses
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.outlines = outlines
        self.counts = counts
        self.classes = classes
    }

    /// The drawing.
    public func svg() -> Markup {
        var drawing = Drawing()
        for place in [nil] + classes.limits.indices.map(Optional.some) {
            var path = Path()
            var isEmpty = true
            for region in outlines.regions where classes.place(of: counts[region.code] ?? 0) == place {
                for ring in region.rings { path = outline(ring, path) }
                isEmpty = false
            }
            guard !isEmpty else { continue }
            drawing.path(ShadeStyle.name(place, of: classes.limits.count) + " c-map", path)
        }
        return drawing.finished(
            id: id, style: "art-map", width: Double(outlines.width), height: Double(outlines.height), title: title,
            description: description)
    }

    /// A ring: where its first arc begins, and the steps of all.
    private func outline(_ ring: [Int], _ path: Path) -> Path {
        let arcs = ring.map { outlines.arc($0) }
        guard let first = arcs.first else { return path }
        return path.move(Double(first.start.x), Double(first.start.y)).steps(arcs.flatMap(\.steps)).closed()
    }
}

/// The style rules of shades, from pale to full; with few classes the shades lie farther apart.
enum ShadeStyle {
    static func name(_ place: Int?, of classes: Int) -> String {
        guard let place else { return "c-shade" }
        let step = classes > 1 ? 4 * place / (classes - 1) : 4
        return "c-shade\(min(step, 4) + 1)"
    }
}
