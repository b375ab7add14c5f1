// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One page on a table: the lower bound first, then all methods side by side, and a headline or the reasons against one.
public struct EstimationReport: Sendable {
    /// What to run and how.
    public struct Settings: Sendable, Hashable {
        /// The methods, in the order of the page.
        public var methods = EstimationMethod.standard
        /// The same seed gives the same bytes, whatever the number of threads.
        public var seed: UInt64 = 1
        /// How many tasks run at once.
        public var threads = 1
        /// Resamples of the bootstrap.
        public var resamples = 1000
        /// The prior weight of a cell for averaging over graphs; 2⁻ᵏ for k lists by default.
        public var delta: Double?

        /// All standard methods.
        public init() {}
    }

    /// The lists with somebody on them.
    public let lists: [String]
    /// The persons observed.
    public let observed: Int
    /// What the methods say.
    public let methods: [MethodResult]
    /// The number to quote, or why there is none.
    public let headline: Headline

    /// Runs the methods on a file.
    ///
    /// - Throws: ``EstimationError`` if fewer than two lists have persons.
    public init(_ file: CaptureFile, settings: Settings = Settings()) throws(EstimationError) {
        switch file.content {
        case .patterns(let table):
            try self.init(table, strata: file.strata, notes: file.warnings, settings: settings)
        case .times(let frequencies):
            self.init(frequencies, notes: file.warnings)
        }
    }

    /// Runs the methods on the lists of a register, by the links that stand in it; doubtful links go into draws of their own.
    ///
    /// - Parameter notes: what else a reader should know of the lists.
    /// - Throws: ``EstimationError`` if fewer than two lists have persons.
    public init(
        _ overlap: ListOverlap, notes: [String] = [], settings: Settings = Settings()
    ) throws(EstimationError) {
        try self.init(overlap.table(), notes: notes, settings: settings, overlap: overlap)
    }

    /// Runs the methods on a table.
    ///
    /// - Parameters:
    ///   - strata: parts of the same persons; none if they are not divided.
    ///   - notes: what else a reader should know of the table.
    /// - Throws: ``EstimationError`` if fewer than two lists have persons.
    public init(
        _ table: CaptureTable, strata: [CaptureStratum] = [], notes: [String] = [], settings: Settings = Settings()
    ) throws(EstimationError) {
        try self.init(table, strata: strata, notes: notes, settings: settings, overlap: nil)
    }

    private init(
        _ table: CaptureTable, strata: [CaptureStratum] = [], notes: [String], settings: Settings, overlap: ListOverlap?
    ) throws(EstimationError) {
        let totals = table.listTotals
        let kept = table.lists.indices.filter { totals[$0] > 0 }
        let used = kept.count == table.lists.count ? table : try table.keeping(kept)
        var notes = notes
        if used.lists.count < table.lists.count {
            let empty = table.lists.indices.filter { totals[$0] == 0 }.map { table.lists[$0] }
            notes.append("Lists without a person were left out: \(empty.joined(separator: ", ")).")
        }
        for pair in used.emptyPairs {
            notes.append("\(used.lists[pair.first]) and \(used.lists[pair.second]) have nobody in common.")
        }
        let run = MethodRun(table: used, whole: table, strata: strata, settings: settings, overlap: overlap)
        var results = settings.methods.flatMap { run.results($0) }
        if !results.isEmpty { results[0].warnings += notes }
        lists = used.lists
        observed = used.observed
        methods = results
        headline = Headline(used, results)
    }

    private init(_ frequencies: CaptureFrequencies, notes: [String]) {
        var results = CaptureModel.allCases.filter { !$0.needsPatterns }.map { model in
            MethodResult.chances(model) { () throws(EstimationError) in try CaptureModelFit(model, frequencies) }
        }
        if !results.isEmpty { results[0].warnings += notes }
        // The lower bound comes first.
        results.sort { $0.method == EstimationMethod.chao.rawValue && $1.method != EstimationMethod.chao.rawValue }
        lists = []
        observed = frequencies.observed
        methods = results
        headline = Headline(
            value: nil,
            why:
                "It is known how often persons were seen, not on which lists, so methods cannot be held against each other."
        )
    }
}
