// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A progress line on standard error, drawn only on a terminal and at most ten times a second.
final class Progress {
    private let title: String
    private let isShown = Console.isTerminal(2)
    private var lastDrawn = Date.distantPast
    private let started = Date()

    init(_ title: String) { self.title = title }

    /// Shows which share of the work is done.
    func show(share: Double) { draw(share, "") }

    /// Shows how far the work is.
    func show(_ done: Int, of total: Int, unit: String) {
        draw(total > 0 ? min(1, Double(done) / Double(total)) : 0, "  \(done) \(unit)")
    }

    private func draw(_ share: Double, _ amount: String) {
        guard isShown, Date().timeIntervalSince(lastDrawn) > 0.1 else { return }
        lastDrawn = Date()
        let filled = Int(share * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let line = "\r\(title)  \(bar) \(Int(share * 100)) %\(amount)"
        FileHandle.standardError.write(Data(line.utf8))
    }

    /// Wipes the line.
    func end() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
    }

    /// Seconds since the work began.
    var seconds: Double { Date().timeIntervalSince(started) }
}
