// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Romanisation {
    /// The schemes by which a Latin name can have been written, the likeliest first.
    ///
    /// A scheme is left out if it cannot write the name at all. The others are ordered by how usual the letters of their
    /// likeliest Cyrillic form are, and by how common the scheme is in print. Short names fit many schemes; the order is
    /// a hint, not a finding.
    public static func guess(_ latin: String) -> [SchemeGuess] {
        let found: [(RomanisationScheme, CyrillicReading, Double)] = schemes.compactMap { scheme in
            guard let best = scheme.candidates(for: latin, limit: 4).first else { return nil }
            return (scheme, best, best.cost + commonness(scheme))
        }
        let least = found.map(\.2).min() ?? 0
        let weights = found.map { exponential(least - $0.2) }
        let sum = weights.reduce(0, +)
        return zip(found, weights).map { entry, weight in
            SchemeGuess(
                scheme: entry.0, reading: entry.1.text, cost: entry.2, share: weight / sum,
                reasons: reasons(entry.0, entry.1.text))
        }.sorted { ($0.cost, $0.scheme.id) < ($1.cost, $1.scheme.id) }
    }

    /// −ln of the scheme’s share in print, as its `use` says: ten steps of use weigh as one usual letter.
    private static func commonness(_ scheme: RomanisationScheme) -> Double { Double(10 - scheme.use) * 0.3 }

    private static func reasons(_ scheme: RomanisationScheme, _ reading: String) -> [String] {
        var told: [String] = []
        for piece in scheme.romanised(reading).pieces {
            let latin = piece.rule.latin
            guard latin.count > 1 || !latin.allSatisfy(\.isASCII) else { continue }
            let reason = "\(latin) is \(piece.rule.letters)"
            if !told.contains(reason) { told.append(reason) }
        }
        return told
    }

    /// e to a power from −40 to 0 (0 below −40), by the series: the standard library has none without Foundation.
    private static func exponential(_ power: Double) -> Double {
        guard power > -40 else { return 0 }
        let part = power / 64
        var term = 1.0
        var sum = 1.0
        for step in 1...8 {
            term *= part / Double(step)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
