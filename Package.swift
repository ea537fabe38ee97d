// swift-tools-version: 6.2
import PackageDescription

/// The engine is optimized for the tests too: they throw whole folders at it.
let engine: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// Swift cannot ask for the wide vectors of some processors; the C compiler inside it can, for a whole target. This asks for the
// machine that builds: a program built for another kind of processor needs the flag taken away.
#if arch(x86_64)
  let wideVectors: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-mavx2"])]
#else
  let wideVectors: [SwiftSetting] = []
#endif

let package = Package(
  name: "Lede",
  products: [.executable(name: "lede", targets: ["lede"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // No pkgConfig: it is loaded when something is fetched, not linked.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CProcessor"),
    .target(name: "CTerminal"),
    .target(name: "NewsModel", swiftSettings: engine),
    .target(
      name: "ArticleParsing", dependencies: ["NewsModel", "CCmark", "CLibXML2", "CZlib"], swiftSettings: engine),
    .target(name: "Fetching", dependencies: ["CCurl"]),
    .target(name: "TaggerKernels", dependencies: ["CProcessor"], swiftSettings: engine),
    .target(name: "WideKernels", dependencies: ["TaggerKernels"], swiftSettings: engine + wideVectors),
    .target(
      name: "Extraction", dependencies: ["NewsModel", "TaggerKernels", "WideKernels", "CProcessor", "NameData"],
      exclude: ["Resources"], swiftSettings: engine),
    .target(name: "NameData", path: "Sources/Extraction/Resources", resources: [.copy("names.model")]),
    .target(
      name: "ArticleLibrary",
      dependencies: [
        "NewsModel", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "TerminalUI", dependencies: ["CNcurses", "CTerminal"]),
    .target(name: "Reader", dependencies: ["NewsModel", "TerminalUI"]),
    .target(name: "PseudoTerminal", dependencies: ["CTerminal"]),
    .executableTarget(
      name: "lede",
      dependencies: [
        "NewsModel", "ArticleParsing", "Fetching", "Extraction", "TerminalUI", "Reader", "PseudoTerminal",
        "ArticleLibrary", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Swift's own libraries are linked into the program: it starts twice as fast, takes 5 MB less memory, and runs on
      // machines without Swift. The last five are those that Foundation needs.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
            "-lstdc++",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "NewsModelTests", dependencies: ["NewsModel"]),
    .target(name: "Seeded", path: "Tests/Seeded"),
    .testTarget(
      name: "ArticleParsingTests", dependencies: ["ArticleParsing", "NewsModel", "CZlib", "Seeded"],
      exclude: ["Pages"]),
    .target(name: "Loopback", path: "Tests/Loopback"),
    .testTarget(name: "FetchingTests", dependencies: ["Fetching", "Loopback", "CZlib"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "NewsModel", "Seeded"]),
    .testTarget(
      name: "ArticleLibraryTests",
      dependencies: ["ArticleLibrary", "NewsModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .executableTarget(name: "TerminalProbe", dependencies: ["TerminalUI"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "CTerminal", "PseudoTerminal", "TerminalProbe", "Seeded"]),
    .testTarget(
      name: "ReaderTests", dependencies: ["Reader", "NewsModel", "TerminalUI", "Seeded"], exclude: ["Sessions"]),
    .testTarget(
      name: "LedeTests",
      dependencies: ["lede", "NewsModel", "Fetching", "Reader", "PseudoTerminal", "ArticleLibrary", "Loopback"],
      exclude: ["Sessions"]),
  ],
  swiftLanguageModes: [.v6]
)
