// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import HTTPTypes
import NIOCore
import Synchronization

/// Keeps the pages that were asked for last, as long as they are the same: until anything public is recorded, or a day is over.
///
/// It holds two generations of at most ``generation`` bytes each. When the younger one is full it becomes the elder, and
/// what was not asked for since is forgotten. It keeps what was answered and not who asked, and writes nothing down.
final class PageCache: Sendable {
    /// What pages depend on, beside their address.
    struct Stamp: Hashable, Sendable {
        /// The size of the ledger as the public may know it.
        var size: Int
        var today: Day
    }

    /// The most bytes of one generation.
    static let generation = 8 << 20

    private struct State {
        var stamp: Stamp?
        var young: [String: ReadyAnswer] = [:]
        var old: [String: ReadyAnswer] = [:]
        var bytes = 0
    }

    private let state = Mutex(State())

    /// The page at an address; `nil` if it is not kept.
    func page(_ address: String, _ stamp: Stamp) -> ReadyAnswer? {
        state.withLock { state in
            guard state.stamp == stamp else { return nil }
            if let page = state.young[address] { return page }
            guard let page = state.old.removeValue(forKey: address) else { return nil }
            Self.keep(page, address, &state)
            return page
        }
    }

    /// Keeps a page, if it is one: what is wrong or not there is not kept.
    func keep(_ page: ReadyAnswer, _ address: String, _ stamp: Stamp) {
        guard page.status == .ok, page.body.readableBytes < Self.generation / 8 else { return }
        state.withLock { state in
            if state.stamp != stamp { state = State(stamp: stamp) }
            Self.keep(page, address, &state)
        }
    }

    private static func keep(_ page: ReadyAnswer, _ address: String, _ state: inout State) {
        guard state.young.updateValue(page, forKey: address) == nil else { return }
        // The headers take about two kilobytes.
        state.bytes += page.body.readableBytes + address.utf8.count + 2_048
        guard state.bytes > generation else { return }
        state.old = state.young
        state.young = [:]
        state.bytes = 0
    }
}
