// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import Statements

/// Reads files of hand-written entries.
enum EntryFiles {
    private static let maximumLength = 25 << 20

    static func read(_ paths: [String], account: String) throws -> [EntriesFile] {
        try paths.map { path in
            guard let data = FileManager.default.contents(atPath: path), data.count <= maximumLength else {
                throw EntryFilesError.unreadable(path)
            }
            guard let text = String(validating: data, as: UTF8.self) else { throw EntryFilesError.notUTF8(path) }
            return try EntriesFile(yaml: text, file: URL(filePath: path).lastPathComponent, account: account)
        }
    }
}

/// Why a file of entries cannot be read.
enum EntryFilesError: Error, CustomStringConvertible {
    case unreadable(String)
    case notUTF8(String)

    var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read or is longer than 25 MiB. Check its name and permissions."
        case .notUTF8(let path): "\(path) is not UTF-8. Save it as UTF-8."
        }
    }
}
