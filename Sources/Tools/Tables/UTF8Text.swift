// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Strings out of bytes that may be broken.
enum UTF8Text {
    /// The text, or `nil` if the bytes are not well-formed UTF-8. Unlike `String(validating:as:)` it needs no generic
    /// metadata at run time, which costs more than the copy for a short cell.
    static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        do {
            return String(copying: try UTF8Span(validating: bytes.span))
        } catch {
            return nil
        }
    }

    /// As above, for an array.
    static func string(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { string($0) }
    }
}
