// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads one answer after the other: a key on a terminal, without return; elsewhere the first sign of each line.
struct KeyInput {
    /// The next answer in small letters; `nil` at the end. An empty line is a blank.
    func next() -> Character? {
        guard Console.isTerminal(0) else {
            guard let line = readLine() else { return nil }
            return line.lowercased().first { !$0.isWhitespace } ?? " "
        }
        var before = termios()
        guard tcgetattr(0, &before) == 0 else { return nil }
        var raw = before
        // Without signals as well: a program that is stopped here would leave the terminal mute.
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        guard tcsetattr(0, TCSANOW, &raw) == 0 else { return nil }
        defer { tcsetattr(0, TCSANOW, &before) }
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(0, &byte, 1) == 1 {
            // Control-C and control-D.
            if byte == 3 || byte == 4 { return nil }
            bytes.append(byte)
            if let text = String(validating: bytes, as: UTF8.self) { return text.lowercased().first }
            if bytes.count == 4 { return " " }
        }
        return nil
    }
}
