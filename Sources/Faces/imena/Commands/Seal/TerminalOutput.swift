// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A terminal: text is shown once all of it is there, with control signs made visible; anything else is not.
final class TerminalOutput: OpenedOutput {
    private static let maximum = 1 << 20
    private var bytes: [UInt8] = []

    func write(_ bytes: [UInt8]) throws {
        self.bytes += bytes
        guard self.bytes.count <= Self.maximum else {
            throw SealFault(file: "content", "it is too long for a terminal. Name a file with --out")
        }
    }

    func finish() throws {
        guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
            throw SealFault(file: "content", "it is no text, and a terminal shows only text. Name a file with --out")
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            Console.print(String(line))
        }
    }
}
