// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A list prepared so that one new record is compared with it at once: its keys in order, its names read, their
/// frequencies and the weights learnt.
///
/// A row of the list itself gets exactly the pairs, and the same odds, that ``Linker`` gives it with the same weights. Another
/// row is weighed by the frequencies of the list, which do not count it; rows that are appended can be found from then
/// on, but change neither frequencies nor weights, nor which keys are narrowed: after many of them the list is better
/// prepared anew. It is a value: copies do not disturb each other.
public struct IncrementalLinker: Sendable {
    /// A record of the list that may be the same person.
    public struct Match: Sendable, Hashable {
        /// The place of the record in the list.
        public let place: Int
        /// The binary logarithm of the odds, as the model has it.
        public let logOdds: Float
        /// How likely it is that it is the same person, 0 to 1, calibrated (``Calibration``).
        public var probability: Double { Calibration.probability(Double(logOdds)) }
    }

    /// What was found for a record.
    public struct Result: Sendable, Hashable {
        /// The records that may be the same person, the likeliest first; of equal ones that which stands first.
        public let matches: [Match]
        /// How many records were compared.
        public let compared: Int
        /// How many of the keys under which it was looked up were given up, because too many records stand under them.
        public let cut: Int
    }

    private var model: PairModel
    private var index: CandidateIndex

    /// Prepares a list and learns its weights. It takes about half as long as linking the list.
    public init(_ table: LinkageTable) {
        let keys = CandidateKeys(table)
        self.init(Linker().learn(table, keys).model, keys)
    }

    /// Prepares the list of a model, with the weights that it learnt: those of ``Linker/Result/model`` or
    /// ``PairModel/init(standard:)``.
    public init(_ model: PairModel) { self.init(model, CandidateKeys(model.comparer.table)) }

    private init(_ model: PairModel, _ keys: CandidateKeys) {
        self.model = model
        index = CandidateIndex(keys, count: model.comparer.table.count)
        self.model.comparer.settle()
    }

    /// How many records the list has.
    public var count: Int { model.comparer.table.count }

    /// The records of the list that may be the same person as a new one.
    ///
    /// - Parameters:
    ///   - row: the new record; it is not appended.
    ///   - least: matches less likely than this are left out; 0 to 1.
    public mutating func matches(of row: LinkageTable.Row, least: Double = 0.02) -> Result {
        withRow(row) { linker, place in linker.matches(of: place, least) }
    }

    /// Why a new record and one of the list are one person or not; `nil` if the list has no such place.
    public mutating func explain(_ row: LinkageTable.Row, with place: Int) -> PairExplanation? {
        guard (0..<count).contains(place) else { return nil }
        return withRow(row) { linker, new in linker.model.explain(place, new) }
    }

    /// The same for several records of the list at once, in their order: the new record is read once.
    public mutating func explain(_ row: LinkageTable.Row, with places: [Int]) -> [PairExplanation?] {
        let known = 0..<count
        return withRow(row) { linker, new in
            places.map { known.contains($0) ? linker.model.explain($0, new) : nil }
        }
    }

    /// Appends a record, so that later ones are compared with it too; gives its place.
    @discardableResult
    public mutating func append(_ row: LinkageTable.Row) -> Int {
        let place = count
        model.comparer.table.append(row)
        model.comparer.settle()
        index.add(place, in: model.comparer.table)
        return place
    }

    /// Calls with the place of a row that stands in the table for so long.
    private mutating func withRow<Value>(
        _ row: LinkageTable.Row, _ body: (inout IncrementalLinker, Int) -> Value
    ) -> Value {
        let mark = model.comparer.table.mark
        let place = count
        model.comparer.table.append(row)
        defer { model.comparer.table.truncate(to: mark) }
        return body(&self, place)
    }

    private mutating func matches(of place: Int, _ least: Double) -> Result {
        let keep = Float(Calibration.logOdds(least))
        let (places, cut) = index.candidates(for: place, in: model.comparer.table)
        var matches: [Match] = []
        for candidate in places {
            let odds = model.logOdds(Int(candidate), place)
            if odds >= keep { matches.append(Match(place: Int(candidate), logOdds: odds)) }
        }
        matches.sort { ($1.logOdds, $0.place) < ($0.logOdds, $1.place) }
        return Result(matches: matches, compared: places.count, cut: cut)
    }
}
