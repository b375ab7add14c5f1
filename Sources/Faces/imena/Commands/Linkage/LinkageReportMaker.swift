// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Charts
import Linkage
import Phrases
import Site

/// Makes the page of the pairs in doubt out of a result.
struct LinkageReportMaker {
    let list: LinkageList
    let files: [String]
    /// How many persons the records are, if they were joined.
    let persons: Int?
    let words: Words
    /// So many pairs at the most: more than a person reads.
    static let mostPairs = 200
    /// What counts as doubt.
    static let doubt = 0.05...0.95

    func bytes(_ result: inout Linker.Result) -> [UInt8] {
        let doubtful = result.pairs
            .map { (pair: $0, probability: Calibration.probability(Double($0.logOdds))) }
            .filter { Self.doubt.contains($0.probability) }
            .sorted {
                (abs($0.pair.logOdds), $0.pair.first, $0.pair.second) < (
                    abs($1.pair.logOdds), $1.pair.first, $1.pair.second
                )
            }
        let shown = doubtful.prefix(Self.mostPairs)
            .map { pair($0.pair, $0.probability, &result.model) }
        let report = LinkageReport(
            file: files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: ", "),
            counts: (list.count, persons, result.compared, result.cut), pairs: shown)
        return report.html(words)
    }

    private func pair(_ pair: ScoredPair, _ probability: Double, _ model: inout PairModel) -> LinkageReport.Pair {
        let (first, second) = (Int(pair.first), Int(pair.second))
        let explanation = model.explain(first, second)
        var bars = [WaterfallChart.Bar(label: words("linkage.prior"), weight: explanation.prior)]
        for part in explanation.parts {
            let label =
                "\(words("linkage.part.\(part.field.code)")): \(words("linkage.verdict.\(part.verdict.code)"))"
            bars.append(WaterfallChart.Bar(label: label, weight: part.weight))
        }
        return LinkageReport.Pair(
            rows: list.cells(first, second).map { (label: label($0.column), first: $0.first, second: $0.second) },
            ids: (list.id(first), list.id(second)), probability: probability, bars: bars)
    }

    /// The word for a column that has a meaning; the column’s own title for any other.
    private func label(_ column: String) -> String {
        words.has("linkage.part.\(column)") ? words("linkage.part.\(column)") : column
    }
}
