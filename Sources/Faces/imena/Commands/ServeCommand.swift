// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Publication
import SQLiteStore
import Site

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the public pages of a register on this machine.",
        discussion: """
            The server opens the register to be read, never unlocks anything, makes no connection to anywhere, and \
            keeps no log of readers. Put a web server or an onion service in front of it to publish.
            """)

    @OptionGroup var register: RegisterOptions

    @Option(help: "The address to listen on.")
    var host: String = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port: Int = 8080

    @Option(help: "The address under which the site is published, for citations: https://…")
    var base: String?

    @Option(help: "Where errors are reported and removal is asked for: an https or mailto address.")
    var contact: String?

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535.") }
    }

    func run() async throws {
        let folder = try register.folder()
        let store = try SQLiteStore.open(in: folder.url)
        if store.isDiskFull {
            Console.note("The disk is full. The pages are served; no other command can read the register meanwhile.")
        }
        let address = base ?? "http://\(host):\(port)"
        let site = SiteRenderer(
            register: LedgerPublication(
                store: store, today: { Clock.today() }, background: { work in Thread.detachNewThread { work() } }),
            settings: SiteSettings(base: address, isSecure: address.hasPrefix("https://"), contact: contact))
        var logger = Logger(label: "imena")
        logger.logLevel = .critical
        let application = Application(
            responder: SiteResponder(renderer: site, heads: store),
            server: .init { GuardedChannel(responder: $0) },
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in Console.note("Imena is at \(address)/  (stop it with Ctrl-C)") },
            logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == 98 {
            throw ServeError.portTaken(port)
        }
    }
}

/// Why the pages cannot be shown.
enum ServeError: Error, CustomStringConvertible {
    case portTaken(Int)

    var description: String {
        switch self {
        case .portTaken(let port):
            "Port \(port) is taken by another program. Stop it, or choose another one: --port \(port + 1)."
        }
    }
}
