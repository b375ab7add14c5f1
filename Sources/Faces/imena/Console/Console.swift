// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Signs
import Synchronization
import Tables

/// What is printed: results on standard output, everything else on standard error, control signs made visible on both.
enum Console {
    /// Whether a stream is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Prints a line for people. Control signs that a source may have smuggled into a name are made visible.
    static func print(_ line: String = "") {
        let shown = HiddenSign.shown(in: line) + "\n"
        guard let kept else { return write(shown, to: FileHandle.standardOutput) }
        kept.text.withLock { $0 += shown }
    }

    /// What is printed while a text is gathered for a file.
    private final class Kept: Sendable {
        let text = Mutex("")
    }

    @TaskLocal private static var kept: Kept?

    /// What a report for people prints, as bytes for a file; nothing of it goes to standard output.
    static func bytes(printedBy report: () throws -> Void) rethrows -> [UInt8] {
        let gathered = Kept()
        try $kept.withValue(gathered) { try report() }
        return gathered.text.withLock { Array($0.utf8) }
    }

    /// Writes a table for programs: exactly, but on a terminal with control signs made visible, as people read it there.
    static func write(table bytes: [UInt8]) { write(exactly: isTerminal(1) ? visible(bytes) : bytes) }

    /// Writes bytes for programs, exactly.
    static func write(exactly bytes: [UInt8]) { write(Data(bytes), to: FileHandle.standardOutput) }

    /// The lines of a table; its own line ends stay.
    private static func visible(_ bytes: [UInt8]) -> [UInt8] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        return Array(lines.map { HiddenSign.shown(in: String($0)) }.joined(separator: "\n").utf8)
    }

    /// Prints a line beside the results.
    static func note(_ line: String) { write(HiddenSign.shown(in: line) + "\n", to: FileHandle.standardError) }

    private static func write(_ text: String, to handle: FileHandle) { write(Data(text.utf8), to: handle) }

    private static func write(_ data: Data, to handle: FileHandle) {
        // A reader that has gone away (as “head” does) is no error of ours.
        do { try handle.write(contentsOf: data) } catch { Foundation.exit(0) }
    }

    /// Prints what went wrong and ends the program.
    static func fail(_ error: any Error) -> Never {
        note("imena: \(error)")
        Foundation.exit(1)
    }
}
