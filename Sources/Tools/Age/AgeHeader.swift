// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The head of an age file: version, stanzas, and the code that shows whether anything in it was changed.
///
/// Source: https://c2sp.org/age
struct AgeHeader {
    static let version = "age-encryption.org/v1"
    static let bodyColumns = 64
    static let newline = UInt8(ascii: "\n")
    /// Longer headers are refused.
    static let maximumLength = 1 << 20
    /// Headers with more stanzas are refused.
    static let maximumStanzas = 1000
    /// Longer lines are refused; the longest known has some 1,500 signs.
    static let maximumLine = 8192

    let stanzas: [AgeStanza]
    /// What the code is computed over: all up to and with `---`.
    private let authenticated: [UInt8]
    private let code: [UInt8]

    /// A new header.
    init(stanzas: [AgeStanza], fileKey: SymmetricKey) {
        self.stanzas = stanzas
        authenticated = Array((Self.version + "\n").utf8) + stanzas.flatMap(\.encoded) + Array("---".utf8)
        code = Array(
            HMAC<SHA256>.authenticationCode(for: authenticated, using: AgeFileKey.derived(fileKey, "header")))
    }

    /// Reads a header from the beginning of a file.
    init(reading input: AgeInput) throws {
        var reader = HeaderReader(input)
        guard try reader.line() == Array(Self.version.utf8) else {
            throw AgeError.header("its first line is not “\(Self.version)”")
        }
        var stanzas: [AgeStanza] = []
        while let stanza = try reader.stanza() {
            guard stanzas.count < Self.maximumStanzas else {
                throw AgeError.header("it names more than \(Self.maximumStanzas) recipients")
            }
            stanzas.append(stanza)
        }
        self.stanzas = stanzas
        (authenticated, code) = (reader.authenticated, reader.code)
    }

    /// Whether the header is as it was when the file was made.
    func isAuthentic(fileKey: SymmetricKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: authenticated, using: AgeFileKey.derived(fileKey, "header"))
    }

    var encoded: [UInt8] {
        authenticated + [UInt8(ascii: " ")] + StrictBase64.encode(code, isPadded: false) + [Self.newline]
    }
}

/// Reads the lines of a header and remembers them.
private struct HeaderReader {
    private let input: AgeInput
    private var seen: [UInt8] = []
    private var lines = 0
    private(set) var authenticated: [UInt8] = []
    private(set) var code: [UInt8] = []

    init(_ input: AgeInput) { self.input = input }

    /// The next line without its newline.
    mutating func line() throws -> [UInt8] {
        lines += 1
        guard let line = try input.line(atMost: AgeHeader.maximumLine) else {
            throw AgeError.header("its head ends in line \(lines), or that line is too long")
        }
        seen += line + [AgeHeader.newline]
        guard seen.count <= AgeHeader.maximumLength else { throw AgeError.header("its head is too long") }
        return line
    }

    /// The next stanza; nil at the end of the header, which is then taken in.
    mutating func stanza() throws -> AgeStanza? {
        let start = seen.count
        let first = try line()
        if first.starts(with: Array("---".utf8)) {
            guard first.count > 4, first[3] == UInt8(ascii: " "),
                let code = StrictBase64.decode(first[4...], isPadded: false), code.count == 32
            else { throw fault("is not a whole code") }
            authenticated = Array(seen[..<(start + 3)])
            self.code = code
            return nil
        }
        guard first.starts(with: Array("-> ".utf8)) else { throw fault("does not begin a recipient") }
        let arguments = first[3...].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard arguments.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x21...0x7E ~= $0 } }) else {
            throw fault("has signs that may not be there")
        }
        return AgeStanza(arguments: arguments.map { String(decoding: $0, as: UTF8.self) }, body: try body())
    }

    private mutating func body() throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let line = try line()
            guard line.count <= AgeHeader.bodyColumns, let bytes = StrictBase64.decode(line, isPadded: false) else {
                throw fault("is not base64 of at most \(AgeHeader.bodyColumns) signs")
            }
            body += bytes
            if line.count < AgeHeader.bodyColumns { return body }
        }
    }

    private func fault(_ what: String) -> AgeError { .header("line \(lines) of its head \(what)") }
}
