// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where the content of an opened file goes.
protocol OpenedOutput {
    func write(_ bytes: [UInt8]) throws
    /// All was genuine and is whole.
    func finish() throws
}

/// Standard output that goes to a file or a program.
struct PipedOutput: OpenedOutput {
    func write(_ bytes: [UInt8]) { Console.write(exactly: bytes) }
    func finish() {}
}
