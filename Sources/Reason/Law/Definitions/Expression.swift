// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A condition over answers: what a definition demands, as a value that can be tested on every combination of answers.
///
/// With *n* of *k* operands demanded (`any` is one of them, `all` is each of them):
///
/// 1. If *n* are met, the whole is met.
/// 2. Otherwise, if the open ones (insufficient, not assessed) could still make it *n*, the whole is open: *not assessed*
///    if any of the open ones was not assessed, else *insufficient*. So *insufficient* says that everything that could
///    decide was looked at.
/// 3. Otherwise it cannot be met: *excluded* if it could have been without the exclusions, else *not met*.
///
/// An open operand that is answered later can change an open outcome only, never one that is met or not met.
public indirect enum Expression<Leaf: Hashable & Sendable>: Sendable, Hashable {
    /// The answer of a criterion or of another definition.
    case leaf(Leaf)
    /// Each of them.
    case all([Expression])
    /// One of them.
    case any([Expression])
    /// At least so many of them.
    case atLeast(Int, [Expression])
    /// The contrary: what is not met or excluded becomes met, and what is open stays as it is.
    case not(Expression)
    /// If the first is met, the second must be.
    case ifThen(Expression, Expression)
    /// That the answer is one of these: met or not met once it is decided, before that open.
    case isOneOf(Expression, [Answer])

    /// The answer, given those of the leaves.
    public func answer(_ value: (Leaf) -> Answer) -> Answer {
        switch self {
        case .leaf(let leaf): return value(leaf)
        case .all(let operands): return Self.atLeast(operands.count, operands, value)
        case .any(let operands): return Self.atLeast(1, operands, value)
        case .atLeast(let number, let operands): return Self.atLeast(number, operands, value)
        case .not(let operand): return Self.contrary(operand.answer(value))
        case .ifThen(let condition, let consequence):
            let contrary = Self.contrary(condition.answer(value))
            return Self.tally(1, [contrary, consequence.answer(value)])
        case .isOneOf(let operand, let answers):
            let answer = operand.answer(value)
            if answers.contains(answer) { return .met }
            return answer.isDecided ? .notMet : answer
        }
    }

    static func contrary(_ answer: Answer) -> Answer {
        switch answer {
        case .met: .notMet
        case .notMet, .excluded: .met
        case .insufficient, .notAssessed: answer
        }
    }

    private static func atLeast(_ number: Int, _ operands: [Expression], _ value: (Leaf) -> Answer) -> Answer {
        var counts = Counts()
        for operand in operands { counts.add(operand.answer(value)) }
        return counts.answer(atLeast: number)
    }

    private static func tally(_ number: Int, _ answers: [Answer]) -> Answer {
        var counts = Counts()
        for answer in answers { counts.add(answer) }
        return counts.answer(atLeast: number)
    }

    private struct Counts {
        var met = 0
        var insufficient = 0
        var notAssessed = 0
        var excluded = 0

        mutating func add(_ answer: Answer) {
            switch answer {
            case .met: met += 1
            case .notMet: break
            case .insufficient: insufficient += 1
            case .excluded: excluded += 1
            case .notAssessed: notAssessed += 1
            }
        }

        func answer(atLeast number: Int) -> Answer {
            if met >= number { return .met }
            let possible = met + insufficient + notAssessed
            if possible >= number { return notAssessed > 0 ? .notAssessed : .insufficient }
            return possible + excluded >= number ? .excluded : .notMet
        }
    }
}

extension Expression {
    /// All leaves, each once, in the order in which they are written.
    public var leaves: [Leaf] {
        var found: [Leaf] = []
        var seen: Set<Leaf> = []
        visit { leaf in
            if seen.insert(leaf).inserted { found.append(leaf) }
        }
        return found
    }

    private func visit(_ body: (Leaf) -> Void) {
        switch self {
        case .leaf(let leaf): body(leaf)
        case .all(let operands), .any(let operands), .atLeast(_, let operands): operands.forEach { $0.visit(body) }
        case .not(let operand), .isOneOf(let operand, _): operand.visit(body)
        case .ifThen(let condition, let consequence):
            condition.visit(body)
            consequence.visit(body)
        }
    }

    /// The same condition over other leaves.
    ///
    /// - Throws: what the closure throws.
    func map<Other, Failure: Error>(
        _ body: (Leaf) throws(Failure) -> Other
    ) throws(Failure) -> Expression<Other> {
        switch self {
        case .leaf(let leaf): .leaf(try body(leaf))
        case .all(let operands): .all(try Self.map(operands, body))
        case .any(let operands): .any(try Self.map(operands, body))
        case .atLeast(let number, let operands): .atLeast(number, try Self.map(operands, body))
        case .not(let operand): .not(try operand.map(body))
        case .ifThen(let condition, let consequence): .ifThen(try condition.map(body), try consequence.map(body))
        case .isOneOf(let operand, let answers): .isOneOf(try operand.map(body), answers)
        }
    }

    private static func map<Other, Failure: Error>(
        _ operands: [Expression], _ body: (Leaf) throws(Failure) -> Other
    ) throws(Failure) -> [Expression<Other>] {
        var mapped: [Expression<Other>] = []
        for operand in operands { mapped.append(try operand.map(body)) }
        return mapped
    }
}
