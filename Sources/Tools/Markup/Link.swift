// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An address that a page may lead to: on this site, on the web, or a mailbox.
///
/// An address from outside passes only with the scheme `http`, `https` or `mailto`, so `javascript:`, `data:` and
/// their spellings with blanks, controls or backslashes never reach a page.
public struct Link: Sendable, Hashable {
    /// The address as it is written into the page, not yet escaped.
    public let text: String

    private init(unchecked text: String) { self.text = text }

    /// An address that came as data; `nil` if it is not one that a page may lead to.
    ///
    /// Takes absolute `http`, `https` and `mailto` addresses. Browsers leave out tabulators and line feeds and read a
    /// backslash as a slash, so an address that has any of these, or a blank, or a control, is refused whole.
    public init?(external text: String) {
        guard text.utf8.count <= 4_096, !text.utf8.contains(where: Self.isForbidden) else { return nil }
        let rest: Substring
        if let after = text.dropping(scheme: "https://") ?? text.dropping(scheme: "http://") {
            guard let first = after.utf8.first, first != UInt8(ascii: "/"), !after.contains("@") else { return nil }
            rest = after
        } else if let after = text.dropping(scheme: "mailto:") {
            rest = after
        } else {
            return nil
        }
        guard !rest.isEmpty else { return nil }
        self.init(unchecked: text)
    }

    /// A place on this site.
    ///
    /// - Parameters:
    ///   - segments: the steps of the path; each is percent-encoded, so that a step cannot become two.
    ///   - query: names and values; encoded as in a form.
    ///   - fragment: a place within the page.
    public init(segments: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
        var bytes: [UInt8] = []
        for segment in segments {
            bytes.append(UInt8(ascii: "/"))
            Self.encode(segment, to: &bytes)
        }
        if segments.isEmpty { bytes.append(UInt8(ascii: "/")) }
        for (index, item) in query.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "?" : "&"))
            Self.encode(item.name, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            Self.encode(item.value, to: &bytes)
        }
        if let fragment {
            bytes.append(UInt8(ascii: "#"))
            Self.encode(fragment, to: &bytes)
        }
        self.init(unchecked: String(decoding: bytes, as: UTF8.self))
    }

    /// A place on the same page.
    public init(fragment: String) {
        var bytes: [UInt8] = [UInt8(ascii: "#")]
        Self.encode(fragment, to: &bytes)
        self.init(unchecked: String(decoding: bytes, as: UTF8.self))
    }

    /// Whether the address leads away from this site.
    public var isExternal: Bool { !(text.utf8.first == UInt8(ascii: "/") || text.utf8.first == UInt8(ascii: "#")) }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
    }

    /// Appends the text with everything but the unreserved signs of RFC 3986 percent-encoded.
    private static func encode(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
    }
}

extension String {
    /// What follows the scheme, if the text begins with it in any case.
    fileprivate func dropping(scheme: String) -> Substring? {
        guard utf8.count > scheme.utf8.count else { return nil }
        for (own, wanted) in zip(utf8, scheme.utf8) {
            let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(own) ? own | 0x20 : own
            guard lower == wanted else { return nil }
        }
        return self[utf8.index(startIndex, offsetBy: scheme.utf8.count)...]
    }
}
