// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One way to a file's key, as it stands in the header: `-> kind argument…` and a body in base64.
struct AgeStanza: Hashable {
    /// The kind first, then what belongs to it.
    let arguments: [String]
    let body: [UInt8]

    var kind: String { arguments.first ?? "" }

    /// The lines of the header.
    var encoded: [UInt8] {
        var text = Array("-> \(arguments.joined(separator: " "))\n".utf8)
        let signs = StrictBase64.encode(body, isPadded: false)
        var start = 0
        // A body whose last line is full is ended by an empty one.
        while start <= signs.count {
            let end = min(start + AgeHeader.bodyColumns, signs.count)
            text += signs[start..<end] + [AgeHeader.newline]
            if end - start < AgeHeader.bodyColumns { break }
            start = end
        }
        return text
    }
}
