// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord
import Synchronization

/// Values that take long to make: made aside, one at a time, while those who ask are told to come again.
final class Aside<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var making: Key?
        var failure: (key: Key, error: any Error)?
        /// How long the last one took.
        var seconds = 1
    }

    private let kept: Recent<Key, Value>
    private let state = Mutex(State())
    private let background: (@Sendable (@escaping @Sendable () -> Void) -> Void)?

    /// - Parameter background: runs work aside; without it who asks waits until the work is done.
    init(capacity: Int, background: (@Sendable (@escaping @Sendable () -> Void) -> Void)?) {
        kept = Recent(capacity: capacity)
        self.background = background
    }

    /// The value of a key, if it is kept or may be made now.
    ///
    /// - Throws: `RegisterBusy` if it is made aside and not there yet; what `make` throws.
    func value(_ key: Key, _ make: @escaping @Sendable () throws -> Value) throws -> Value {
        if let value = kept.kept(key) { return value }
        guard let background else { return try kept.value(key, make) }
        let shallMake = try state.withLock { state in
            if let failure = state.failure, failure.key == key {
                state.failure = nil
                throw failure.error
            }
            guard state.making == nil else { return false }
            state.making = key
            return true
        }
        if shallMake { background { [self] in makeAside(key, make) } }
        throw RegisterBusy(seconds: state.withLock { $0.seconds })
    }

    private func makeAside(_ key: Key, _ make: () throws -> Value) {
        let start = ContinuousClock.now
        let result = Result { try kept.value(key, make) }
        let seconds = Int((ContinuousClock.now - start).components.seconds) + 1
        state.withLock { state in
            state.making = nil
            state.seconds = seconds
            if case .failure(let error) = result { state.failure = (key, error) }
        }
    }
}
