// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Statements

/// How many people have each value that a filter can ask for.
struct PeopleTally {
    private(set) var heldBy: [String: Int] = [:]
    private(set) var regions: [String: Int] = [:]
    private(set) var articles: [String: Int] = [:]
    private(set) var years: [Int16: Int] = [:]
    private(set) var sources: [SourceID: Int] = [:]
    private(set) var recognitions: [String: Int] = [:]

    init(
        _ chronicle: PeopleChronicle, stretches: [PeopleChronicle.Stretch], timelines: [UInt32], places: [UInt32],
        holders: [UInt32]
    ) {
        for (name, count) in zip(chronicle.places.values, Self.count(places, chronicle.places.values.count)) {
            if let name, count > 0 { regions[name] = count }
        }
        for (name, count) in zip(chronicle.countries.values, Self.count(holders, chronicle.countries.values.count)) {
            if let name, count > 0 { heldBy[name] = count }
        }
        let articleSets = Self.count(chronicle.articleSets, chronicle.articles.values.count)
        for (codes, count) in zip(chronicle.articles.values, articleSets) where count > 0 {
            for code in codes { articles[code, default: 0] += count }
        }
        sources = chronicle.counts.people
        for (stretch, count) in zip(stretches, Self.count(timelines, stretches.count)) where count > 0 {
            if stretch.year != .min { years[stretch.year, default: 0] += count }
            for name in chronicle.recognitions.values[Int(stretch.recognitions)] {
                recognitions[name, default: 0] += count
            }
        }
    }

    private static func count(_ column: [UInt32], _ size: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: size)
        for number in column { counts[Int(number)] &+= 1 }
        return counts
    }
}
