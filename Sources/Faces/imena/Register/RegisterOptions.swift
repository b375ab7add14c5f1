// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Which register a command speaks to.
struct RegisterOptions: ParsableArguments {
    @Option(name: .customLong("register"), help: "The folder of the register; otherwise IMENA_REGISTER.")
    var path: String?

    func folder() throws -> RegisterFolder {
        if let path { return RegisterFolder(path) }
        if let path = ProcessInfo.processInfo.environment["IMENA_REGISTER"], !path.isEmpty {
            return RegisterFolder(path)
        }
        throw ValidationError("Name the register: --register DIR, or set IMENA_REGISTER.")
    }
}
