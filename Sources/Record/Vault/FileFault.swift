// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A step of reading or writing a file that failed, with the operating system's reason.
public struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done.
    public enum Step: String, Hashable, Sendable {
        case open, inspect, read, write, synchronise, rename, remove
        /// The file is larger than the caller allows.
        case limit
        /// There is a folder, a device or a pipe in place of a file.
        case kind
    }

    /// What was being done.
    public let step: Step
    /// The file.
    public let path: String
    /// The `errno` of the call; 0 where the fault was found without a call.
    public let code: Int32

    /// Names a fault.
    public init(step: Step, path: String, code: Int32) {
        self.step = step
        self.path = path
        self.code = code
    }

    /// Whether there is no such file.
    public var isMissing: Bool { code == ENOENT }

    /// Whether there is such a file already.
    public var isExisting: Bool { code == EEXIST }

    /// What failed, where, and the system's words for it.
    public var description: String {
        switch step {
        case .limit: "\(path) is larger than such a file can be. Check that it is the right file."
        case .kind: "\(path) is not an ordinary file. Check the path."
        default: "\(path): could not \(step.rawValue): \(String(cString: strerror(code))). Check space and permissions."
        }
    }
}
