// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Phrases
import Register
import SQLiteStore
import Statements
import Tables

/// The pairs that wait for people, for programs.
struct ReviewQueueReport {
    private let session: Session
    private let linkage: RegisterLinkage
    private let identity: Identity
    private let words = Words.of(.en)

    init(_ session: Session, _ linkage: RegisterLinkage) throws {
        self.session = session
        self.linkage = linkage
        identity = try Identity(reading: session.store, at: linkage.at)
    }

    func print() throws {
        Console.print(json: .array(try linkage.queued.map(json)))
    }

    private func json(_ proposal: LinkageProposal) throws -> JSONValue {
        let parts = proposal.explanation.parts.map { part -> JSONValue in
            .object([
                "part": .string(part.field.code), "verdict": .string(part.verdict.code),
                "weight": .rounded(part.weight, places: 2),
            ])
        }
        return .object([
            "a": try json(proposal.first), "b": try json(proposal.second),
            "probability": .rounded(proposal.probability, places: 4), "value": .rounded(proposal.value, places: 4),
            "obstacle": .optional(proposal.obstacle?.rawValue), "parts": .array(parts),
            "why": .string(proposal.explanation.line(words)),
        ])
    }

    private func json(_ record: SubjectRecord) throws -> JSONValue {
        .object([
            "id": .optional(try identity.person(of: record.subject, in: session.store)?.text),
            "source": .string(record.subject.source.name), "key": .string(record.subject.key),
            "name": .string(record.name), "birth": .string(record.birth), "sex": .string(record.sex),
            "region": .string(record.region), "articles": .texts(record.articles), "arrest": .string(record.arrest),
        ])
    }
}
