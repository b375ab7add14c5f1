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
            // An arrow or another special key is a sequence of signs, letters among them: it is no answer.
            if byte == 0x1B, bytes.isEmpty {
                skipSequence()
                return " "
            }
            bytes.append(byte)
            if let text = String(validating: bytes, as: UTF8.self) { return text.lowercased().first }
            if bytes.count == 4 { return " " }
        }
        return nil
    }

    /// Takes in what follows an escape sign at once, as terminals send it (ECMA-48, sections 5.4 and 5.5).
    private func skipSequence() {
        guard let kind = followingByte() else { return }
        switch kind {
        case UInt8(ascii: "["): while let byte = followingByte(), !(0x40...0x7E).contains(byte) {}
        case UInt8(ascii: "O"): _ = followingByte()
        default: break
        }
    }

    /// The next byte, if it comes within a twentieth of a second.
    private func followingByte() -> UInt8? {
        var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        var byte: UInt8 = 0
        return poll(&waiting, 1, 50) == 1 && read(0, &byte, 1) == 1 ? byte : nil
    }
}
