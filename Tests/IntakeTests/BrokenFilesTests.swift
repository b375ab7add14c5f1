// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Statements
import Tables
import Testing

@testable import Intake

@Suite("A broken file")
struct BrokenFilesTests {
    /// Forty rows in UTF-8, so that what the text is written in can be seen.
    private static let rows = (1...40).map { "\($0),Тестов Образец \($0)" }
    private static let text = "id,name\n" + rows.joined(separator: "\n") + "\n"

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
    }

    /// What an import that is refused says; the ledger must be as before.
    private func refusal(_ bytes: [UInt8]) throws -> String {
        let workshop = try Workshop()
        try workshop.run("id,name\n7,Пробина Анна\n", "2023-01-01")
        let size = try workshop.ledger.size()
        let path = try workshop.write(bytes, "broken.csv")
        var words = ""
        do {
            _ = try workshop.run(file: path, "2024-01-01")
            Issue.record("it should be refused")
        } catch ImportError.stopped(let receipt) {
            #expect(receipt.rows.rejected > 0 && receipt.rows.isBalanced)
            words = receipt.problems.map(\.description).joined(separator: "\n")
        } catch {
            words = "\(error)"
        }
        #expect(try workshop.ledger.size() == size)
        return words
    }

    @Test("with one wrong byte says in which row and column, at which byte, and what to do", arguments: [3, 38])
    func wrongByte(row: Int) throws {
        var bytes = Self.bytes(Self.text)
        let before = Self.text.utf8.count - Self.rows[(row - 2)...].joined(separator: "\n").utf8.count - 1
        let place = before + "\(row - 1),".utf8.count
        bytes[place] = 0xFF
        let words = try refusal(bytes)
        #expect(words.contains("row \(row)") && words.contains("«name»"), "\(words)")
        #expect(words.contains("Byte \(place) of the file, 0xFF"), "\(words)")
        #expect(words.contains("--encoding"))
    }

    @Test("that was cut off within a sign says so")
    func cut() throws {
        let bytes = Self.bytes(Self.text + "41,Пробина Анна")
        let words = try refusal(Array(bytes.dropLast()))
        #expect(words.contains("row 42") && words.contains("is not UTF-8") && words.contains("--encoding"), "\(words)")
    }

    @Test("with a wrong byte in the names of columns says so")
    func header() throws {
        let words = try refusal(Self.bytes("id,name,имя") + [0xCF] + Self.bytes("\n1,Тестов,а\n"))
        #expect(words.contains("is not UTF-8") && words.contains("broken.csv, row 1"), "\(words)")
    }

    @Test("with a zero byte says where", arguments: [true, false])
    func zero(isEarly: Bool) throws {
        var bytes = Self.bytes(Self.text)
        if isEarly {
            bytes[bytes.count / 2] = 0
            let words = try refusal(bytes)
            #expect(words.contains("byte \(bytes.count / 2)") && words.contains("0x00"), "\(words)")
        } else {
            let more = (41...60_000).map { "\($0),Тестов Образец \($0)\n" }.joined()
            bytes += Self.bytes(more) + Self.bytes("60001,a\u{0}b\n")
            let words = try refusal(bytes)
            #expect(words.contains("zero byte") && words.contains("row 60002"), "\(words)")
        }
    }

    @Test("is none if it is UTF-16 without a byte order mark", arguments: [true, false])
    func wide(isLittle: Bool) throws {
        let workshop = try Workshop()
        let path = try workshop.write(Self.wide(Self.text, isLittle: isLittle), "wide.csv")
        let receipt = try workshop.run(file: path, "2024-01-01")
        #expect(receipt.rows.new == 40)
        #expect(receipt.encoding == (isLittle ? "UTF-16LE" : "UTF-16BE"))
    }

    @Test("of nothing, or of one column because another sign separates, says so")
    func nothing() throws {
        #expect(try refusal([]).contains("empty"))
        #expect(try refusal(Self.bytes("\n \n")).contains("empty"))
        let words = try refusal(Self.bytes("id/name\n1/Тестов\n"))
        #expect(words.contains("no column “id”") && words.contains("set them off"), "\(words)")
    }

    @Test("in which the names of columns come again says in which row")
    func repeated() throws {
        let words = try refusal(Self.bytes(Self.text + "id,name\n41,Пробина\n"))
        #expect(words.contains("row 42") && words.contains("repeats the names"), "\(words)")
    }

    @Test("of a header alone is an edition of nobody, and says so")
    func headerOnly() throws {
        let workshop = try Workshop()
        let receipt = try workshop.run("id,name\n", "2024-01-01")
        #expect(receipt.rows == Receipt.Rows())
        #expect(receipt.problems.contains { $0.isWarning && $0.problem == "The file has no rows" })
    }

    @Test("in windows-1251 is not taken for UTF-8 with wrong bytes")
    func otherEncoding() throws {
        let sentence = "id,name\n" + (1...40).map { "\($0),Тестов Образец Пробин\n" }.joined()
        let bytes = sentence.unicodeScalars.map { scalar -> UInt8 in
            switch scalar.value {
            case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        #expect(TextEncoding.detect(bytes).encoding == .windows1251)
    }
}
