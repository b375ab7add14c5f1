// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a reader asked for, as any HTTP library can give it.
public struct SiteRequest: Sendable, Hashable {
    /// The method, in capitals.
    public var method: String
    /// The path as it came, percent-encoded, without the query.
    public var path: String
    /// The query as it came, without the question mark.
    public var query: String
    /// The header `Accept-Language`.
    public var acceptLanguage: String?
    /// The header `If-None-Match`.
    public var ifNoneMatch: String?

    /// A request; each part is described at its property.
    public init(
        method: String = "GET", path: String, query: String = "", acceptLanguage: String? = nil,
        ifNoneMatch: String? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.acceptLanguage = acceptLanguage
        self.ifNoneMatch = ifNoneMatch
    }
}
