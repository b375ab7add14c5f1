// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Law

/// Packs with bytes changed, cut out and doubled: each is read or refused with a place, and nothing traps.
@Suite("Damaged packs")
struct DamagedPackTests {
    /// A generator with a seed (SplitMix64), so that a failure can be repeated.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            let place = Int.random(in: bytes.indices, using: &random)
            let end = min(place + Int.random(in: 1...200, using: &random), bytes.count)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.insert(contentsOf: Array("[{: }],-&*?!|>".utf8).shuffled(using: &random), at: place)
            }
        }
        return bytes
    }

    @Test("are read or refused", arguments: [UInt64(1), 2, 3, 4])
    func damaged(_ seed: UInt64) throws {
        let folder = try PackFolder.bundled()
        var random = Seeded(state: seed)
        let files = try folder.files(of: .definition) + folder.files(of: .suggestions)
        var refused = 0
        for file in files {
            let whole = try Self.bytes(file)
            for _ in 0..<12 {
                let text = String(decoding: Self.damaged(whole, &random), as: UTF8.self)
                do {
                    let root = try PackText.read(text, file: file)
                    if file.hasPrefix(PackKind.definition.folder) {
                        _ = try Definition(root)
                    } else {
                        _ = try SuggestionPack(root)
                    }
                } catch {
                    refused += 1
                    #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
                    #expect(error.file == file)
                }
            }
        }
        #expect(refused > 0)
    }

    private static func bytes(_ file: String) throws -> [UInt8] {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        let packs = "Sources/Reason/Law/Resources/packs"
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: packs).path) {
            folder.deleteLastPathComponent()
        }
        return try Array(Data(contentsOf: folder.appending(path: "\(packs)/\(file)")))
    }
}
