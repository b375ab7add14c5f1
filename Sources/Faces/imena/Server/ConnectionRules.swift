// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1

/// What a connection must keep to: one host a request, and the times within which a request comes.
///
/// | waiting for | at most |
/// |---|---|
/// | the first byte of a request | 10 s |
/// | all of a request's head, all of its body | 30 s each |
/// | the reader to close after the last answer | 5 s |
final class ConnectionRules: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private static let idle = TimeAmount.seconds(10)
    private static let request = TimeAmount.seconds(30)
    private static let farewell = TimeAmount.seconds(5)

    /// The requests that have no whole answer yet, and whether the connection ends with it.
    private var unanswered: [Bool] = []
    private var isReading = false
    private var isDeaf = false
    private var timer: Scheduled<Void>?

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { wait(Self.idle, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelActive(context: ChannelHandlerContext) {
        wait(Self.idle, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is RequestLineGate.RequestBegun else { return context.fireUserInboundEventTriggered(event) }
        isReading = true
        if !isDeaf { wait(Self.request, context) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDeaf else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            let hosts = head.headers["host"].count
            guard hosts == 1 || hosts == 0 && head.version == .http1_0 else {
                isDeaf = true
                context.fireErrorCaught(HTTPParserError.invalidHeaderToken)
                return
            }
            unanswered.append(["transfer-encoding", "content-length"].contains { head.headers.contains(name: $0) })
            isReading = true
            wait(Self.request, context)
        case .body: break
        case .end:
            isReading = false
            timer?.cancel()
            if unanswered.isEmpty { wait(Self.idle, context) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let endsHere = unanswered.first ?? false
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if endsHere { head.headers.replaceOrAdd(name: "connection", value: "close") }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            if !unanswered.isEmpty { unanswered.removeFirst() }
            guard endsHere else {
                context.write(data, promise: promise)
                if unanswered.isEmpty, !isReading { wait(Self.idle, context) }
                return
            }
            context.writeAndFlush(data, promise: promise)
            close(context: context, mode: .output, promise: nil)
        }
    }

    /// After the last answer the reader is given time to take it: to close at once could tear it away.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        if mode == .output {
            isDeaf = true
            wait(Self.farewell, context)
        }
        context.close(mode: mode, promise: promise)
    }

    private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        timer?.cancel()
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
