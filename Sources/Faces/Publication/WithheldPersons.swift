// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Ledger
internal import Statements

/// Who is withheld at the head of the ledger, and what must not be said anywhere because of that.
struct WithheldPersons: Sendable {
    /// Their names, as any public entry gives them.
    private(set) var names = HiddenNames()
    /// The sources that speak of them.
    private(set) var sources: Set<SourceID> = []

    init() {}

    /// - Parameter withholdings: the public entries up to the head that withhold somebody; some may not count any more.
    init(_ withholdings: [LedgerEntry], _ base: MomentBase) throws {
        let rule = base.rule(on: base.key.known)
        var seen: Set<Subject> = []
        for subject in withholdings.map(\.entry.subject) where subject.kind == .person && !seen.contains(subject) {
            let subjects = base.subjectsNow(with: subject)
            seen.formUnion(subjects)
            let entries = try base.entries(of: subjects)
            guard rule.isWithheld(entries) else { continue }
            for entry in entries.joined() {
                sources.insert(entry.entry.source)
                for statement in entry.entry.statements {
                    if case .name(let claim) = statement.claim { names.add(claim) }
                }
            }
        }
    }
}
