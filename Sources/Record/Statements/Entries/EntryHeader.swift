// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What the canonical bytes of an entry say of it as a whole, read without its statements.
///
/// The derived tables need no more than this of a million entries.
public struct EntryHeader: Sendable {
    /// What the entry speaks of.
    public let subject: Subject
    /// When its source said it.
    public let known: PartialDate?
    /// What it does to what the source said before.
    public let act: EntryAct
    /// Who may read it.
    public let compartment: Compartment
    /// The position of the opening entry of its run.
    public let run: Int?
    /// The fingerprint of the row it came from.
    public let fingerprint: String?
    /// Where its statements stand in the bytes.
    public let statements: Range<Int>
    /// Whether a statement is a judgement of identity.
    public let isJudgement: Bool
    /// Whether its source lists the subject: no statement says that the subject is no longer listed.
    public let isListed: Bool

    /// Reads the header of an entry whose bytes begin at an offset.
    public init(canonicalBytes bytes: [UInt8], from offset: Int) throws(StatementError) {
        var reader = CanonicalReader(bytes, from: offset)
        subject = try reader.requiredNested(1, "subject", Subject.self)
        known = try reader.date(3, "known")
        let code = try reader.number(4, "act") ?? 0
        guard let act = EntryAct(code: code, target: try reader.number(5, "target")) else {
            throw .damaged("an act that is none")
        }
        self.act = act
        compartment = try reader.code(6, "compartment", Compartment.self) ?? .confidential
        run = try reader.number(8, "run")
        fingerprint = try reader.nested(9, "origin", RowOrigin.self)?.fingerprint
        let start = reader.position
        var end = start
        var isJudgement = false
        var isListed = true
        while let range = try reader.field(10) {
            end = range.upperBound
            // A statement begins with the tag of its kind, the length one, and the kind.
            guard range.count >= 3 else { throw .damaged("a statement without a kind") }
            switch ClaimKind(rawValue: bytes[range.lowerBound + 2]) {
            case .judgement: isJudgement = true
            case .listing:
                var inner = CanonicalReader(bytes, range)
                if case .listing(let listing) = try Statement(from: &inner).claim, listing.state == .notListed {
                    isListed = false
                }
            default: break
            }
        }
        statements = start..<end
        self.isJudgement = isJudgement
        self.isListed = isListed
    }
}
