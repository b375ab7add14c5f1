// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Age

/// Changes files at random, always the same ones, and opens them: there must be an answer, never a crash.
@Suite("Damaged age files")
struct MutationTests {
    /// SplitMix64.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    static func mutated(_ file: [UInt8], with generator: inout Generator) -> [UInt8] {
        var file = file
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !file.isEmpty {
            let place = Int.random(in: 0..<file.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: file[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2: file.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 3: file.remove(at: place)
            case 4: file.removeSubrange(place...)
            default:
                let end = min(place + Int.random(in: 1...80, using: &generator), file.count)
                file.insert(contentsOf: file[place..<end], at: place)
            }
        }
        return file
    }

    @Test("Nothing opens to other content than was sealed, and every answer is an error of ours")
    func ownFiles() throws {
        var generator = Generator(state: 6)
        let identity = AgeIdentity()
        let keys = try AgeKeys(identities: [identity])
        let content = SealingTests.content(70_000)
        for armored in [false, true] {
            let file = try SealingTests.sealed(content, to: [identity.recipient], armored: armored)
            for _ in 0..<150 {
                // Half of the changes near the head, where there is more to go wrong.
                let head = Self.mutated(Array(file.prefix(400)), with: &generator) + file.dropFirst(400)
                for damaged in [head, Self.mutated(file, with: &generator)] {
                    do {
                        #expect(try AgeConformanceTests.content(damaged, keys, .detected) == content)
                    } catch is AgeError {}
                }
            }
        }
    }

    @Test(
        "So it is with all vectors",
        .enabled(if: AgeVector.folder != nil, "no shared/data/conformance beside the project"),
        arguments: AgeVector.all.filter { $0.file.count < 10_000 })
    func vectors(vector: AgeVector) throws {
        var generator = Generator(state: UInt64(vector.file.count))
        // A mutation may raise the work that a passphrase asks for; it is held low.
        let keys = try AgeKeys(
            identities: (vector.fields["identity"] ?? []).compactMap { try? AgeIdentity($0) },
            passphrase: AgePassphrase("password"), allowedWorkFactor: 10)
        for _ in 0..<100 {
            let damaged = Self.mutated(vector.file, with: &generator)
            for armor in [AgeArmor.detected, .armored, .binary] {
                do { _ = try AgeConformanceTests.content(damaged, keys, armor) } catch is AgeError {}
            }
        }
    }
}
