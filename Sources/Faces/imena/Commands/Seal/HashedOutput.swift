// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Ledger
import Vault

/// A file that appears when it is whole, or standard output; hashed on the way.
final class HashedOutput: OpenedOutput {
    private let file: StreamedFile?
    private var hasher = SHA256()
    private(set) var length: UInt64 = 0

    /// - Parameter path: a file, which if it is a link stays one; - for standard output.
    init(to path: String) throws {
        file = path == "-" ? nil : try StreamedFile(to: URL(filePath: path).resolvingSymlinksInPath().path)
    }

    func write(_ bytes: [UInt8]) throws {
        hasher.update(data: bytes)
        length += UInt64(bytes.count)
        if let file { try file.write(bytes) } else { Console.write(exactly: bytes) }
    }

    func finish() throws { try file?.finish() }

    /// The hash of what was written.
    var hash: Ledger.Digest { get throws { try Ledger.Digest(hasher.finalize()) } }
}
