// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// When a rule of a procedure has its effect: a closed set of questions to a record, joined by *all*, *any* and *not*.
///
/// ```yaml
/// when: {all: [{state: RU}, {not: {factUntil: 2022-09-16}}]}
/// ```
public indirect enum ProcedureCondition: Sendable, Hashable {
    /// All hold.
    case all([ProcedureCondition])
    /// At least one holds.
    case any([ProcedureCondition])
    /// It does not hold.
    case not(ProcedureCondition)
    /// The State complained of is one of these (ISO 3166-1).
    case state([String])
    /// The person has one of these citizenships (ISO 3166-1).
    case citizenship([String])
    /// Some fact complained of (arrest, charge, decision) lies on the day or before it.
    case factUntil(Day)
    /// Some fact complained of lies on the day or after it, or lasts until it.
    case factFrom(Day)
    /// The last domestic decision is longer ago than a term; it may be made on the last day of the term.
    case lastDecisionOlderThan(Term)
    /// Another international procedure ended within a term before the submission.
    case otherProcedureEndedWithin(Term)
    /// The same matter is pending before one of these.
    case pendingElsewhere([ProcedureKind])
    /// A disappearance (nobody told where the person is) began less than a term before the submission.
    case disappearedWithin(Term)
    /// The person is held on the day of the submission.
    case held
    /// Something of this kind is on file.
    case onFile([SubmissionFact])

    /// The names of the questions, for messages.
    static let names = [
        "all", "any", "not", "state", "citizenship", "factUntil", "factFrom", "lastDecisionOlderThan",
        "otherProcedureEndedWithin", "pendingElsewhere", "disappearedWithin", "held", "onFile",
    ]

    /// Reads a condition: one named field.
    ///
    /// - Throws: ``PackError`` if it is not one of the questions, or its value is wrong.
    public init(_ node: PackNode) throws(PackError) {
        guard case .fields(let named) = node.content, let field = named.first, named.count == 1 else {
            throw node.error(
                "A condition has one name", "Give one of: \(Self.names.joined(separator: ", ")); join several by “all”."
            )
        }
        let value = field.value
        switch field.name {
        case "all": self = .all(try Self.conditions(value))
        case "any": self = .any(try Self.conditions(value))
        case "not": self = .not(try ProcedureCondition(value))
        case "state": self = .state(try Self.countries(value))
        case "citizenship": self = .citizenship(try Self.countries(value))
        case "factUntil": self = .factUntil(try value.day())
        case "factFrom": self = .factFrom(try value.day())
        case "lastDecisionOlderThan": self = .lastDecisionOlderThan(try Self.term(value))
        case "otherProcedureEndedWithin": self = .otherProcedureEndedWithin(try Self.term(value))
        case "pendingElsewhere": self = .pendingElsewhere(try Self.codes(value))
        case "disappearedWithin": self = .disappearedWithin(try Self.term(value))
        case "held":
            guard try value.flag() else {
                throw value.error("“held” is asked for as it is", "Write not: {held: true}.")
            }
            self = .held
        case "onFile": self = .onFile(try Self.codes(value))
        default:
            throw value.error(
                "“\(field.name)” is no condition", "Give one of: \(Self.names.joined(separator: ", ")).")
        }
    }

    private static func conditions(_ node: PackNode) throws(PackError) -> [ProcedureCondition] {
        let conditions = try node.each { node throws(PackError) in try ProcedureCondition(node) }
        guard !conditions.isEmpty else { throw node.error("There is nothing to join", "List conditions.") }
        return conditions
    }

    private static func codes<Code: RawRepresentable & CaseIterable>(_ node: PackNode) throws(PackError) -> [Code]
    where Code.RawValue == String {
        let codes = try node.each { node throws(PackError) in try node.code(Code.self) }
        guard !codes.isEmpty else { throw node.error("The list is empty", "Name one at least.") }
        return codes
    }

    private static func countries(_ node: PackNode) throws(PackError) -> [String] {
        let countries = try node.each { node throws(PackError) in
            let text = try node.text()
            guard CountryCode.isCode(text) else {
                throw node.error("“\(text)” is not the code of a State", "Use two capitals of ISO 3166-1.")
            }
            return text
        }
        guard !countries.isEmpty else { throw node.error("The list is empty", "Name a State.") }
        return countries
    }

    private static func term(_ node: PackNode) throws(PackError) -> Term {
        let text = try node.text()
        guard let term = Term(iso: text) else {
            throw node.error("“\(text)” is not a term", "Write it as in ISO 8601, for example P4M.")
        }
        return term
    }
}
