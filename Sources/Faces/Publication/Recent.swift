// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Keeps the values of the last few keys. A value is made once: who asks for one that is being made waits for it.
final class Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var values: [Key: Value] = [:]
        var order: [Key] = []
    }

    private let state = Mutex(State())
    private let making = Mutex(())
    private let capacity: Int

    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// The value of a key, made if it is not kept.
    func value(_ key: Key, _ make: () throws -> Value) throws -> Value {
        if let value = kept(key) { return value }
        return try making.withLock { _ in
            if let value = kept(key) { return value }
            let value = try make()
            state.withLock { state in
                state.values[key] = value
                state.order.append(key)
                if state.order.count > capacity { state.values[state.order.removeFirst()] = nil }
            }
            return value
        }
    }

    /// The value of a key, if it is kept.
    func kept(_ key: Key) -> Value? {
        state.withLock { state in
            guard let value = state.values[key] else { return nil }
            if state.order.last != key, let place = state.order.firstIndex(of: key) {
                state.order.remove(at: place)
                state.order.append(key)
            }
            return value
        }
    }
}
