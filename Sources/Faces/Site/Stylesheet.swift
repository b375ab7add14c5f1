// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The style sheet as it is sent: without remarks and without white space that means nothing.
enum Stylesheet {
    static let compact = compacted(PackageResources.style_css)

    /// Leaves out remarks, and white space beside `{ } ; ,` and after a colon. Quoted texts stay as they are.
    static func compacted(_ sheet: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(sheet.count)
        var quote: UInt8?
        var isBlankPending = false
        var rest = sheet[...]
        while let byte = rest.popFirst() {
            if let mark = quote {
                result.append(byte)
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
                rest = remark(rest)
                isBlankPending = true
            } else if [0x20, 0x0A, 0x0D, 0x09].contains(byte) {
                isBlankPending = true
            } else {
                if isBlankPending, let last = result.last, !closing.contains(last), !opening.contains(byte) {
                    result.append(UInt8(ascii: " "))
                }
                isBlankPending = false
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                // The last declaration of a rule needs no semicolon.
                if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
                result.append(byte)
            }
        }
        return result
    }

    /// After these, white space means nothing.
    private static let closing = Array("{};,:".utf8)
    /// And before these. Not before a colon: `a :hover` is not `a:hover`.
    private static let opening = Array("{};,".utf8)

    /// What follows a remark.
    private static func remark(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text.dropFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "*"), rest.first == UInt8(ascii: "/") { return rest.dropFirst() }
        }
        return rest
    }
}
