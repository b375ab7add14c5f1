// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The columns of a regression on a series, row by row.
struct SeriesDesign {
    private(set) var names: [String]
    private(set) var values: [Double]
    let rows: Int
    /// Where the column of the step stands.
    private(set) var stepColumn: Int?
    private(set) var slopeColumn: Int?

    /// Makes the columns.
    ///
    /// - Parameters:
    ///   - at: the first period after the event.
    ///   - step: the column of the step, if it is no plain 0 before and 1 from `at` on.
    init(_ series: CountSeries, _ model: SeriesModel, at place: Int, step: [Double]? = nil) throws(StatisticsError) {
        var columns: [(String, [Double])] = [("(Intercept)", Array(repeating: 1, count: series.count))]
        let steps = step ?? series.times.indices.map { $0 >= place ? 1 : 0 }
        if model.hasStep {
            stepColumn = columns.count
            columns.append(("step", steps))
        }
        if model.hasTrend { columns.append(("trend", series.times)) }
        if model.hasSlope {
            slopeColumn = columns.count
            let last = place > 0 && place <= series.count ? series.times[place - 1] : 0
            columns.append(("slope", zip(series.times, steps).map { ($0 - last) * $1 }))
        }
        if model.harmonics > 0 {
            guard let season = series.season else {
                throw .notDefined(
                    method: "The season",
                    reason: "no column says where in the season a period stands. Name one, or leave "
                        + "the season out.")
            }
            for order in 1...model.harmonics {
                let factor = 2 * Double.pi * Double(order) / model.period
                columns.append(("sin \(order)", season.map { sin(factor * $0) }))
                columns.append(("cos \(order)", season.map { cos(factor * $0) }))
            }
        }
        names = columns.map(\.0)
        rows = series.count
        values = []
        values.reserveCapacity(rows * columns.count)
        for row in 0..<rows { for column in columns { values.append(column.1[row]) } }
    }

    /// How many columns there are.
    var columns: Int { names.count }

    /// Puts the event at another period.
    mutating func move(to place: Int, _ series: CountSeries) {
        let last = place > 0 ? series.times[place - 1] : 0
        for row in 0..<rows {
            let step: Double = row >= place ? 1 : 0
            if let stepColumn { values[row * columns + stepColumn] = step }
            if let slopeColumn { values[row * columns + slopeColumn] = (series.times[row] - last) * step }
        }
    }
}
