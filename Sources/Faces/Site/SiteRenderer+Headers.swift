// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup

extension SiteRenderer {
    /// Everything that a browser could grant to a page, refused.
    private static let permissions = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
        "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
        "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")

    private static let contentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// Gives an answer its headers, and leaves out a body that the reader has.
    func finish(_ answer: Answer, _ request: SiteRequest) -> SiteResponse {
        let tag = ContentHash.entityTag(answer.body)
        var headers: [SiteResponse.Header] = []
        func add(_ name: String, _ value: String) { headers.append(.init(name: name, value: value)) }
        let isKnown = answer.status == 200 && Self.matches(request.ifNoneMatch, tag)
        if !isKnown {
            add("Content-Type", answer.type.rawValue)
            add("Content-Length", String(answer.body.count))
            if let language = answer.language { add("Content-Language", language) }
            if let name = answer.fileName { add("Content-Disposition", "attachment; filename=\"\(name)\"") }
        }
        add("Cache-Control", answer.status == 503 ? "no-store" : "public, max-age=300")
        add("ETag", tag)
        if let seconds = answer.retryAfter { add("Retry-After", String(seconds)) }
        if let location = answer.location { add("Location", location.text) }
        if answer.variesByLanguage { add("Vary", "Accept-Language") }
        add("Content-Security-Policy", Self.contentPolicy)
        add("Cross-Origin-Embedder-Policy", "require-corp")
        add("Cross-Origin-Opener-Policy", "same-origin")
        add("Cross-Origin-Resource-Policy", "same-origin")
        add("Permissions-Policy", Self.permissions)
        add("Referrer-Policy", "no-referrer")
        add("X-Content-Type-Options", "nosniff")
        add("X-Frame-Options", "DENY")
        if settings.isSecure {
            add("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
            if let onion = settings.onion, let path = Self.safePath(request) { add("Onion-Location", onion + path) }
        }
        return SiteResponse(
            status: isKnown ? 304 : answer.status, headers: headers,
            body: isKnown || request.method == "HEAD" ? [] : answer.body)
    }

    func methodNotAllowed(_ request: SiteRequest) -> SiteResponse {
        let answer = Answer.text(405, "This register is only read here: use GET or HEAD.\n")
        let response = finish(answer, request)
        return SiteResponse(
            status: 405, headers: response.headers + [.init(name: "Allow", value: "GET, HEAD")], body: response.body)
    }

    /// Whether the reader has these bytes (RFC 9110, 13.1.2).
    private static func matches(_ header: String?, _ tag: String) -> Bool {
        guard let header, header.utf8.count < 2_000 else { return false }
        return header.split(separator: ",").contains { candidate in
            var text = candidate.drop { $0 == " " }
            while text.last == " " { text = text.dropLast() }
            return text == "*" || text == tag || text == "W/" + tag
        }
    }

    /// The path and query of the request, if a header can hold them.
    private static func safePath(_ request: SiteRequest) -> String? {
        let text = request.query.isEmpty ? request.path : request.path + "?" + request.query
        guard text.utf8.first == UInt8(ascii: "/"), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        return text
    }
}
