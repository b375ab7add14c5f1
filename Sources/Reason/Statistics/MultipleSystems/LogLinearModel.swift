// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A hierarchical log-linear model: which lists may depend on which.
///
/// A term is a pattern of lists; with a term all its parts are in the model. All single lists are always in it.
public struct LogLinearModel: Sendable, Hashable {
    /// How many lists there are.
    public let listCount: Int
    /// All terms but the constant, by order and then by the numbers of the lists.
    public let terms: [Int]

    /// The smallest hierarchical model that has these terms and all single lists.
    ///
    /// - Parameter generators: patterns of lists.
    /// - Throws: ``EstimationError/badModel(_:why:)`` for a term that names other lists, or all lists at once: then there
    ///   is no estimate.
    public init(lists: Int, generators: [Int]) throws(EstimationError) {
        guard lists >= 2 else { throw .tooFewLists(lists, needed: 2) }
        guard lists <= CaptureTable.listLimit else { throw .tooManyLists(lists, limit: CaptureTable.listLimit) }
        let all = 1 << lists - 1
        var closed = Set((0..<lists).map { 1 << $0 })
        for generator in generators {
            guard generator > 0, generator <= all else {
                throw .badModel("The term \(generator)", why: "it names a list that is not there")
            }
            guard generator != all else {
                throw .badModel(
                    Self.digits(generator, lists), why: "with all lists in one term nothing is left to estimate from")
            }
            var part = generator
            while part > 0 {
                closed.insert(part)
                part = (part - 1) & generator
            }
        }
        self.init(checked: lists, terms: closed.sorted(by: Self.precedes))
    }

    /// Takes terms that are known to be closed and in order.
    init(checked lists: Int, terms: [Int]) {
        listCount = lists
        self.terms = terms
    }

    /// Reads a name such as `[123,14,34]`; with more than 9 lists, such as `[1.10,2]`.
    ///
    /// - Throws: ``EstimationError/badModel(_:why:)``.
    public init(name: String, lists: Int) throws(EstimationError) {
        guard name.hasPrefix("["), name.hasSuffix("]"), name.count > 2 else {
            throw .badModel(name, why: "it does not stand in brackets")
        }
        var generators: [Int] = []
        for part in name.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false) {
            let isDotted = part.contains(".") || lists > 9
            let numbers = isDotted ? part.split(separator: ".").map { String($0) } : part.map { String($0) }
            var pattern = 0
            for number in numbers {
                guard let list = Int(number), list >= 1, list <= lists else {
                    throw .badModel(name, why: "there is no list \(number)")
                }
                pattern |= 1 << (list - 1)
            }
            guard pattern > 0 else { throw .badModel(name, why: "a term is empty") }
            generators.append(pattern)
        }
        try self.init(lists: lists, generators: generators)
    }

    /// The model in which no list depends on another.
    ///
    /// - Throws: ``EstimationError`` for fewer than 2 or more than 12 lists.
    public static func independence(lists: Int) throws(EstimationError) -> LogLinearModel {
        try LogLinearModel(lists: lists, generators: [])
    }

    /// The name, by the highest terms: those of the highest order first, then by the numbers of the lists.
    public var name: String {
        let highest = terms.filter { term in !terms.contains { $0 != term && $0 & term == term } }
        let sorted = highest.sorted { a, b in
            a.nonzeroBitCount != b.nonzeroBitCount ? a.nonzeroBitCount > b.nonzeroBitCount : Self.precedes(a, b)
        }
        return "[" + sorted.map { Self.digits($0, listCount) }.joined(separator: ",") + "]"
    }

    /// The parameters: the terms and the constant.
    public var parameters: Int { terms.count + 1 }

    /// The order of the highest term.
    public var order: Int { terms.reduce(1) { max($0, $1.nonzeroBitCount) } }

    private static func digits(_ term: Int, _ lists: Int) -> String {
        var numbers: [String] = []
        for list in 0..<lists where term >> list & 1 == 1 { numbers.append(String(list + 1)) }
        return numbers.joined(separator: lists > 9 ? "." : "")
    }

    /// The lists of a term, by number from 0.
    static func lists(_ term: Int) -> [Int] { (0..<CaptureTable.listLimit).filter { term >> $0 & 1 == 1 } }

    /// Whether a term stands before another: by order, then by its lists.
    static func precedes(_ a: Int, _ b: Int) -> Bool {
        let (orderA, orderB) = (a.nonzeroBitCount, b.nonzeroBitCount)
        if orderA != orderB { return orderA < orderB }
        let differing = a ^ b
        guard differing != 0 else { return false }
        // The lowest list in which they differ comes first in the one that has it.
        return a >> differing.trailingZeroBitCount & 1 == 1
    }
}
