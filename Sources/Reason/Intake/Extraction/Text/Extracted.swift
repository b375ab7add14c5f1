// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A value read from a text, with the place it was read from, so that every statement can show its words.
public struct Extracted<Value: Sendable>: Sendable {
    /// What was read.
    public let value: Value
    /// Where it stands, in UTF-8 bytes of the text given to the extractor.
    public let span: TextSpan
    /// The words themselves, exactly as printed.
    public let excerpt: String

    /// A value with its place.
    public init(value: Value, span: TextSpan, excerpt: String) {
        self.value = value
        self.span = span
        self.excerpt = excerpt
    }

    /// The same place with a value made from this one.
    public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Extracted<Other> {
        Extracted<Other>(value: transform(value), span: span, excerpt: excerpt)
    }
}

extension Extracted: Equatable where Value: Equatable {}
extension Extracted: Hashable where Value: Hashable {}
