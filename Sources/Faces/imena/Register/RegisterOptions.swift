// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Which register a command speaks to.
struct RegisterOptions: ParsableArguments {
    @Option(name: .customLong("register"), help: "The folder of the register; otherwise IMENA_REGISTER.")
    var path: String?

    /// Whether one is named; some commands do without.
    var isNamed: Bool { named != nil }

    private var named: String? {
        if let path { return path }
        return ProcessInfo.processInfo.environment["IMENA_REGISTER"].flatMap { $0.isEmpty ? nil : $0 }
    }

    func folder() throws -> RegisterFolder {
        if let named { return RegisterFolder(named) }
        throw ValidationError("Name the register: --register DIR, or set IMENA_REGISTER.")
    }
}
