// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Site

/// An answer as the server sends it: made once, and sent as often as it is asked for without a copy.
struct ReadyAnswer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer

    init(_ answer: SiteResponse) {
        var headers = HTTPFields()
        headers.reserveCapacity(answer.headers.count)
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers.append(HTTPField(name: name, value: header.value)) }
        }
        self.init(status: .init(code: answer.status), headers: headers, body: ByteBuffer(bytes: answer.body))
    }

    private init(status: HTTPResponse.Status, headers: HTTPFields, body: ByteBuffer) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    var response: Response { Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body)) }

    /// Whether the answer is being worked out and worth waiting for.
    var isToCome: Bool { status.code == 503 && headers[.retryAfter] != nil }

    /// What goes to a reader who has these very bytes (RFC 9110, 15.4.5).
    var notModified: ReadyAnswer {
        var headers = headers
        for name: HTTPField.Name in [.contentType, .contentLength, .contentLanguage, .contentDisposition] {
            headers[name] = nil
        }
        return ReadyAnswer(status: .notModified, headers: headers, body: ByteBuffer())
    }
}
