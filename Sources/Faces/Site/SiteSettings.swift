// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// What the keeper of a register decides about its pages.
public struct SiteSettings: Sendable {
    /// Where the site stands: scheme and host without a slash at the end, as `https://imena.example`. Addresses in
    /// the site map and in citations begin with it; they never come from a request.
    public let base: String
    /// The same at an onion address, as `http://….onion`, which is offered to readers on HTTPS.
    public let onion: String?
    /// Whether the site is served over HTTPS and may demand it of browsers.
    public let isSecure: Bool
    /// Where errors are reported and removal is asked for: `https:` or `mailto:`.
    public let contact: String?
    /// Under what terms the data may be used again.
    public let licence: String

    /// Settings. Header values can only be printable ASCII without blanks: an address that is not is left out.
    public init(
        base: String, onion: String? = nil, isSecure: Bool = true, contact: String? = nil,
        licence: String = "CC BY 4.0"
    ) {
        self.base = Link(external: base) == nil ? "" : base
        self.onion = onion.flatMap { Self.isPlain($0) && Link(external: $0) != nil ? $0 : nil }
        self.isSecure = isSecure
        self.contact = contact
        self.licence = licence
    }

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x21...0x7E).contains($0) } }
}
