// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Names
internal import PublicRecord
internal import Register
internal import Statements

/// The names of a person in the order in which they are shown.
struct ShownNames {
    let facts: [Fact]

    private struct Candidate {
        var name: PublicName
        var key: [Int]
    }

    /// All names, the best first, so that the first of each script is the one shown. Of a child: initials.
    func names(isChild: Bool, _ numbering: inout SourceNumbering) -> [PublicName] {
        var candidates: [Candidate] = []
        for fact in facts where fact.kind == .name {
            for value in fact.values {
                guard case .name(let claim) = value.claim else { continue }
                candidates.append(candidate(claim, value, &numbering))
            }
        }
        // Parts of names stand for a name only where no whole one is on file.
        if candidates.contains(where: { $0.key[0] < Self.partRank }) {
            candidates.removeAll { $0.key[0] >= Self.partRank }
        }
        candidates.sort { $0.key.lexicographicallyPrecedes($1.key) }
        let names = candidates.map(\.name)
        return isChild ? initials(names) : names
    }

    private static let partRank = 4

    private func candidate(
        _ claim: NameClaim, _ value: RecordValue, _ numbering: inout SourceNumbering
    ) -> Candidate {
        let script = Self.script(claim)
        let sources = numbering.numbers(value)
        return Candidate(
            name: PublicName(
                text: claim.text, language: claim.language ?? "und", script: script, kind: Self.kind(claim),
                sources: sources),
            key: [
                Self.rank(claim.kind), claim.scheme == nil ? 0 : 1, script == .latin ? 1 : 0,
                -value.attributions.count, value.attributions.first?.position ?? 0,
            ])
    }

    /// The script of a name, as stated or by its first letter.
    static func script(_ claim: NameClaim) -> PublicRecord.NameScript {
        switch claim.script {
        case "Cyrl": return .cyrillic
        case "Latn": return .latin
        case .some: return .other
        case nil: break
        }
        for scalar in claim.text.unicodeScalars where scalar.properties.isAlphabetic {
            if (0x400...0x52F).contains(scalar.value) { return .cyrillic }
            return scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) ? .latin : .other
        }
        return .other
    }

    private static func kind(_ claim: NameClaim) -> PublicRecord.NameKind {
        switch claim.kind {
        case .full, .printed, .family, .given, .patronymic: claim.scheme == nil ? .usual : .romanised
        case .former, .maiden: .former
        case .alias, .nickname, .religious, .pen: .alias
        }
    }

    private static func rank(_ kind: Statements.NameKind) -> Int {
        switch kind {
        case .full: 0
        case .printed: 1
        case .alias, .religious, .pen, .nickname: 2
        case .former, .maiden: 3
        case .family, .given, .patronymic: partRank
        }
    }

    /// The initials of the first name of each script.
    private func initials(_ names: [PublicName]) -> [PublicName] {
        var seen: Set<PublicRecord.NameScript> = []
        return names.compactMap { name in
            guard seen.insert(name.script).inserted else { return nil }
            let letters = name.text.split { !$0.isLetter }.compactMap(\.first).prefix(3).map { "\($0)." }
            guard !letters.isEmpty else { return nil }
            return PublicName(
                text: letters.joined(separator: " "), language: name.language, script: name.script, kind: .initials,
                sources: name.sources)
        }
    }

    /// The first name of each script.
    static func first(_ names: [PublicName]) -> [PublicName] {
        var seen: Set<PublicRecord.NameScript> = []
        return names.filter { seen.insert($0.script).inserted }
    }
}
