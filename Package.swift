// swift-tools-version: 6.1
import PackageDescription

/// The strictest useful settings; every target has them.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a target in the folder of its floor.
func room(
    _ floor: String, _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)", exclude: exclude,
        resources: resources, swiftSettings: strict)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, path: "Tests/\(name)Tests",
        exclude: exclude, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "Imena",
    products: [.executable(name: "imena", targets: ["imena"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Tools: know nothing of prisoners.
        room("Tools", "Dates"),
        room("Tools", "Signs"),
        room("Tools", "Numbers"),
        room(
            "Tools", "Names", ["Signs"],
            exclude: ["Resources/declension/LICENSE.petrovich.txt", "Resources/confusables/LICENSE.unicode.txt"],
            resources: [
                .embedInCode("Resources/schemes/ru.schemes"), .embedInCode("Resources/schemes/uk.schemes"),
                .embedInCode("Resources/schemes/be.schemes"), .embedInCode("Resources/schemes/other.schemes"),
                .embedInCode("Resources/declension/ru.declension"), .embedInCode("Resources/declension/uk.declension"),
                .embedInCode("Resources/declension/be.declension"),
                .embedInCode("Resources/confusables/confusables.txt"),
                .embedInCode("Resources/given-names.txt"), .embedInCode("Resources/name-words.txt"),
                .embedInCode("Resources/name-shares.txt"),
                .embedInCode("Resources/respellings/palladius.txt"),
                .embedInCode("Resources/respellings/letters.txt"),
            ]),
        room("Tools", "Tables", ["CZip", "CXlsxWriter", "Dates", "Signs"]),
        room("Tools", "Documents", ["CPangoCairo", "Tables"]),
        room("Tools", "Markup"),
        room("Tools", "StrictYAML", [yaml]),
        room("Tools", "Age", [crypto, cryptoExtras]),
        room("Tools", "Charts", ["Dates", "Markup"]),
        room("Tools", "Phrases", ["Dates"], resources: [.embedInCode("en.phrases"), .embedInCode("ru.phrases")]),
        // Record: what is stated and kept.
        room("Record", "Statements", ["Dates"], resources: [.embedInCode("Vocabularies")]),
        room("Record", "Ledger", ["Dates", "Statements", crypto]),
        room("Record", "Vault", ["CArgon2", "Ledger", crypto]),
        room("Record", "Register", ["Dates", "Names", "Statements", "Ledger"]),
        // Reason: what is worked out.
        room(
            "Reason", "Intake",
            ["Dates", "Signs", "Names", "Tables", "Statements", "Ledger", "Register", "StrictYAML", crypto],
            resources: [.copy("Resources/mappings"), .copy("Resources/extraction")]),
        room("Reason", "Linkage", ["Dates", "Names", "Tables", "Statements", "Ledger", "Register"]),
        room(
            "Reason", "Accountability",
            [
                "Dates", "Names", "Numbers", "Tables", "Statements", "Ledger", "Register", "Linkage",
                "Law", "Plans", "Statistics",
            ],
            resources: [
                .embedInCode("Resources/mention-countries.txt"), .embedInCode("Resources/ladders/medical-care.yaml"),
                .embedInCode("Resources/ladders/release.yaml"), .embedInCode("Resources/ladders/sanction.yaml"),
                .embedInCode("Resources/ladders/visit.yaml"),
                .embedInCode("Resources/official-grounds.txt"), .embedInCode("Resources/mention-kinds.txt"),
                .embedInCode("Resources/words.txt"),
                .embedInCode("Resources/roles.txt"), .embedInCode("Resources/reasons.txt"),
                .embedInCode("Resources/belarusian.txt"), .embedInCode("Resources/latin.txt"),
                .embedInCode("Resources/organisation-words.txt"),
                .embedInCode("Resources/lists/eu-act.list"),
                .embedInCode("Resources/lists/eu-act-page.list"),
                .embedInCode("Resources/lists/eu-fsf-csv.list"),
                .embedInCode("Resources/lists/eu-fsf-csv-1-0.list"),
                .embedInCode("Resources/lists/eu-fsf-xml.list"),
                .embedInCode("Resources/lists/opensanctions-simple.list"),
                .embedInCode("Resources/lists/opensanctions-ftm.list"),
                .embedInCode("Resources/lists/uk-list.list"),
                .embedInCode("Resources/lists/uk-list-xml.list"),
                .embedInCode("Resources/lists/uk-ofsi.list"),
                .embedInCode("Resources/lists/uk-ofsi-xml.list"),
                .embedInCode("Resources/lists/ofac-sdn.list"),
                .embedInCode("Resources/lists/ofac-alt.list"),
                .embedInCode("Resources/lists/ofac-xml.list"),
                .embedInCode("Resources/lists/ofac-advanced.list"),
                .embedInCode("Resources/lists/seco.list"),
                .embedInCode("Resources/lists/un.list"), .embedInCode("Resources/lists/canada.list"),
                .embedInCode("Resources/lists/australia.list"), .embedInCode("Resources/lists/ofac-enhanced.list"),
                .embedInCode("Resources/lists/opensanctions-names.list"), .embedInCode("Resources/lists/plain.list"),
            ]),
        room(
            "Reason", "Law", ["Dates", "Statements", "Ledger", "Register", "StrictYAML"],
            resources: [.copy("Resources/packs")]),
        room("Reason", "Statistics", ["Dates", "Numbers", "Tables", "Statements", "Ledger", "Register"]),
        room(
            "Reason", "Exchanges",
            [
                "Dates", "Names", "Numbers", "Tables", "Statements", "Ledger", "Register", "Law", "Linkage",
                "Statistics", "StrictYAML",
            ],
            resources: [.embedInCode("Resources/grounds.yaml"), .embedInCode("Resources/regions.txt")]),
        room("Reason", "Plans", ["CCbc", "Signs", "StrictYAML", "Tables"]),
        // Stores: the engines; the only SQL.
        room("Stores", "SQLiteStore", ["Dates", "Statements", "Ledger", "Vault", "Intake", grdb, sqlite, crypto]),
        // Faces: what people touch.
        room("Faces", "PublicRecord", ["Dates"]),
        room(
            "Faces", "Publication",
            [
                "Dates", "Names", "Phrases", "Statements", "Ledger", "Register", "Law", "Statistics", "Exchanges",
                "Accountability", "PublicRecord",
            ],
            resources: [.embedInCode("Resources/labels.txt")]),
        room(
            "Faces", "Site", ["Dates", "Signs", "Documents", "Markup", "Charts", "Phrases", "PublicRecord"],
            exclude: ["Maps/LICENSE.openstreetmap.txt"],
            resources: [
                .embedInCode("style.css"), .embedInCode("Maps/russia.regions"), .embedInCode("Maps/russia.tiles"),
            ]),
        room(
            "Faces", "Papers",
            [
                "Accountability", "Dates", "Documents", "Exchanges", "Law", "Ledger", "Names", "Phrases", "Publication",
                "Plans", "PublicRecord", "Register", "Statements",
            ]),
        .executableTarget(
            name: "imena",
            dependencies: [
                "Dates", "Signs", "Names", "Tables", "Documents", "Statements", "Ledger", "Vault", "Register", "Intake",
                "Linkage", "Law", "Statistics", "Exchanges", "Plans", "Accountability", "Age", "SQLiteStore", "Charts",
                "PublicRecord", "Publication", "Papers", "Site", "Phrases", crypto, arguments, hummingbird,
                logging,
            ],
            path: "Sources/Faces/imena", swiftSettings: strict),
        // C libraries of the system.
        .systemLibrary(
            name: "CArgon2", path: "Sources/System/CArgon2", pkgConfig: "libargon2",
            providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(
            name: "CZip", path: "Sources/System/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", path: "Sources/System/CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CPangoCairo", path: "Sources/System/CPangoCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CCbc", path: "Sources/System/CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
        // Only for tests that read compressed vectors.
        .systemLibrary(
            name: "CZlib", path: "Sources/System/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Tests.
        tests("Dates"),
        tests("Signs"),
        tests("Numbers", exclude: ["Values"]),
        tests(
            "Statistics", ["Dates", "Numbers", "Tables", "Statements", "Ledger", "Register"], exclude: ["Values"]),
        tests("Names"),
        tests("Tables"),
        tests("Law", ["Dates", "Statements", "Ledger", "Register", "Intake"]),
        tests(
            "Exchanges", ["Dates", "Tables", "Statements", "Ledger", "Register", "Law", "Linkage", "Intake"]),
        tests("Linkage", ["Dates", "Tables", "Statements", "Ledger", "Register", "Intake"]),
        tests(
            "Accountability",
            ["Dates", "Names", "Statements", "Tables", "Linkage", "Law", "Plans", "Statistics", crypto],
            exclude: ["Gold", "Values"]),
        tests("Documents", ["CPangoCairo", "Tables"]),
        tests("Markup"),
        tests("StrictYAML"),
        tests("Age", ["CZlib", crypto]),
        tests("Plans", ["Papers", "Phrases", "Tables"], exclude: ["Values"]),
        tests("Charts", ["Dates", "Markup"], exclude: ["Drawings"]),
        tests("Phrases", ["Dates"]),
        tests("Statements", ["Dates"]),
        tests("Ledger", ["Dates", "Statements", crypto]),
        tests("Vault", ["Ledger", crypto]),
        tests("Register", ["Dates", "Statements", "Ledger"]),
        tests("Intake", ["Dates", "Tables", "Statements", "Ledger", "Register"], exclude: ["Vocabulary"]),
        tests(
            "SQLiteStore", ["Dates", "Statements", "Ledger", "Vault", "Register", "StoreDriver", crypto, grdb, sqlite]),
        .executableTarget(
            name: "StoreDriver", dependencies: ["Dates", "Statements", "Ledger", "Vault", "SQLiteStore"],
            path: "Tests/StoreDriver", swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests", dependencies: ["imena", "Tables", "Vault", grdb], path: "Tests/CommandLineTests",
            swiftSettings: strict),
        tests(
            "Publication",
            ["PublicRecord", "Dates", "Law", "Phrases", "Statements", "Ledger", "Register", "Intake", "Site"]),
        tests(
            "Papers", ["Accountability", "Dates", "Documents", "Law", "Ledger", "Phrases", "Register", "Statements"]),
        tests("Site", ["PublicRecord", "Charts", "Dates", "Phrases"]),
    ],
    swiftLanguageModes: [.v6]
)
