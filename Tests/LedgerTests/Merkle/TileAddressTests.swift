// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Testing

@Suite("Tiles") struct TileAddressTests {
    struct Tiles: Decodable {
        struct Path: Decodable {
            let index: UInt64
            let path: String
        }
        struct Size: Decodable {
            struct Level: Decodable {
                let level: Int
                let full: UInt64
                let partial_width: Int
            }
            let size: UInt64
            let levels: [Level]
        }
        let paths: [Path]
        let tiles_of_size: [Size]
    }

    @Test(
        "paths and counts of the conformance data",
        .enabled(if: LogVectors.isPresent, "no shared/data/conformance beside the project"))
    func conformance() throws {
        let tiles = try LogVectors.decode(Tiles.self, "tlog/tiles.json")
        for vector in tiles.paths {
            let tile = try TileAddress(level: 0, index: vector.index)
            #expect(tile.path == "tile/0/\(vector.path)")
            #expect(try TileAddress(path: tile.path) == tile)
            #expect(EntryBundleAddress(tile: tile)?.path == "tile/entries/\(vector.path)")
        }
        for vector in tiles.tiles_of_size {
            let all = TileAddress.tiles(from: 0, to: vector.size)
            for level in 0...TileAddress.maximumLevel {
                let found = all.filter { $0.level == level }
                let expected = vector.levels.first { $0.level == level }
                #expect(found.count { $0.isFull } == Int(expected?.full ?? 0))
                #expect(
                    found.filter { !$0.isFull }.map(\.width)
                        == (expected.map { [$0.partial_width] } ?? []).filter { $0 > 0 })
            }
        }
    }

    @Test(
        "partial and high paths",
        arguments: [
            (0, 1_234_067, 256, "tile/0/x001/x234/067"), (0, 1_234_067, 5, "tile/0/x001/x234/067.p/5"),
            (7, 0, 1, "tile/7/000.p/1"), (3, 999, 255, "tile/3/999.p/255"),
        ] as [(Int, UInt64, Int, String)])
    func path(level: Int, index: UInt64, width: Int, path: String) throws {
        let tile = try TileAddress(level: level, index: index, width: width)
        #expect(tile.path == path)
        #expect(try TileAddress(path: path) == tile)
    }

    @Test(
        "other paths are refused",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/0/1", "tile/0/0001", "tile/00/001", "tile/8/000", "tile/-1/000",
            "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/05", "tile/0/000.p/", "tile/0/000.p", "tile/0/x000/001",
            "tile/0/001/002", "tile/0/x001/x002", "tile/0/x1/002", "../tile/0/000", "tile/0/000/", "/tile/0/000",
            "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/+01", "tile/entries/000", "tile/0/y001/002",
        ])
    func refused(path: String) {
        #expect(throws: MerkleError.tilePath(path)) { try TileAddress(path: path) }
    }

    @Test("bundle paths and bundles") func bundles() throws {
        let bundle = try EntryBundleAddress(path: "tile/entries/x001/000.p/17")
        #expect(bundle.index == 1000)
        #expect(bundle.width == 17)
        for bad in ["tile/entries/1", "tile/0/000", "tile/entries/000.p/256", "tile/entries/../000", "tile/entries/"] {
            #expect(throws: MerkleError.tilePath(bad)) { try EntryBundleAddress(path: bad) }
        }
        let entries: [[UInt8]] = [[], [1, 2, 3], [UInt8](repeating: 9, count: 65_535)]
        let bytes = try #require(EntryBundleAddress.encode(entries))
        #expect(EntryBundleAddress.decode(bytes) == entries)
        #expect(EntryBundleAddress.decode(bytes.dropLast()) == nil)
        #expect(EntryBundleAddress.encode([[UInt8](repeating: 0, count: 65_536)]) == nil)
    }

    @Test(
        "growth writes each tile that changed, and no other",
        arguments: [
            (0, 0), (0, 1), (0, 256), (255, 256), (256, 257), (256, 256), (65_535, 65_536), (70_000, 70_300),
            (300, 1000),
        ] as [(UInt64, UInt64)])
    func growth(old: UInt64, new: UInt64) throws {
        let before = Set(TileAddress.tiles(from: 0, to: old))
        let after = TileAddress.tiles(from: 0, to: new)
        #expect(Set(TileAddress.tiles(from: old, to: new)) == Set(after).subtracting(before))
        #expect(Set(after).count == after.count)
    }
}
