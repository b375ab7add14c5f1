// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypesHTTP1

/// A connection that is strict where the library is lenient, and patient for a while only.
///
/// ``RequestLineGate`` reads the bytes before the library's parser does, ``ConnectionRules`` what comes out of it. A body,
/// which no page here takes, is read to its end before the answer, so that a malformed one is refused and not answered;
/// after it the connection is closed, and nothing behind it is taken for a request.
struct GuardedChannel: HTTPChannelHandler {
    typealias Value = HTTP1Channel.Value

    /// How much of a body is read before the answer is given without the rest.
    private static let longestBody = 65_536

    let responder: Responder
    private let channel: HTTP1Channel

    init(responder: @escaping Responder) {
        let guarded: Responder = { (request: Request, writer: consuming ResponseWriter, channel: any Channel) in
            try await Self.readBody(of: request)
            try await responder(request, writer, channel)
        }
        self.responder = guarded
        channel = HTTP1Channel(
            responder: guarded,
            configuration: .init(
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100)))
    }

    func setup(channel connection: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connection.eventLoop.makeCompletedFuture {
            try connection.pipeline.syncOperations.addHandler(RequestLineGate())
        }.flatMap {
            channel.setup(channel: connection, logger: logger)
        }.flatMapThrowing { value in
            let operations = connection.pipeline.syncOperations
            let codec = try operations.handler(type: HTTP1ToHTTPServerCodec.self)
            try operations.addHandler(ConnectionRules(), position: .before(codec))
            return value
        }
    }

    func handle(value: Value, logger: Logger) async { await handleHTTP(asyncChannel: value, logger: logger) }

    /// Reads a body unless it announces too much, or waits to be asked for.
    ///
    /// - Throws: the parser's error if it is malformed.
    private static func readBody(of request: Request) async throws {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= longestBody, request.headers[.expect] == nil else { return }
        var length = 0
        for try await part in request.body {
            length += part.readableBytes
            if length > longestBody { return }
        }
    }
}
