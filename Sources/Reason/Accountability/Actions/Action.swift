// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// Something that somebody asked of somebody, for one person or more.
public struct Action: Sendable, Hashable {
    /// How an action stands on a day.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Asked, and no answer is due yet.
        case open
        /// An answer is due within the next days.
        case due
        /// Answered, or closed.
        case answered
        /// Answered with a refusal.
        case refused
        /// No answer, though it was due, or though much time has passed.
        case silent
    }

    /// What was asked: the code of the intervention or the procedure, `sanction`, or a letter.
    public var kind: String
    /// The name of the list or request.
    public var title: String?
    /// Its number.
    public var number: String?
    /// Who asked.
    public var by: String?
    /// Who was asked.
    public var to: String?
    /// When.
    public var asked: PartialDate?
    /// When an answer is due.
    public var due: PartialDate?
    /// When it was answered.
    public var replied: PartialDate?
    /// The answer in words.
    public var reply: String?
    /// What came of it in words.
    public var outcome: String?
    /// How it was answered.
    public var result: DecisionResult?
    /// Which step of which ladder it is, as `ladder/step`, if somebody said so.
    public var step: String?
    /// Its address on the network.
    public var url: String?
    /// Whether it was chosen to be shown in public.
    public var isPublic = false
    /// Whether it is closed.
    public var isClosed = false

    /// Whether it is a letter to the person: who gets it is asked for nothing, and who does not answer is not silent.
    public var isLetter: Bool { kind == SupportKind.letterSent.rawValue }

    /// Whether the answer is certainly dated before the request: then one of the dates is wrong, and it counts as no answer.
    public var isAnsweredBeforeAsked: Bool {
        guard let asked = asked?.range.earliest, let replied else { return false }
        return replied.isBefore(asked) == .certainly
    }

    /// Whether it is closed and nobody has said how it was answered.
    public var isClosedWithoutAnswer: Bool { isClosed && replied == nil && reply == nil && result == nil }

    /// An action of a kind.
    public init(kind: String) { self.kind = kind }
}
