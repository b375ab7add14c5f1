// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// A rule for statements with its columns resolved.
final class CompiledStatement {
    enum Product {
        case claim(ClaimKind, CompiledObject)
        case biography(Int, StatementRule.TextReading)
    }

    let product: Product
    let conditions: [CompiledCondition]
    let each: CompiledValue?
    /// The compartment, by its place in the list of all compartments.
    let compartment: Compartment
    let path: String
    /// Whether the rule gives the claim alone, without any field of every statement.
    private let isBare: Bool

    init(_ rule: StatementRule, mapping: Mapping, columns: inout ColumnList) throws(MappingError) {
        compartment = rule.compartment ?? mapping.compartment
        path = rule.path
        each = rule.each.map { CompiledValue($0, columns: &columns) }
        var conditions: [CompiledCondition] = []
        for condition in rule.conditions { conditions.append(CompiledCondition(condition, columns: &columns)) }
        self.conditions = conditions
        switch rule.product {
        case .reading(let reading):
            product = .biography(columns.index(of: reading.column), reading)
            isBare = true
        case .claim(let kind, let fields):
            let object = try CompiledObject(fields, FieldShape.fields(of: kind), mapping.file, &columns)
            product = .claim(kind, object)
            isBare = FieldShape.common.allSatisfy { object.content($0.tag) == nil }
        }
    }

    /// Whether the mapping wants a name of every row, and this rule reads it.
    var requiresName: Bool {
        if case .claim(.name, let object) = product { object.requires("text") } else { false }
    }

    /// Appends what the rule makes of the row; problems are noted in the frame.
    func run(_ frame: RowFrame, into statements: inout [Statement]) {
        guard case .claim(let kind, let object) = product else { return }
        frame.item = nil
        guard let each else {
            frame.attempt(object) { () throws(StatementError) in
                if try holds(frame) { try single(kind, object, frame, into: &statements) }
            }
            return
        }
        frame.listColumn = frame.name(of: each)
        var items: [InputItem] = []
        frame.attempt(object) { () throws(StatementError) in items = try each.items(frame) }
        for item in items {
            frame.item = item
            frame.attempt(object) { () throws(StatementError) in
                if try holds(frame) { try single(kind, object, frame, into: &statements) }
            }
        }
        frame.item = nil
        frame.listColumn = nil
    }

    /// Whether all conditions hold.
    func holds(_ frame: RowFrame) throws(StatementError) -> Bool {
        for condition in conditions where try !condition.holds(frame) { return false }
        return true
    }

    private func single(
        _ kind: ClaimKind, _ object: CompiledObject, _ frame: RowFrame, into statements: inout [Statement]
    ) throws(StatementError) {
        frame.given = 0
        let faults = frame.faults
        var reader = RowReader(frame: frame, object: object)
        let claim: Claim
        do throws(StatementError) {
            claim = try Claim(kind: kind, from: &reader)
        } catch {
            // What a row says nothing of is no statement, even if a constant stands beside it.
            if case .missing = error, frame.given == 0, frame.faults == faults { return }
            throw error
        }
        guard frame.given > 0 || !object.usesRow else { return }
        if case .name(let name) = claim, let problem = NameCheck.problem(of: name.text) {
            frame.warnings.append(
                ImportProblem(
                    row: frame.row.number, column: object.column(of: "text", frame), value: name.text,
                    problem: problem.problem, remedy: problem.remedy, isWarning: true))
        }
        statements.append(
            isBare
                ? Statement(claim)
                : Statement(
                    claim, valid: try reader.date(240, "valid"), mark: try reader.code(241, "mark", Mark.self),
                    note: try reader.text(243, "note"),
                    claimReliability: try reader.code(244, "claimReliability", Reliability.self),
                    sourceConnection: try reader.code(245, "sourceConnection", SourceConnection.self),
                    sourcePage: try reader.text(246, "sourcePage"),
                    dateType: try reader.code(247, "dateType", DateType.self)))
    }
}
