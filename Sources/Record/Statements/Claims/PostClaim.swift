// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A post that a person holds or held.
public struct PostClaim: FieldCoded {
    /// The post.
    public var post: String
    /// The body.
    public var body: String?
    /// The rank.
    public var rank: String?
    /// Since when.
    public var from: PartialDate?
    /// Until when.
    public var to: PartialDate?
    /// Where.
    public var place: PlaceReference?

    /// Makes the value from its fields.
    public init(
        post: String, body: String? = nil, rank: String? = nil, from: PartialDate? = nil,
        to: PartialDate? = nil, place: PlaceReference? = nil
    ) {
        self.post = post
        self.body = body
        self.rank = rank
        self.from = from
        self.to = to
        self.place = place
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        post = try reader.requiredText(1, "post")
        body = try reader.text(2, "body")
        rank = try reader.text(3, "rank")
        from = try reader.date(4, "from")
        to = try reader.date(5, "to")
        place = try reader.nested(6, "place", PlaceReference.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "post", post)
        writer.text(2, "body", body)
        writer.text(3, "rank", rank)
        writer.date(4, "from", from)
        writer.date(5, "to", to)
        writer.nested(6, "place", place)
    }
}
