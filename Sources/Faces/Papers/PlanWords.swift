// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Phrases
public import Plans
import Publication

/// Says what a plan has to say in the words of a language.
public struct PlanWords: Sendable {
    /// The words.
    public let words: Words
    private let namesRegions: Bool

    /// - Parameter namesRegions: the codes of regions that the user gave are shown as names; programs want them as they are.
    public init(_ language: Language, namesRegions: Bool) {
        words = .of(language)
        self.namesRegions = namesRegions
    }

    /// Something said.
    public func callAsFunction(_ saying: PlanSaying) -> String {
        words("plan.\(saying.key)", slots: saying.slots.mapValues(value))
    }

    /// A side.
    public func side(_ side: Candidate.Side) -> String { words("plan.side.\(side.rawValue)") }

    /// A number, with three places at the most.
    public func number(_ number: Double) -> String {
        let text = PlanValue.shown(number)
        return words.language == .ru ? text.replacing(".", with: ",").replacing("-", with: "−") : text
    }

    private func value(_ slot: PlanSaying.Slot) -> Words.Value {
        if case .count(let count) = slot { .number(count) } else { .text(text(slot)) }
    }

    private func text(_ slot: PlanSaying.Slot) -> String {
        switch slot {
        case .text(let text): text
        case .count(let count): words.number(count)
        case .number(let number): self.number(number)
        case .signed(let number): (number < 0 ? "" : "+") + self.number(number)
        case .value(let value): text(value)
        case .side(let side): self.side(side)
        case .saying(let saying): self(saying)
        case .list(let slots): slots.map(text).joined(separator: ", ")
        case .long(let slots): slots.map(text).joined(separator: "; ")
        case .oneOf(let slots): slots.map(text).joined(separator: " \(words("plan.or")) ")
        }
    }

    private func text(_ value: PlanValue) -> String {
        switch value {
        case .number(let number): self.number(number)
        case .flag(let flag): words(flag ? "plan.value.yes" : "plan.value.no")
        case .unknown: words("plan.value.unknown")
        case .text(let text): namesRegions ? Glossary(language: words.language.rawValue).region(text) : text
        }
    }
}
