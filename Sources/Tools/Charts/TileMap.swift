// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// Regions as squares of one size in about the places where they lie, so that the small ones are seen as well as the large:
/// each with a short name and its count. In a narrow drawing there is room for the shades alone.
public struct TileMap: Sendable {
    /// A square.
    public struct Tile: Sendable, Hashable {
        /// The place from the left, from 0.
        public let column: Int
        /// The place from above, from 0.
        public let row: Int
        /// A name of at most four letters.
        public let name: String
        /// How many; 0 for none.
        public let count: Int
        /// The count in words, as "12" or "3–5"; empty for none.
        public let text: String

        /// Puts the parts together; places below 0 count as 0.
        public init(column: Int, row: Int, name: String, count: Int, text: String) {
            self.column = min(max(column, 0), 99)
            self.row = min(max(row, 0), 99)
            self.name = name
            self.count = max(count, 0)
            self.text = text
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The squares.
    public let tiles: [Tile]
    /// The classes of counts.
    public let classes: CountClasses

    /// Puts the parts together; each is described at its property.
    public init(id: String, title: String, description: String, tiles: [Tile], classes: CountClasses) {
        self.id = id
        self.title = title
        self.description = description
        self.tiles = tiles
        self.classes = classes
    }

    /// The drawing, or nothing if there is no square.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard let columns = tiles.map(\.column).max(), let rows = tiles.map(\.row).max() else { return nil }
        let step = width.units / Double(columns + 1)
        let gap = width == .wide ? 3.0 : 1.5
        var drawing = Drawing()
        for tile in tiles {
            let x = Double(tile.column) * step
            let y = Double(tile.row) * step
            let place = classes.place(of: tile.count)
            let style = ShadeStyle.name(place, of: classes.limits.count)
            drawing.frame(style, x, y, step - gap, step - gap)
            guard width == .wide else { continue }
            let isDark = ["c-shade4", "c-shade5"].contains(style)
            let middle = x + (step - gap) / 2
            let top = tile.text.isEmpty ? y + (step - gap) / 2 + 4.5 : y + (step - gap) / 2 - 3
            drawing.text(isDark ? "c-tile-in" : "c-tile", middle, top, tile.name, anchor: .middle)
            if !tile.text.isEmpty {
                drawing.text(isDark ? "c-white" : "c-strong", middle, top + 15, tile.text, anchor: .middle)
            }
        }
        return drawing.finished(
            id: id, width: width, height: Double(rows + 1) * step, title: title, description: description)
    }
}
