// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The answer is being worked out and is not there yet.
///
/// A register refuses so instead of working for one reader for seconds on end while the others wait.
public struct RegisterBusy: Error, Sendable, Hashable {
    /// After how many seconds it is worth asking again; at least 1.
    public let seconds: Int

    /// An answer that is expected in so many seconds.
    public init(seconds: Int) { self.seconds = max(1, seconds) }
}
