// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs
import Testing

@Suite("Signs that are not seen") struct HiddenSignTests {
    private static func all(_ wanted: HiddenSign) -> [UInt32] {
        (UInt32(0)...0x10FFFF).filter { value in
            Unicode.Scalar(value).map { HiddenSign($0) == wanted } ?? false
        }
    }

    @Test("are those of the categories Cc, Zl, Zp and Cf, apart from the visible ones") func categories() {
        let visible: Set<UInt32> = [
            0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
        ]
        for value in UInt32(0)...0x10FFFF where !visible.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                #expect(HiddenSign(scalar) != nil, "U+\(String(value, radix: 16))")
            case .unassigned, .privateUse: break
            default: #expect(HiddenSign(scalar) == nil, "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test("are told apart by what they do") func kinds() {
        #expect(Self.all(.control) == Array(0...0x1F) + Array(0x7F...0x9F))
        #expect(Self.all(.lineBreak) == [0x2028, 0x2029])
        #expect(Self.all(.direction) == [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069))
        let invisible = Set(Self.all(.invisible))
        #expect(invisible.isSuperset(of: [0xAD, 0x180E, 0x200B, 0x200D, 0xFEFF, 0xFFF9]))
        #expect(invisible.isSuperset(of: Array(0x206A...0x206F) + Array(0xE0001...0xE007F)))
    }

    @Test(
        "are written so that they are seen, and nothing else is touched",
        arguments: [
            ("Тестов \u{1B}[2J", "Тестов \\u{1b}[2J"), ("a\u{202E}b", "a\\u{202e}b"), ("\u{E0041}", "\\u{e0041}"),
            ("a\nb\t", "a\\u{a}b\\u{9}"), ("é — «ё» 中 \u{600}5", "é — «ё» 中 \u{600}5"), ("", ""),
        ])
    func shown(text: String, wanted: String) {
        #expect(HiddenSign.shown(in: text) == wanted)
        #expect(HiddenSign.occur(in: text) == (text != wanted))
    }
}
