// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Warns of secrets that others can read.
enum FilePrivacy {
    static func warn(of path: String, holding what: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else { return }
        Console.note("Others on this machine may read \(path), which holds \(what). Run: chmod 600 \(path)")
    }
}
