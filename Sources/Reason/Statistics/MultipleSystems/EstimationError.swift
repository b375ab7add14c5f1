// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why an estimate is not given.
public enum EstimationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Fewer lists than the method needs.
    case tooFewLists(Int, needed: Int)
    /// More lists than the method can take.
    case tooManyLists(Int, limit: Int)
    /// A table that does not have a count for each pattern.
    case wrongSize(counts: Int, lists: Int)
    /// A count below 0, in the row of a pattern.
    case negativeCount(pattern: String)
    /// A count for those whom no list has, which is what is to be estimated.
    case countOfNobody(Int)
    /// Nobody on any list.
    case nobody
    /// A list without a person.
    case emptyList(String)
    /// Two lists that have nobody in common.
    case noOverlap(String, String)
    /// A model that is not written as such.
    case badModel(String, why: String)
    /// A model without an estimate.
    case notEstimable(model: String, ExistenceCode)
    /// An argument outside its range.
    case badArgument(String)
    /// The formula has no sensible answer here.
    case degenerate(String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .tooFewLists(let count, let needed):
            "There \(count == 1 ? "is 1 list" : "are \(count) lists") where \(needed) are needed. "
                + "Bring in another list that finds people in its own way."
        case .tooManyLists(let count, let limit):
            "There are \(count) lists; this goes up to \(limit). Join those that copy from each other."
        case .wrongSize(let counts, let lists):
            "\(counts) counts were given for the \(1 << min(lists, 20)) patterns of \(lists) lists. Give one a pattern."
        case .negativeCount(let pattern): "The pattern \(pattern) has a count below 0. Count the persons anew."
        case .countOfNobody(let count):
            "The row of those on no list says \(count), but they are what is to be estimated. Leave the row out."
        case .nobody: "No person is on any list. Give a table that counts somebody."
        case .emptyList(let name): "The list \(name) has no person. Leave it out."
        case .noOverlap(let first, let second):
            "The lists \(first) and \(second) have nobody in common. Use a method that allows for it: the extended fit."
        case .badModel(let model, let why): "\(model) is no model: \(why). Write it like [12,23], lists by number."
        case .notEstimable(let model, let code): "The model \(model) has no estimate here: \(code.reason)."
        case .badArgument(let what): "\(what)."
        case .degenerate(let what): "\(what)."
        }
    }

    /// The same without the full stop, as part of another sentence.
    var sentence: String {
        let text = description
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
