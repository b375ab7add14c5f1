// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Runs tasks side by side; the answers stand in the order of the tasks, whoever ends first.
enum Parallel {
    /// Calls a function for each number below `count`.
    ///
    /// - Parameters:
    ///   - threads: how many may run at once; 1 runs them here, one after the other.
    ///   - prepare: makes what a thread needs for itself, once a share of the tasks.
    static func map<Tool, Answer: Sendable>(
        _ count: Int, threads: Int, prepare: @Sendable () -> Tool, _ body: @Sendable (Int, inout Tool) -> Answer
    ) -> [Answer] {
        let shares = max(1, min(threads, count))
        guard shares > 1 else {
            var tool = prepare()
            return (0..<count).map { body($0, &tool) }
        }
        var answers = [Answer?](repeating: nil, count: count)
        answers.withUnsafeMutableBufferPointer { buffer in
            // Each share writes places of its own.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: shares) { share in
                var tool = prepare()
                for place in stride(from: share, to: count, by: shares) { places[place] = body(place, &tool) }
            }
        }
        return answers.compactMap { $0 }
    }
}
