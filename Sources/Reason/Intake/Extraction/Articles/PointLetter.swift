// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The letter of a point: one Russian letter, or a Latin one that looks the same, in its small Russian form.
enum PointLetter {
    private static let lookalikes: [UInt8: String] = [
        UInt8(ascii: "a"): "а", UInt8(ascii: "b"): "в", UInt8(ascii: "c"): "с", UInt8(ascii: "e"): "е",
        UInt8(ascii: "k"): "к", UInt8(ascii: "o"): "о", UInt8(ascii: "p"): "р", UInt8(ascii: "x"): "х",
    ]

    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        var folder = WordFolder()
        folder.fold(bytes)
        let folded = folder.bytes
        if folded.count == 1, let first = folded.first { return lookalikes[first] }
        guard folded.count == 2, folded.first == 0xD0 || folded.first == 0xD1 else { return nil }
        return String(decoding: folded, as: UTF8.self)
    }
}
