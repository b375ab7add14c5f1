// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What goes back to the reader.
public struct SiteResponse: Sendable {
    /// One header.
    public struct Header: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value: printable ASCII.
        public let value: String
    }

    /// The status code of HTTP.
    public let status: Int
    /// The headers, each name once.
    public let headers: [Header]
    /// The body; empty for `HEAD` and for 304.
    public let body: [UInt8]

    /// The value of a header, its name as the site writes it.
    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
