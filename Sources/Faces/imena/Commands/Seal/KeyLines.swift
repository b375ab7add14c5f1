// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vault

/// The lines of a small file that say something.
enum KeyLines {
    static let maximumLength = 1 << 20

    static func read(_ path: String) throws -> [(number: Int, text: String)] {
        let bytes: [UInt8]
        do {
            bytes = try AtomicFile.read(path, maximum: maximumLength)
        } catch {
            guard error.isMissing else { throw error }
            throw SealFault(file: path, "there is no such file. Check the path; a recipient begins with age1")
        }
        return try lines(bytes, of: path)
    }

    static func lines(_ bytes: [UInt8], of path: String) throws -> [(number: Int, text: String)] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SealFault(file: path, "it is no text. Name a file with keys, one a line")
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        return lines.map { ($0.offset + 1, $0.element.trimmingCharacters(in: .whitespaces)) }
            .filter { !$0.1.isEmpty && !$0.1.hasPrefix("#") }
    }
}
