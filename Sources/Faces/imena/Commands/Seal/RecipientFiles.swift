// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Age
import Foundation

/// Reads whom a file is sealed to: keys, and files of keys with one a line, blank lines and lines that begin with #.
enum RecipientFiles {
    static func read(_ given: [String]) throws -> [AgeRecipient] {
        var recipients: [AgeRecipient] = []
        for text in given {
            if !text.contains("/"), text.hasPrefix("age1") || text.uppercased().hasPrefix("AGE-SECRET-KEY") {
                recipients.append(try AgeRecipient(text))
                continue
            }
            let lines = try KeyLines.read(text)
            guard !lines.isEmpty else {
                throw SealFault(file: text, "it names no recipient. Write keys age1… into it, one a line")
            }
            for line in lines {
                do {
                    recipients.append(try AgeRecipient(line.text))
                } catch {
                    throw SealFault(file: text, line: line.number, error)
                }
            }
        }
        // Whoever is named twice is sealed to once.
        var seen: Set<AgeRecipient> = []
        return recipients.filter { seen.insert($0).inserted }
    }
}
