// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Runs the same command again in a process of its own, so that a fault in a library cannot end this one without a word.
enum InnerProcess {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter seconds: after so long it is ended.
    /// - Throws: `ExitCode` as the process ended, or why it did not.
    static func run(after seconds: Double) throws {
        let process = Process()
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: own)
        // Before all others: what follows “--” is no option any more.
        var arguments = Array(CommandLine.arguments.dropFirst())
        arguments.insert("--inside", at: min(1, arguments.count))
        process.arguments = arguments
        try process.run()
        let until = Date().addingTimeInterval(seconds)
        var pause: UInt32 = 1_000
        while process.isRunning, Date() < until {
            usleep(pause)
            pause = min(pause * 2, 20_000)
        }
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            throw Fault(
                description: "The solver did not end in time and was stopped. Give it fewer candidates or less time.")
        }
        guard process.terminationReason == .exit else {
            throw Fault(
                description:
                    "The solver broke down (signal \(process.terminationStatus)). Nothing was worked out. Use weights and "
                    + "values of similar size, or leave out constraints one by one to find the one that it cannot take."
            )
        }
        if process.terminationStatus != 0 { throw ExitCode(process.terminationStatus) }
    }
}
