// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import SQLiteStore
import Synchronization
import Testing

/// What crashes and failures of the disk leave behind. Without the driver or a C compiler these tests cannot run and say
/// so: they are skipped, never passed.
@Suite(
    "Crash safety",
    .enabled(if: Child.driver != nil, "The program StoreDriver was not built next to the tests."),
    .enabled(if: FaultLibrary.shared != nil, "There is no C compiler to make the library that fails the disk."))
struct CrashTests {
    struct Script: CustomTestStringConvertible {
        var fault: FaultLibrary.Fault
        var seed: UInt64
        var acts: Int
        /// Only every n-th call is tried.
        var stride = 1
        var testDescription: String { "\(fault), seed \(seed), \(acts) acts" }
    }

    static let scripts: [Script] = [
        Script(fault: .kill, seed: 1, acts: 4),
        Script(fault: .tear, seed: 2, acts: 4, stride: isLongRun ? 1 : 3),
        Script(fault: .full, seed: 3, acts: 4, stride: isLongRun ? 1 : 3),
        Script(fault: .fullOnce, seed: 4, acts: 4, stride: isLongRun ? 1 : 4),
        Script(fault: .sync, seed: 5, acts: 12),
    ]

    /// Runs the script once from an empty folder with a fault, looks at what is left, and runs it again without.
    private static func problems(_ script: Script, at call: Int) throws -> [String] {
        let library = try #require(FaultLibrary.shared)
        let (scratch, output) = (try Scratch(), try Scratch())
        let arguments = ["create", scratch.folder.path, "\(script.seed)", "\(script.acts)"]
        let child = try Child(
            arguments, environment: library.environment(script.fault, at: call, in: scratch.folder),
            output: output.folder.appending(path: "out"))
        let end = child.wait()
        if script.fault == .kill, end != .signal(SIGKILL) { return ["it was not killed: \(end)"] }
        if case .signal(let signal) = end, signal != SIGKILL { return ["it died of signal \(signal)"] }
        var acknowledged = try child.acknowledged()
        var problems = Aftermath(scratch: scratch).problems(acknowledged: acknowledged)
        let again = try Child(
            ["create", scratch.folder.path, "\(script.seed)", "1"], output: output.folder.appending(path: "again"))
        if again.wait() != .exit(0) { problems.append("it does not go on: \(again.said())") }
        acknowledged += try again.acknowledged()
        return problems + Aftermath(scratch: scratch).problems(acknowledged: acknowledged)
    }

    /// The number of calls that the fault can strike in a script, and how many acts pass without one.
    private static func calls(_ script: Script) throws -> Int {
        let (scratch, output) = (try Scratch(), try Scratch())
        let log = output.folder.appending(path: "log")
        let child = try Child(
            ["create", scratch.folder.path, "\(script.seed)", "\(script.acts)"],
            environment: try #require(FaultLibrary.shared).environment(.log, at: 0, in: scratch.folder, log: log),
            output: output.folder.appending(path: "out"))
        #expect(child.wait() == .exit(0), "\(child.said())")
        #expect(try child.acknowledged().count == script.acts)
        return try DiskCall.all(in: log).count { call in
            switch script.fault {
            case .sync: call.kind == .synchronise
            case .full, .fullOnce: call.kind != .synchronise && call.kind != .say
            case .kill, .tear, .log: call.kind != .say
            }
        }
    }

    @Test("at every call, what was acknowledged is there and nothing is there by half", arguments: scripts)
    func everyCall(script: Script) throws {
        let calls = try Self.calls(script)
        let points = Array(stride(from: 1, through: calls, by: script.stride))
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: points.count) { index in
            let found: [String]
            do { found = try Self.problems(script, at: points[index]) } catch { found = ["\(error)"] }
            failures.withLock { $0 += found.map { "call \(points[index]): \($0)" } }
        }
        let found = failures.withLock { $0 }
        #expect(found.isEmpty, "\(found.prefix(20))")
        print(
            "crash safety: \(script.fault.rawValue): \(points.count) of \(calls) calls struck, \(found.count) problems")
    }

    @Test("killed from outside at any moment, what was acknowledged is there") func randomKills() throws {
        let kills = isLongRun ? 1000 : 24
        var random = Seeded(20240801)
        var killed = 0
        for round in 0..<(kills + 7) / 8 {
            let (scratch, output) = (try Scratch(), try Scratch())
            var acknowledged: [Acknowledged] = []
            for _ in 0..<8 {
                let child = try Child(
                    ["create", scratch.folder.path, "\(round)", "100000"],
                    output: output.folder.appending(path: "out"))
                usleep(UInt32(random.below(isLongRun ? 120_000 : 90_000) + 1))
                kill(child.process, SIGKILL)
                #expect(child.wait() == .signal(SIGKILL), "\(child.said())")
                killed += 1
                acknowledged += try child.acknowledged()
            }
            let found = Aftermath(scratch: scratch).problems(acknowledged: acknowledged)
            #expect(found.isEmpty, "round \(round): \(found)")
        }
        print("crash safety: \(killed) random kills")
    }
}
