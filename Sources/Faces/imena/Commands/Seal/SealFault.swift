// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a file of keys, a sealed file or a note.
struct SealFault: Error, CustomStringConvertible {
    let description: String

    /// - Parameter what: what is wrong and what to do, without the last full stop.
    init(file: String, line: Int? = nil, _ what: String) {
        description = "\(file)\(line.map { ", line \($0)" } ?? ""): \(what)."
    }

    init(file: String, line: Int? = nil, _ error: some Error) {
        description = "\(file)\(line.map { ", line \($0)" } ?? ""): \(error)"
    }
}
