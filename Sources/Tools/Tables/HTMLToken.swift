// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML with its place in the text.
public struct HTMLToken: Sendable, Hashable {
    /// What kind of piece it is.
    public enum Kind: Sendable, Hashable {
        /// The beginning of an element: its name in small letters and its attributes, the first of each name.
        case start(name: String, attributes: [String: String])
        /// The end of an element.
        case end(name: String)
        /// Text, with references resolved.
        case text(String)
        /// What stands inside `script`, `style` and the like, as it is. It is never run.
        case rawText(String)
    }

    /// What it is.
    public let kind: Kind
    /// The bytes that it takes in the UTF-8 text that was read.
    public let range: Range<Int>
}
