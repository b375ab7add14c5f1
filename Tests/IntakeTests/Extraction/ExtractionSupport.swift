// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import Intake

/// The folder of public lists beside the project, if there is one.
enum SharedLists {
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["IMENA_SHARED"] {
            return existing(URL(filePath: path).appending(path: "data/lists"))
        }
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if let found = existing(folder.appending(path: "../shared/data/lists").standardized) { return found }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    static func file(_ path: String) -> URL? {
        folder.flatMap { existing($0.appending(path: path)) }
    }

    private static func existing(_ url: URL) -> URL? {
        FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}

/// One record of the list with tags, as the tests need it.
struct TaggedRecord: Decodable {
    struct Properties: Decodable {
        let ID: String
        let clauses: [String]
        let main: [String]
        let tags: [String]
        let date: String
    }

    struct Collection: Decodable {
        let features: [TaggedRecord]
    }

    let properties: Properties

    static let file = SharedLists.file("memorial-politzek-2025/list_843_17-02-2025.geojson")

    static func all() throws -> [TaggedRecord] {
        guard let file else { return [] }
        return try JSONDecoder().decode(Collection.self, from: Data(contentsOf: file)).features
    }

    /// The tags «205.5 ч.2» as article and part, without the General Part of the code (30, 33).
    var tags: Set<ArticleTag> {
        Set(properties.clauses.compactMap(ArticleTag.init(tag:)).filter { !$0.isGeneralPart })
    }

    /// The tagged day, in ISO form.
    var day: String? {
        let parts = properties.date.split(separator: "/")
        return parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0])" : nil
    }

    var text: String { PlainText(html: properties.main.joined(separator: "\n")).text }
}

struct ArticleTag: Hashable {
    let article: String
    let part: String?

    init(article: String, part: String?) {
        self.article = article
        self.part = part
    }

    init?(tag: String) {
        let article = tag.prefix { $0.isNumber || $0 == "." }
        guard !article.isEmpty else { return nil }
        self.article = String(article)
        let rest = tag.dropFirst(article.count).drop { !$0.isNumber }
        let part = rest.prefix { $0.isNumber || $0 == "." }
        let isPart = tag.dropFirst(article.count).drop { $0 == " " }.first == "ч"
        self.part = isPart && !part.isEmpty ? String(part) : nil
    }

    var isGeneralPart: Bool { (Double(article) ?? 0) < 105 }
}
