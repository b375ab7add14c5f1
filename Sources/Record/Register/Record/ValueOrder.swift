// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// The order in which values of one fact are shown; see ``ChoiceRule``. A function of the data alone.
struct ValueOrder {
    let ranks: SourceRanks

    /// What the rules ask of a value, in their order; smaller goes first.
    private struct Key {
        var mark: Int
        var source: Int
        var precision: Int
        var known: Int
        var position: Int

        func firstDifference(_ other: Key) -> ChoiceRule? {
            if mark != other.mark { return .mark }
            if source != other.source { return .source }
            if precision != other.precision { return .precision }
            if known != other.known { return .known }
            return position != other.position ? .position : nil
        }

        static func < (first: Key, second: Key) -> Bool {
            (first.mark, first.source, first.precision, first.known, first.position)
                < (second.mark, second.source, second.precision, second.known, second.position)
        }
    }

    /// Puts values in order and marks the first as chosen.
    func order(_ values: [RecordValue]) -> [RecordValue] {
        guard values.count > 1 else {
            var only = values
            for index in only.indices { (only[index].isChosen, only[index].rule) = (true, .only) }
            return only
        }
        // Two claims of one entry can agree in everything that is asked: then the order of the statements decides.
        let keyed = values.enumerated().map { (key: key($0.element), index: $0.offset, value: $0.element) }
        let sorted = keyed.sorted { first, second in
            if first.key.firstDifference(second.key) == nil { return first.index < second.index }
            return first.key < second.key
        }
        var result = sorted.map(\.value)
        result[0].isChosen = true
        result[0].rule = sorted[0].key.firstDifference(sorted[1].key) ?? .position
        return result
    }

    private func key(_ value: RecordValue) -> Key {
        var key = Key(mark: .max, source: .max, precision: Self.precision(value), known: .max, position: .max)
        for attribution in value.attributions {
            key.mark = min(key.mark, RecordValue.order(attribution.mark))
            key.source = min(key.source, ranks.rank(of: attribution.source))
            key.known = min(key.known, -Int(attribution.knownDay.number))
            key.position = min(key.position, -attribution.position)
        }
        // An unverified and an uncertain value are alike to the rule.
        key.mark = min(key.mark, 2)
        return key
    }

    /// How precise the date of a value is: an undated value comes last, a qualified date after a plain one.
    private static func precision(_ value: RecordValue) -> Int {
        guard value.claim.kind.isDated else { return 0 }
        guard let date = value.claim.mainDate ?? value.valid else { return 100 }
        return Int(date.precision.rawValue) * 2 + (date.isUncertain || date.isApproximate ? 1 : 0)
    }
}

extension ClaimKind {
    /// Whether the claims of the kind say when.
    var isDated: Bool {
        switch self {
        case .birth, .custody, .transfer, .charge, .decision, .release, .death, .wanted, .recognition: true
        default: false
        }
    }
}

extension Claim {
    /// The date of what is claimed, or the start of a spell.
    var mainDate: PartialDate? {
        switch self {
        case .birth(let claim): claim.date
        case .custody(let claim): claim.from
        case .transfer(let claim): claim.date
        case .charge(let claim): claim.date
        case .decision(let claim): claim.date
        case .release(let claim): claim.date
        case .death(let claim): claim.date
        case .wanted(let claim): claim.from
        case .recognition(let claim): claim.date
        default: nil
        }
    }
}
