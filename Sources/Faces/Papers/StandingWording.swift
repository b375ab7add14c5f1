// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
public import Phrases
import Publication

/// Whether a procedure is open, in words: for papers and for the command line.
public struct StandingWording: Sendable {
    private let words: Words
    private let glossary: Glossary

    /// Words in a language.
    public init(_ language: Language) {
        words = .of(language)
        glossary = Glossary(language: language.rawValue)
    }

    /// Procedure, track, State and answer in one line.
    public func heading(_ standing: ProcedureStanding) -> String {
        let title = standing.title.text(in: words.language)
        let name = standing.variant == .urgent ? words("paper.urgent", ["title": .text(title)]) : title
        let state = standing.state.map(glossary.country) ?? words("paper.state.unknown")
        return words(
            "paper.standing", ["title": .text(name), "state": .text(state), "outcome": .text(outcome(standing))])
    }

    /// The answer: "open", "closed".
    public func outcome(_ standing: ProcedureStanding) -> String { words("paper.outcome.\(standing.outcome.rawValue)") }

    /// What is missing to decide, in one sentence; `nil` if nothing is.
    public func missing(_ standing: ProcedureStanding) -> String? {
        if standing.hasNoRule, standing.missing.isEmpty, standing.outcome == .undecided {
            return words("paper.no-rule")
        }
        guard !standing.missing.isEmpty else { return nil }
        let facts = standing.missing.map { words("paper.missing.\($0.rawValue)") }
        return words("paper.missing", ["facts": .text(words.list(facts))])
    }

    /// A rule with its identifier, its source, and whether somebody compared it with it.
    public func rule(_ frame: RuleFrame) -> String {
        let sources = frame.sources.map { [$0.citation, $0.passage].compactMap { $0 }.joined(separator: ", ") }
        let text = words(
            "paper.rule",
            [
                "id": .text(frame.id.text), "text": .text(frame.text.text(in: words.language)),
                "sources": .text(sources.joined(separator: "; ")),
            ])
        return frame.mark == .verified ? text : text + " " + words("paper.rule.unverified")
    }
}
