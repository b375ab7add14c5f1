// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Reads the candidates of both sides, from the plan itself or from tables.
struct CandidateReader {
    private static let idColumn = "id"

    let file: String
    let open: PlanReader.OpenTable

    func read(_ fields: PlanFields) throws -> [Candidate] {
        var candidates: [Candidate] = []
        var seen: Set<String> = []
        for side in Candidate.Side.allCases {
            guard let node = fields[side.rawValue] else { continue }
            let inner = try node.fields(["candidates", "file"])
            guard (inner["candidates"] == nil) != (inner["file"] == nil) else {
                throw node.fault("Candidates are given in one way", "Write either “candidates:” or “file:”.")
            }
            let found =
                if let list = inner["candidates"] {
                    try listed(list, side)
                } else {
                    try tabled(inner.needed("file"), side)
                }
            for (candidate, place) in found {
                guard seen.insert(candidate.id).inserted else {
                    throw place(
                        "The id “\(candidate.id)” stands twice", "Give each candidate of both sides an id of its own.")
                }
                candidates.append(candidate)
            }
            guard candidates.count <= PlanLimits.candidates else {
                throw node.fault(
                    "There are more than \(PlanLimits.candidates) candidates", "Leave out those who cannot be chosen.")
            }
        }
        guard !candidates.isEmpty else {
            throw fields.node.fault("There are no candidates", "Write “ours:” and “theirs:” with candidates.")
        }
        return candidates
    }

    private typealias Found = (candidate: Candidate, fault: (String, String) -> PlanFault)

    private func listed(_ list: PlanNode, _ side: Candidate.Side) throws(PlanFault) -> [Found] {
        var found: [Found] = []
        for node in list.elements() {
            var (id, attributes): (String?, [String: PlanValue]) = (nil, [:])
            for (name, value) in try node.members() {
                if name == Self.idColumn { id = try value.text() } else { attributes[name] = try value.value() }
            }
            guard let id, attributes.count <= PlanLimits.attributes else {
                throw node.fault(
                    id == nil
                        ? "The candidate has no id" : "The candidate has more than \(PlanLimits.attributes) attributes",
                    id == nil ? "Write “id: …” first." : "Keep those that the plan uses.")
            }
            found.append((Candidate(id: id, side: side, attributes: attributes), node.fault))
        }
        return found
    }

    private func tabled(_ node: PlanNode, _ side: Candidate.Side) throws -> [Found] {
        let path = try node.text()
        let source = try open(path)
        var found: [Found] = []
        while let row = try source.nextRow() {
            if let raggedness = row.raggedness { throw raggedness }
            func fault(_ problem: String, _ remedy: String) -> PlanFault {
                PlanFault(file: path, line: row.number, problem: problem, remedy: remedy)
            }
            guard let id = row[Self.idColumn]?.text, !id.isEmpty, id.count <= 500 else {
                throw fault("The candidate has no id", "Fill in the column “id”.")
            }
            guard row.names.count <= PlanLimits.attributes + 1 else {
                throw fault("There are more than \(PlanLimits.attributes) columns", "Keep those that the plan uses.")
            }
            var attributes: [String: PlanValue] = [:]
            for (name, cell) in zip(row.names, row.cells) where name != Self.idColumn && !name.isEmpty {
                let value = PlanValue(cell.text)
                if case .number(let number) = value, abs(number) > PlanValue.greatestNumber {
                    throw PlanFault(
                        file: path, line: row.number, field: name, value: cell.text,
                        problem: "The number is out of bounds",
                        remedy: "Numbers go to 1000000000 on both sides of 0.")
                }
                attributes[name] = value
            }
            found.append((Candidate(id: id, side: side, attributes: attributes), fault))
            guard found.count <= PlanLimits.candidates else { break }
        }
        return found
    }
}
