// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Phrases

/// Writes why two records are one person, in words, fast enough for millions of them.
struct ReasonWriter {
    private var heads: [[[UInt8]]] = []

    init(_ words: Words) {
        for field in PairExplanation.Field.allCases {
            heads.append(
                PairExplanation.Verdict.allCases.map { verdict in
                    Array(
                        "\(words("linkage.part.\(field.code)")) \(words("linkage.verdict.\(verdict.code)")) "
                            .utf8)
                })
        }
    }

    /// Appends, for instance, “surname the same +9.1; birth different -4.0”.
    func append(
        _ field: PairExplanation.Field, _ verdict: PairExplanation.Verdict, _ weight: Double, to bytes: inout [UInt8]
    ) {
        if !bytes.isEmpty { bytes.append(contentsOf: [0x3B, 0x20]) }
        bytes.append(contentsOf: heads[field.rawValue][verdict.rawValue])
        let tenths = Int((weight * 10).rounded())
        bytes.append(tenths < 0 ? 0x2D : 0x2B)
        appendNumber(abs(tenths) / 10, to: &bytes)
        bytes.append(0x2E)
        bytes.append(0x30 + UInt8(abs(tenths) % 10))
    }

    private func appendNumber(_ number: Int, to bytes: inout [UInt8]) {
        if number >= 10 { appendNumber(number / 10, to: &bytes) }
        bytes.append(0x30 + UInt8(number % 10))
    }
}

extension PairExplanation {
    /// The explanation in one line.
    func line(_ words: Words) -> String {
        let writer = ReasonWriter(words)
        var bytes: [UInt8] = []
        for part in parts { writer.append(part.field, part.verdict, part.weight, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
