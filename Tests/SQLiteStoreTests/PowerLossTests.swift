// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import SQLiteStore
import Synchronization
import Testing

/// A disk that keeps for certain only what was synchronised, made from the log of a run.
///
/// Of a file's writes since its last synchronising any part can be lost, in sectors of 512 bytes. Names (links, renames,
/// removals) are kept in order, as journalling file systems do.
struct LossyDisk {
    private struct File {
        var kept: [UInt8] = []
        var pending: [DiskCall] = []
    }

    /// What of the pending writes reaches the disk.
    enum Loss: CaseIterable { case everything, nothing, anyPart }

    private var files: [Int: File] = [:]
    private var names: [String: Int] = [:]

    private mutating func number(_ path: String) -> Int {
        if let number = names[path] { return number }
        let number = files.count
        files[number] = File()
        names[path] = number
        return number
    }

    mutating func take(_ call: DiskCall) {
        switch call.kind {
        case .say: return
        case .write, .shorten: files[number(call.path)]?.pending.append(call)
        case .synchronise:
            // A folder is synchronised too: its names are kept anyway.
            guard let number = names[call.path], var file = files[number] else { return }
            for call in file.pending { Self.apply(call, to: &file.kept) }
            file.pending = []
            files[number] = file
        case .remove: names[call.path] = nil
        case .rename:
            names[String(decoding: call.bytes, as: UTF8.self)] = names[call.path]
            names[call.path] = nil
        case .link: names[String(decoding: call.bytes, as: UTF8.self)] = names[call.path]
        }
    }

    private static func apply(_ call: DiskCall, to bytes: inout [UInt8]) {
        let end = call.kind == .shorten ? call.offset : call.offset + call.bytes.count
        if call.kind == .shorten, end < bytes.count { bytes.removeLast(bytes.count - end) }
        if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        if call.kind == .write { bytes.replaceSubrange(call.offset..<end, with: call.bytes) }
    }

    /// The files as they can be found after the power went.
    func files(after loss: Loss, _ random: inout Seeded) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for (path, number) in names.sorted(by: { $0.key < $1.key }) {
            guard let file = files[number] else { continue }
            var bytes = file.kept
            for call in file.pending {
                switch loss {
                case .everything: break
                case .nothing: Self.apply(call, to: &bytes)
                case .anyPart: for part in Self.sectors(of: call) where random.oneIn(2) { Self.apply(part, to: &bytes) }
                }
            }
            found[path] = bytes
        }
        return found
    }

    private static func sectors(of call: DiskCall) -> [DiskCall] {
        guard call.kind == .write else { return [call] }
        var parts: [DiskCall] = []
        var start = 0
        while start < call.bytes.count {
            let end = min(call.bytes.count, start + 512 - (call.offset + start) % 512)
            var part = call
            part.offset = call.offset + start
            part.bytes = Array(call.bytes[start..<end])
            parts.append(part)
            start = end
        }
        return parts
    }
}

@Suite(
    "Loss of power",
    .enabled(if: Child.driver != nil, "The program StoreDriver was not built next to the tests."),
    .enabled(if: FaultLibrary.shared != nil, "There is no C compiler to make the library that logs the disk."))
struct PowerLossTests {
    @Test(
        "a disk that loses or tears all that was not synchronised loses nothing that was acknowledged",
        arguments: isLongRun ? [11, 12, 13, 14] : [11] as [UInt64])
    func everyMoment(seed: UInt64) throws {
        let (scratch, output) = (try Scratch(), try Scratch())
        let log = output.folder.appending(path: "log")
        let child = try Child(
            ["create", scratch.folder.path, "\(seed)", isLongRun ? "24" : "8"],
            environment: try #require(FaultLibrary.shared).environment(.log, at: 0, in: scratch.folder, log: log),
            output: output.folder.appending(path: "out"))
        #expect(child.wait() == .exit(0), "\(child.said())")
        let calls = try DiskCall.all(in: log)
        let failures = Mutex<[String]>([])
        let struck = Mutex(0)
        // Each worker goes through the whole log and looks at its share of the moments.
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            var disk = LossyDisk()
            var said: [UInt8] = []
            var random = Seeded(seed &+ UInt64(worker))
            for (moment, call) in calls.enumerated() {
                disk.take(call)
                if call.kind == .say { said += call.bytes }
                guard moment % 2 == worker else { continue }
                for loss in LossyDisk.Loss.allCases where isLongRun || loss == .anyPart || moment % 8 == worker {
                    let files = disk.files(after: loss, &random)
                    let found = Self.problems(files, in: scratch.folder.path, acknowledged: Acknowledged.all(in: said))
                    struck.withLock { $0 += 1 }
                    failures.withLock { $0 += found.map { "call \(moment), loss of \(loss): \($0)" } }
                }
            }
        }
        let found = failures.withLock { $0 }
        #expect(found.isEmpty, "\(found.prefix(20))")
        #expect(struck.withLock { $0 } > 100)
        print(
            "loss of power: \(struck.withLock { $0 }) states of the disk after \(calls.count) calls, \(found.count) problems"
        )
    }

    private static func problems(
        _ files: [String: [UInt8]], in folder: String, acknowledged: [Acknowledged]
    ) -> [String] {
        do {
            let scratch = try Scratch()
            for (path, bytes) in files {
                let name = String(path.dropFirst(folder.count + 1))
                try scratch.write(bytes, to: name)
                chmod(scratch.folder.appending(path: name).path, 0o600)
            }
            return Aftermath(scratch: scratch).problems(acknowledged: acknowledged)
        } catch {
            return ["\(error)"]
        }
    }
}
