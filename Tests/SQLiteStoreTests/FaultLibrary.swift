// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A library that stands between a program and the disk: it counts the calls on the files of one folder, and at the
/// chosen one kills the process, tears a write, runs out of room or fails to synchronise; or it keeps a log of all calls.
///
/// Made from ``source`` with the C compiler of the system; `nil` if there is none.
struct FaultLibrary: Sendable {
    /// What happens at the chosen call.
    enum Fault: String, CaseIterable, Sendable {
        /// Nothing; every call is kept in a log.
        case log
        /// The process is killed before the call.
        case kill
        /// Half of the bytes are written, then the process is killed.
        case tear
        /// The call and all later ones that take room fail with `ENOSPC`.
        case full
        /// The call fails with `ENOSPC`, later ones do not.
        case fullOnce
        /// The chosen synchronising fails with `EIO`, later ones do not.
        case sync
    }

    private let scratch: Scratch
    let library: URL

    /// Made once for all tests.
    static let shared = FaultLibrary()

    private init?() {
        guard let scratch = try? Scratch() else { return nil }
        self.scratch = scratch
        library = scratch.folder.appending(path: "fault.so")
        let file = scratch.folder.appending(path: "fault.c")
        guard let compiler = Self.compiler, (try? Data(Self.source.utf8).write(to: file)) != nil else { return nil }
        let process = Process()
        process.executableURL = compiler
        process.arguments = ["-shared", "-fPIC", "-O1", "-o", library.path, file.path, "-ldl", "-lpthread"]
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
    }

    private static var compiler: URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        let candidates = path.split(separator: ":").flatMap { ["\($0)/cc", "\($0)/clang", "\($0)/gcc"] }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }
    }

    /// The environment in which a program meets the fault.
    func environment(_ fault: Fault, at call: Int, in folder: URL, log: URL? = nil) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["LD_PRELOAD"] = library.path
        environment["FAULT_KIND"] = fault.rawValue
        environment["FAULT_AT"] = "\(call)"
        environment["FAULT_FOLDER"] = folder.path
        environment["FAULT_LOG"] = log?.path
        return environment
    }
}
