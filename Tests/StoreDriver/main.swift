// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

// Makes a register and records numbered acts in it, one line on the standard output for each that was acknowledged.
// The tests of crash safety kill it, starve it of disk and fail its synchronising, and look at what is left.

import Foundation
import SQLiteStore

/// Writes a line at once: what was said must have been said when the process dies.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func run(_ arguments: [String]) throws {
    guard arguments.count == 4, let seed = UInt64(arguments[2]), let acts = Int(arguments[3]) else {
        say("usage: StoreDriver create|write folder seed acts")
        exit(2)
    }
    let driver = Driver(folder: URL(filePath: arguments[1]), seed: seed)
    if arguments[0] == "create" { try driver.create() }
    try driver.record(acts: acts) { say("ack \($0) \($1)") }
    say("done")
}

do {
    try run(Array(CommandLine.arguments.dropFirst()))
} catch {
    say("error \(error)")
    exit(1)
}
