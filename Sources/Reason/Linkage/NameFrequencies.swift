// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How often names, regions and articles stand in a list: what agrees on a rare one says more.
struct NameFrequencies: Sendable {
    private var families: [Float] = []
    private var givens: [Int32: Float] = [:]
    private var fathers: [Int32: Float] = [:]
    private var regions: [Float]
    private var articles: [Float]
    private var nameKeys: [UInt64] = []
    private var nameCounts: [Int32] = []
    private var values: [Float] = []
    private let total: Float
    private let expected: Float

    /// - Parameter expected: how many records of an ordinary list stand behind those of this one; for a list so small
    ///   that its own counts say little.
    init(_ table: LinkageTable, expected: Float) {
        let records = table.records
        self.expected = expected
        total = Float(max(records.count, 1)) + expected
        families = Array(repeating: 0, count: table.lexicon.stems.count)
        values = Array(repeating: 0, count: table.values.count)
        for value in table.extras where value >= 0 { values[Int(value)] += 1 }
        regions = Array(repeating: 0, count: 1 << 16)
        articles = Array(repeating: 0, count: 1 << 16)
        var size = 1024
        while size < records.count * 2 { size *= 2 }
        nameKeys = Array(repeating: 0, count: size)
        nameCounts = Array(repeating: 0, count: size)
        for record in records {
            if record.family >= 0 { families[Int(record.family)] += 1 }
            if record.given >= 0 { givens[record.given, default: 0] += 1 }
            if record.father >= 0 { fathers[record.father, default: 0] += 1 }
            regions[Int(record.region)] += 1
            for place in 0..<4 where record.articles[place] != 0 { articles[Int(record.articles[place])] += 1 }
            if record.family >= 0, record.given >= 0 {
                let slot = slot(record.family, record.given)
                nameCounts[slot] += 1
                nameKeys[slot] = Self.key(record.family, record.given)
            }
        }
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

    /// A person is met in about two records of a list; the rate at which *others* bear the name is less by that.
    private func rate(_ count: Float, ordinary: Float) -> Float {
        max(count - 1 + expected * ordinary, 0.7) / total
    }

    // What is ordinary: a surname of one in three thousand, a given name of one in fifty.
    func family(_ stem: Int32) -> Float { rate(families[Int(stem)], ordinary: 0.0003) }
    func given(_ name: Int32) -> Float {
        rate(givens[name] ?? 0, ordinary: name < NameLexicon.unknownName ? 0.02 : 0.001)
    }
    func father(_ name: Int32) -> Float {
        rate(fathers[name] ?? 0, ordinary: name < NameLexicon.unknownName ? 0.02 : 0.001)
    }
    func region(_ code: UInt16) -> Float { rate(regions[Int(code)], ordinary: 0.03) }
    func article(_ code: UInt16) -> Float { rate(articles[Int(code)], ordinary: 0.05) }
    func value(_ number: Int32) -> Float { rate(values[Int(number)], ordinary: 0.001) }

    /// How frequent a surname and a given name are together: as their product, or as counted if that is more.
    func name(_ family: Int32, _ given: Int32) -> Float {
        let counted = Float(nameCounts[slot(family, given)])
        return max(self.family(family) * self.given(given), max(counted - 3, 0) / total)
    }
}
