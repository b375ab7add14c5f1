// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register
public import Statements

/// Which pairs of persons need no proposal: those of whom people have judged, in whatever way, and those that are held
/// apart.
public struct Decisions: Sendable {
    private let identity: Identity
    private let judged: Set<Pair>

    private struct Pair: Hashable {
        let first: Subject
        let second: Subject

        /// Any two members tell which persons they are; the first of each stands for all.
        init(_ one: Subject, _ other: Subject, _ identity: Identity) {
            let heads = [one, other].map { identity.members(with: $0).first ?? $0 }
                .sorted { ($0.source.name, $0.key) < ($1.source.name, $1.key) }
            first = heads[0]
            second = heads[1]
        }
    }

    /// Takes the judgements that stand.
    public init(_ identity: Identity) {
        self.identity = identity
        var judged: Set<Pair> = []
        for judgement in identity.judgements where !judgement.isMachine || judgement.verdict != .same {
            judged.insert(Pair(judgement.first, judgement.second, identity))
        }
        self.judged = judged
    }

    /// Whether two subjects are one person, or a judgement stands between a subject of the one person and one of the other.
    public func settle(_ first: Subject, _ second: Subject) -> Bool {
        let pair = Pair(first, second, identity)
        return pair.first == pair.second || judged.contains(pair)
    }
}
