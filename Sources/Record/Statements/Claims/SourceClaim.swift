// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What a source is.
public struct SourceClaim: FieldCoded {
    /// Who published it.
    public var publisher: LocalizedText
    /// Its title.
    public var title: LocalizedText?
    /// Its address.
    public var url: String?
    /// When it was published.
    public var published: PartialDate?
    /// When it was captured: a day, or a moment such as `2026-01-02T03:04:05Z`.
    public var captured: PartialDate?
    /// The SHA-256 of the captured file, in hexadecimal.
    public var sha256: String?
    /// Its language as a BCP 47 code.
    public var language: String?
    /// What kind of source it is.
    public var kind: SourceKind?
    /// How reliable it is.
    public var reliability: Reliability?
    /// Whether a copy is kept in this register.
    public var copyKept: Bool?
    /// What it was used for.
    public var usedFor: LocalizedText?
    /// The address of the capture.
    public var capture: String?
    /// The time stamp that a third party gave the capture: who gave it, and its number, address or hash.
    public var timeStamp: String?

    /// Makes the value from its fields.
    public init(
        publisher: LocalizedText, title: LocalizedText? = nil, url: String? = nil, published: PartialDate? = nil,
        captured: PartialDate? = nil, sha256: String? = nil, language: String? = nil, kind: SourceKind? = nil,
        reliability: Reliability? = nil, copyKept: Bool? = nil, usedFor: LocalizedText? = nil,
        capture: String? = nil, timeStamp: String? = nil
    ) {
        self.publisher = publisher
        self.title = title
        self.url = url
        self.published = published
        self.captured = captured
        self.sha256 = sha256
        self.language = language
        self.kind = kind
        self.reliability = reliability
        self.copyKept = copyKept
        self.usedFor = usedFor
        self.capture = capture
        self.timeStamp = timeStamp
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        publisher = try reader.requiredLocalized(1, "publisher")
        title = try reader.localized(2, "title")
        url = try reader.text(3, "url")
        published = try reader.date(4, "published")
        captured = try reader.date(5, "captured")
        sha256 = try reader.text(6, "sha256")
        language = try reader.text(7, "language")
        kind = try reader.code(8, "kind", SourceKind.self)
        reliability = try reader.code(9, "reliability", Reliability.self)
        copyKept = try reader.flag(10, "copyKept")
        usedFor = try reader.localized(11, "usedFor")
        capture = try reader.text(12, "capture")
        timeStamp = try reader.text(13, "timeStamp")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.localized(1, "publisher", publisher)
        writer.localized(2, "title", title)
        writer.text(3, "url", url)
        writer.date(4, "published", published)
        writer.date(5, "captured", captured)
        writer.text(6, "sha256", sha256)
        writer.text(7, "language", language)
        writer.code(8, "kind", kind)
        writer.code(9, "reliability", reliability)
        writer.flag(10, "copyKept", copyKept)
        writer.localized(11, "usedFor", usedFor)
        writer.text(12, "capture", capture)
        writer.text(13, "timeStamp", timeStamp)
    }
}
