// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Phrases

/// The result of linking a list with itself, as CSV: `record_id,cluster_id,probability,why`.
struct ClusterFile {
    private let list: LinkageList
    private var result: Linker.Result
    private let writer = ReasonWriter(Words.of(.en))

    init(_ list: LinkageList, _ result: Linker.Result) {
        self.list = list
        self.result = result
    }

    func bytes() -> [UInt8] {
        let best = bestPairs()
        var model = result.model
        var out: [UInt8] = []
        out.reserveCapacity(list.count * 120)
        out.append(contentsOf: "record_id,cluster_id,probability,why\r\n".utf8)
        var why: [UInt8] = []
        for record in 0..<list.count {
            list.withID(record) { Self.append($0, to: &out) }
            out.append(0x2C)
            list.withID(Int(result.labels[record])) { Self.append($0, to: &out) }
            out.append(0x2C)
            let pair = best[record]
            let isJoined = pair.partner >= 0 && result.labels[Int(pair.partner)] == result.labels[record]
            let probability = Calibration.probability(Double(pair.odds))
            Self.append(thousandths: isJoined ? probability : pair.partner < 0 ? 1 : 1 - probability, to: &out)
            out.append(0x2C)
            if isJoined {
                why.removeAll(keepingCapacity: true)
                model.eachPart(record, Int(pair.partner)) { writer.append($0, $1, $2, to: &why) }
                why.withUnsafeBufferPointer { Self.append($0, to: &out) }
            }
            out.append(contentsOf: [0x0D, 0x0A])
        }
        return out
    }

    /// For each record its likeliest partner within its cluster, or else outside it.
    private func bestPairs() -> [(partner: Int32, odds: Float)] {
        var best = [(partner: Int32, odds: Float)](repeating: (-1, -.infinity), count: list.count)
        func take(_ record: Int32, _ partner: Int32, _ odds: Float, _ isInside: Bool) {
            let known = best[Int(record)]
            let knownInside = known.partner >= 0 && result.labels[Int(known.partner)] == result.labels[Int(record)]
            if isInside != knownInside ? isInside : odds > known.odds { best[Int(record)] = (partner, odds) }
        }
        for pair in result.pairs {
            let isInside = result.labels[Int(pair.first)] == result.labels[Int(pair.second)]
            take(pair.first, pair.second, pair.logOdds, isInside)
            take(pair.second, pair.first, pair.logOdds, isInside)
        }
        return best
    }

    /// A cell, quoted where it must be. The file is for programs: values stand exactly as they are.
    static func append(_ cell: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        let needsQuotes = cell.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || cell.first == 0x20
        guard needsQuotes else { return out.append(contentsOf: cell) }
        out.append(0x22)
        for byte in cell {
            if byte == 0x22 { out.append(0x22) }
            out.append(byte)
        }
        out.append(0x22)
    }

    /// A share with four digits after the point.
    static func append(thousandths share: Double, to out: inout [UInt8]) {
        let value = Int((max(0, min(1, share)) * 10_000).rounded())
        out.append(0x30 + UInt8(value / 10_000))
        out.append(0x2E)
        var divisor = 1000
        while divisor > 0 {
            out.append(0x30 + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }
}
