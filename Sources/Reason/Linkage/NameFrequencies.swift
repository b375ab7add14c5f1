// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Names

/// How rare names, regions and articles are in a list, in bits: the binary logarithm of one in how many bears them. What
/// agrees on a rare one says more.
struct NameFrequencies: Sendable {
    private var families: [Float]
    private var givens: [Float]
    private var fathers: [Float]
    private var regions: [Float]
    private var articles: [Float]
    private var values: [Float]
    private var nameKeys: [UInt64]
    private var nameCounts: [Int32]
    private let total: Float
    private let knownNames: Int
    private let expected: Float

    /// - Parameter expected: how many records of an ordinary list stand behind those of this one; a small list's own
    ///   counts say little.
    init(_ table: LinkageTable, expected: Float) {
        let records = table.records
        total = Float(max(records.count, 1)) + expected
        self.expected = expected
        knownNames = table.lexicon.names.count
        let nameSlots = knownNames + table.lexicon.sounds.count
        families = Array(repeating: 0, count: table.lexicon.stems.count)
        givens = Array(repeating: 0, count: nameSlots)
        fathers = Array(repeating: 0, count: nameSlots)
        regions = Array(repeating: 0, count: 1 << 16)
        articles = Array(repeating: 0, count: 1 << 16)
        values = Array(repeating: 0, count: table.values.count)
        var size = 1024
        while size < records.count * 2 { size *= 2 }
        nameKeys = Array(repeating: 0, count: size)
        nameCounts = Array(repeating: 0, count: size)
        for value in table.extras where value >= 0 { values[Int(value)] += 1 }
        for record in records { count(record) }
        for place in families.indices { families[place] = bits(families[place], expected * Self.family) }
        for place in givens.indices {
            let ordinary = expected * (place < knownNames ? Self.given : Self.unknown)
            givens[place] = bits(givens[place], ordinary)
            fathers[place] = bits(fathers[place], ordinary)
        }
        for place in regions.indices {
            regions[place] = bits(regions[place], expected * 0.03)
            articles[place] = bits(articles[place], expected * 0.05)
        }
        for place in values.indices { values[place] = bits(values[place], expected * Self.value) }
    }

    private mutating func count(_ record: LinkageRecord) {
        if record.family >= 0 { families[Int(record.family)] += 1 }
        if record.given >= 0 { givens[slot(record.given)] += 1 }
        if record.father >= 0 { fathers[slot(record.father)] += 1 }
        regions[Int(record.region)] += 1
        for place in 0..<4 where record.articles[place] != 0 { articles[Int(record.articles[place])] += 1 }
        if record.family >= 0, record.given >= 0 {
            let slot = slot(record.family, record.given)
            nameCounts[slot] += 1
            nameKeys[slot] = Self.key(record.family, record.given)
        }
    }

    /// A person is met in about two records of a list; the rate at which *others* bear a name is less by that.
    private func bits(_ count: Float, _ ordinary: Float) -> Float { log2(total / max(count - 1 + ordinary, 0.7)) }

    @inline(__always)
    private func slot(_ name: Int32) -> Int {
        name < NameLexicon.unknownName ? Int(name) : knownNames &+ Int(name &- NameLexicon.unknownName)
    }

    private static func key(_ family: Int32, _ given: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: family)) << 32 | UInt64(UInt32(bitPattern: given)) &+ 1
    }

    private func slot(_ family: Int32, _ given: Int32) -> Int {
        let key = Self.key(family, given)
        var slot = Int(truncatingIfNeeded: Hashing.mix(key)) & (nameKeys.count - 1)
        while nameKeys[slot] != 0, nameKeys[slot] != key { slot = (slot &+ 1) & (nameKeys.count - 1) }
        return slot
    }

    // What came after the counting is as rare as can be; what there is not, says nothing.
    func family(_ stem: Int32) -> Float {
        if stem < 0 { return 0 }
        return Int(stem) < families.count ? families[Int(stem)] : bits(0, expected * Self.family)
    }
    func given(_ name: Int32) -> Float { part(name, givens) }
    func father(_ name: Int32) -> Float { part(name, fathers) }
    func region(_ code: UInt16) -> Float { regions[Int(code)] }
    func article(_ code: UInt16) -> Float { articles[Int(code)] }
    func value(_ number: Int32) -> Float {
        Int(number) < values.count ? values[Int(number)] : bits(0, expected * Self.value)
    }

    private func part(_ name: Int32, _ counted: [Float]) -> Float {
        if name < 0 { return 0 }
        let slot = slot(name)
        return slot < counted.count ? counted[slot] : bits(0, expected * Self.unknown)
    }

    // What is ordinary: a surname of one in three thousand, a given name of one in fifty.
    private static let family: Float = 0.0003
    private static let given: Float = 0.02
    private static let unknown: Float = 0.001
    private static let value: Float = 0.001

    /// How rare a surname and a given name are together: as their product, or as counted if that is less rare.
    func name(_ family: Int32, _ given: Int32) -> Float {
        let product = self.family(family) + self.given(given)
        let counted = nameCounts[slot(family, given)]
        // Up to three records of a name may well be one person.
        return counted > 3 ? min(product, log2(total / Float(counted - 3))) : product
    }
}
