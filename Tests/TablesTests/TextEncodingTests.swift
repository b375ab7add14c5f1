// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Tables

@Suite struct TextEncodingTests {
    private let sentence = "Тестов Иван Образцович осуждён по статье за высказывания, срок три года."

    @Test(arguments: TextEncoding.allCases.filter { $0 != .windows1252 })
    func `recognises what it can encode and reads it back`(encoding: TextEncoding) throws {
        let (text, detection) = try TextEncoding.decodeDetecting(Encoded.bytes(sentence, encoding))
        #expect(text == sentence)
        #expect(detection.encoding == encoding)
    }

    @Test(arguments: [
        ("<html><META HTTP-EQUIV=\"Content-Type\" content=\"text/html; charset=koi8-r\">", TextEncoding.koi8r),
        ("<meta charset='windows-1251'>", .windows1251),
        ("<?xml version=\"1.0\" encoding=\"CP866\"?><a>", .cp866),
        ("<meta charset = \"Windows-1252\" >", .windows1252),
    ])
    func `respects a declaration`(head: String, encoding: TextEncoding) throws {
        // One letter that means something else under each encoding, so that only the declaration can decide.
        let detection = TextEncoding.detect(Array(head.utf8) + [0xC1, 0x20])
        #expect(detection.encoding == encoding)
        #expect(detection.grounds == .declared)
    }

    @Test(arguments: [
        "Илья Тестов\r\nAnna Probina\r\n", "name;birth\nЮлия Пробыльщук;1980\n", "Яр Мышкин", "ЮРИЙ ЦЫПЛЯЩУК\n",
        "«Щукин Глеб» — 1980",
    ])
    func `a few names are enough, whatever letters they have`(text: String) throws {
        for encoding in [TextEncoding.windows1251, .koi8r, .cp866] {
            // The others have neither these quotes nor a dash, and capitals alone are small letters elsewhere.
            if encoding != .windows1251, text.contains("«") || text.uppercased() == text { continue }
            #expect(try TextEncoding.decodeDetecting(Encoded.bytes(text, encoding)).text == text, "\(encoding)")
        }
    }

    @Test(
        arguments: [
            [0x4A, 0xFC, 0x72, 0x67, 0x65, 0x6E, 0x20, 0x4D, 0xFC, 0x6C], [0xC8, 0x76, 0x65, 0x20, 0xC9, 0x74, 0xE9],
        ] as [[UInt8]])
    func `Western names stay Western`(bytes: [UInt8]) {
        #expect(TextEncoding.detect(bytes).encoding == .windows1252)
    }

    @Test func `says why`() {
        #expect(TextEncoding.detect(Array("abc".utf8)).grounds == .onlyASCII)
        #expect(TextEncoding.detect(Array("абв".utf8)).grounds == .wellFormed)
        #expect(TextEncoding.detect([0xEF, 0xBB, 0xBF, 0x61]).grounds == .byteOrderMark)
        #expect(TextEncoding.detect(Array("caf".utf8) + [0xE9, 0x20]).encoding == .windows1252)
        #expect(TextEncoding.detect(Array("<meta charset=koi8-r>абв".utf8)).grounds == .wellFormed)
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC2], [0xE2, 0x82], [0xFF],
        ] as [[UInt8]])
    func `refuses UTF-8 that is not well-formed and says at which byte`(bytes: [UInt8]) throws {
        let error = try #require(throws: TableError.self) { try TextEncoding.utf8.decode([0x61, 0x62] + bytes) }
        #expect(error.kind == .encoding)
        #expect(error.place.byteOffset == 2)
    }

    @Test func `UTF-8 validation agrees with the standard library on every pair and many triples`() {
        var bytes: [UInt8] = [0, 0, 0x80]
        var different: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                (bytes[0], bytes[1]) = (first, second)
                let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
                if (UTF8Check.firstProblem(in: bytes) == nil) != isWellFormed { different.append(bytes) }
            }
        }
        #expect(different.isEmpty)
    }

    @Test(
        arguments: [[0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xDC, 0x41, 0x00]] as [[UInt8]])
    func `refuses broken UTF-16`(bytes: [UInt8]) {
        #expect(throws: TableError.self) { try TextEncoding.utf16LittleEndian.decode(bytes) }
    }

    @Test func `reads signs beyond the basic plane in UTF-16`() throws {
        let text = String(repeating: "𝄞я", count: 20_000)
        #expect(try TextEncoding.utf16BigEndian.decode(Encoded.bytes(text, .utf16BigEndian)) == text)
    }

    @Test func `a byte without meaning is an error`() {
        #expect(throws: TableError.self) { try TextEncoding.windows1251.decode([0x98]) }
    }

    @Test func `messages are safe to print`() {
        let error = TableError(
            .syntax, "Odd", value: "\u{1B}[31m\u{202E}x" + String(repeating: "я", count: 100), remedy: "Mend it.")
        #expect(error.value?.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" } == false)
        #expect(error.value?.count == 61)
    }
}
