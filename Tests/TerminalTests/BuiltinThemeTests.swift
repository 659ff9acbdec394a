import Foundation
import Terminal
import Testing
import Themes

@Suite struct BuiltinThemeTests {
    private static let loader = ThemeLoader(source: BuiltinThemes.text(named:))

    /// Roles that are drawn as lines and bars; a mark needs less contrast than text.
    private static let marks: Set<Role> = [.frame, .barEmpty, .axis, .density, .bar]

    @Test(arguments: BuiltinThemes.names)
    func `a theme of the program has no problems and gives every role`(name: String) throws {
        #expect(Self.loader.load(name).problems.isEmpty)
        let own = try #require(BuiltinThemes.text(named: name))
        let base = try #require(BuiltinThemes.text(named: "base"))
        for role in Role.allCases {
            let entry = "\n  \(role.name):"
            #expect((own + base).contains(entry), "\(role.name)")
        }
    }

    @Test(arguments: BuiltinThemes.names)
    func `a theme of the program is read as one of a user would be`(name: String) throws {
        let text = try #require(BuiltinThemes.text(named: name))
        let (theme, problems) = ThemeReader.read(builtin: text, name: name)
        #expect(problems.isEmpty)
        #expect(theme == ThemeReader.read(text, name: name).theme)
        let loader = ThemeLoader(source: { _ in nil }, builtin: BuiltinThemes.text(named:))
        #expect(loader.load(name).theme == Self.loader.load(name).theme)
    }

    @Test func `a theme of the user counts before one of the program`() {
        let loader = ThemeLoader(
            source: { $0 == "base" ? "name: base\nappearance: dark" : nil },
            builtin: BuiltinThemes.text(named:))
        #expect(loader.load("base").theme.appearance == .dark)
    }

    @Test func `a name that is not there gives no text`() {
        #expect(BuiltinThemes.text(named: "no") == nil)
    }

    @Test(arguments: ["dark", "light"], [ColourDepth.truecolor, .indexed])
    func `text and marks stand out from their background`(name: String, depth: ColourDepth) throws {
        let sheet = Self.loader.load(name).theme.styleSheet(depth: depth)
        for role in Role.allCases {
            for selected in [false, true] {
                let style = sheet.style(of: Cell(role: role, isSelected: selected))
                let contrast = try contrast(style)
                let least = Self.marks.contains(role) ? 3.0 : 4.5
                #expect(contrast >= least, "\(role.name) selected \(selected): \(contrast)")
            }
        }
    }

    @Test(arguments: ["dark", "light", "ansi16"], [ColourDepth.sixteen, .eight])
    func `no named colour is written on itself`(name: String, depth: ColourDepth) {
        let sheet = Self.loader.load(name).theme.styleSheet(depth: depth)
        for role in Role.allCases {
            for selected in [false, true] {
                let style = sheet.style(of: Cell(role: role, isSelected: selected))
                guard style.foreground != nil else { continue }
                #expect(style.foreground != style.background, "\(role.name) selected \(selected)")
            }
        }
    }

    @Test(arguments: BuiltinThemes.names, ColourDepth.allCases)
    func `what is selected looks different`(name: String, depth: ColourDepth) {
        let sheet = Self.loader.load(name).theme.styleSheet(depth: depth)
        for role in Role.allCases {
            let plain = sheet.style(of: Cell(role: role))
            let selected = sheet.style(of: Cell(role: role, isSelected: true))
            #expect(plain != selected, "\(role.name)")
        }
    }

    @Test func `the theme mono never names a colour`() {
        for depth in ColourDepth.allCases {
            let sheet = Self.loader.load("mono").theme.styleSheet(depth: depth)
            for role in Role.allCases {
                let style = sheet.style(of: Cell(role: role))
                #expect(style.foreground == nil && style.background == nil, "\(role.name)")
            }
        }
    }

    /// The ratio of WCAG 2.2, 1 to 21.
    private func contrast(_ style: Style) throws -> Double {
        let one = luminance(try #require(style.foreground))
        let other = luminance(try #require(style.background))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private func luminance(_ colour: Colour) -> Double {
        func linear(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = colour.rgb
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
