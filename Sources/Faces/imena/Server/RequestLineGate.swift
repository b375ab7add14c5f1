// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Lets only request lines through that are written as RFC 9112, section 3, has them: method, one blank, target, one blank,
/// version. The parser behind it takes several blanks for one, and two programs that read a line differently can be played
/// off against each other.
///
/// A method that is none of HTTP's own goes on as TRACE, which the site refuses in the same words: the parser would take it
/// for a broken request. CONNECT does so too, so that nothing behind it is taken for a tunnel.
///
/// A request is small here and without a body. Where one has a body, what follows is not looked at: the connection ends
/// with its answer (``ConnectionRules``).
final class RequestLineGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// The first byte of a request has come.
    struct RequestBegun: Sendable {}

    private enum Place { case beforeRequest, requestLine, fields, body, refused }

    /// The longest request line: a target of 8 KiB, and room for the rest.
    private static let longestLine = 8_192 + 64
    /// Of a header line so much is kept as its name needs.
    private static let keptOfField = 64

    private var place = Place.beforeRequest
    private var line: [UInt8] = []
    private var fieldLength = 0
    private var hasBody = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        if place == .refused { return }
        if place == .body { return context.fireChannelRead(data) }
        var passed = context.channel.allocator.buffer(capacity: buffer.readableBytes + line.count)
        for (index, byte) in buffer.readableBytesView.enumerated() {
            take(byte, &passed, context)
            switch place {
            case .body:
                passed.writeImmutableBuffer(
                    buffer.getSlice(
                        at: buffer.readerIndex + index + 1, length: buffer.readableBytes - index - 1) ?? ByteBuffer())
            case .refused: break
            default: continue
            }
            break
        }
        if passed.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(passed)) }
    }

    private func take(_ byte: UInt8, _ passed: inout ByteBuffer, _ context: ChannelHandlerContext) {
        switch place {
        case .beforeRequest:
            // Empty lines before a request are passed over (RFC 9112, 2.2).
            if byte == 0x0D || byte == 0x0A { return }
            context.fireUserInboundEventTriggered(RequestBegun())
            place = .requestLine
            line = [byte]
        case .requestLine:
            line.append(byte)
            if byte == 0x0A ? !Self.isRequestLine(line) : line.count > Self.longestLine { return refuse(&passed) }
            guard byte == 0x0A else { return }
            passed.writeBytes(Self.withKnownMethod(line))
            line.removeAll(keepingCapacity: true)
            (place, fieldLength, hasBody) = (.fields, 0, false)
        case .fields:
            passed.writeInteger(byte)
            if byte == 0x0A { endField() } else { keep(byte) }
        case .body, .refused: break
        }
    }

    private func keep(_ byte: UInt8) {
        if byte != 0x0D { fieldLength += 1 }
        if line.count < Self.keptOfField { line.append(byte) }
    }

    private func endField() {
        if fieldLength == 0 {
            place = hasBody ? .body : .beforeRequest
        } else {
            let text = String(decoding: line, as: UTF8.self).lowercased()
            if text.hasPrefix("transfer-encoding") || text.hasPrefix("content-length") { hasBody = true }
        }
        line.removeAll(keepingCapacity: true)
        fieldLength = 0
    }

    /// Hands the parser what it must refuse too, so that its error and the answer come after those of earlier requests.
    private func refuse(_ passed: inout ByteBuffer) {
        passed.writeString("\u{1}\r\n\r\n")
        place = .refused
        line = []
    }

    private static let methods: Set<[UInt8]> = Set(
        ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"].map { Array($0.utf8) })

    private static func withKnownMethod(_ line: [UInt8]) -> [UInt8] {
        let method = Array(line.prefix { $0 != 0x20 })
        guard !methods.contains(method), method.allSatisfy({ (0x41...0x5A).contains($0) }) else { return line }
        return Array("TRACE".utf8) + line.dropFirst(method.count)
    }

    private static func isRequestLine(_ line: [UInt8]) -> Bool {
        var text = line.dropLast()
        if text.last == 0x0D { text = text.dropLast() }
        let words = text.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty else { return false }
        let version = words[2]
        return words[1].allSatisfy { $0 > 0x20 && $0 != 0x7F } && version.count == 8
            && version.starts(with: "HTTP/".utf8)
    }
}
