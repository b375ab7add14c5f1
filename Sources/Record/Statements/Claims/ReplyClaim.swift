// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The right of reply of an official: whether and how the official was asked about a role that is stated, and what the answer was.
///
/// It stands on the case of a person, as the ``RoleClaim`` does, and names the official as printed there; or on the official’s own
/// subject, and then names nobody.
public struct ReplyClaim: FieldCoded {
    /// How far it has come.
    public var state: ReplyState
    /// The official as printed in the role; absent on the official’s own subject.
    public var official: String?
    /// The body the official acts for, as in the role.
    public var body: String?
    /// When the official was asked.
    public var asked: PartialDate?
    /// How: by letter to the court, through the press office.
    public var means: LocalizedText?
    /// When the answer came.
    public var answered: PartialDate?
    /// The text of the answer.
    public var text: LocalizedText?
    /// The address of the answer, if it was published.
    public var url: String?

    /// Makes the value from its fields.
    public init(
        state: ReplyState, official: String? = nil, body: String? = nil, asked: PartialDate? = nil,
        means: LocalizedText? = nil, answered: PartialDate? = nil, text: LocalizedText? = nil, url: String? = nil
    ) {
        self.state = state
        self.official = official
        self.body = body
        self.asked = asked
        self.means = means
        self.answered = answered
        self.text = text
        self.url = url
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        state = try reader.requiredCode(1, "state", ReplyState.self)
        official = try reader.text(2, "official")
        body = try reader.text(3, "body")
        asked = try reader.date(4, "asked")
        means = try reader.localized(5, "means")
        answered = try reader.date(6, "answered")
        text = try reader.localized(7, "text")
        url = try reader.text(8, "url")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "state", state)
        writer.text(2, "official", official)
        writer.text(3, "body", body)
        writer.date(4, "asked", asked)
        writer.localized(5, "means", means)
        writer.date(6, "answered", answered)
        writer.localized(7, "text", text)
        writer.text(8, "url", url)
    }
}
