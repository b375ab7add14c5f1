// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Keeps what a library prints away from standard output.
enum SilencedOutput {
    static func during<Result>(_ work: () throws -> Result) throws -> Result {
        fflush(nil)
        let (kept, nothing) = (dup(1), open("/dev/null", O_WRONLY | O_CLOEXEC))
        defer { for descriptor in [kept, nothing] where descriptor >= 0 { close(descriptor) } }
        guard kept >= 0, nothing >= 0 else { return try work() }
        dup2(nothing, 1)
        defer {
            fflush(nil)
            dup2(kept, 1)
        }
        return try work()
    }
}
