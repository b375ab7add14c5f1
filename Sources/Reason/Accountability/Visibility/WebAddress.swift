// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Addresses of one page, written in several ways.
enum WebAddress {
    /// The address without what changes from copy to copy: the scheme, “www.”, capitals of the host, a stroke at the end, the place within
    /// the page, and parameters that count visitors. Other parameters stay: they can name the page.
    static func plain(_ address: String) -> String {
        var rest = Substring(address.filter { !$0.isWhitespace })
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "#" }
        let path = rest.prefix { $0 != "?" }
        let query = rest.dropFirst(path.count + 1).split(separator: "&").filter { !isCounter($0) }.sorted()
        let host = path.prefix { $0 != "/" }
        var name = host.lowercased()
        for prefix in ["www.", "m."] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        var page = path.dropFirst(host.count)
        while page.last == "/" { page = page.dropLast() }
        return name + page + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// The parameters by which sites count who sent a visitor: those of the documentation of Google, Meta, Yandex and Mailchimp.
    private static func isCounter(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || counters.contains(name)
    }

    private static let counters: Set<String> = [
        "fbclid", "gclid", "dclid", "yclid", "ysclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_openstat", "ref_src",
    ]
}
