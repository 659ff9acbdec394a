import Terminal
import Testing

@Suite struct ThemeTests {
    private func load(_ name: String, _ files: [String: String]) -> (Theme, [ThemeProblem.Kind]) {
        let (theme, problems) = ThemeLoader { files[$0] }.load(name)
        return (theme, problems.map(\.kind))
    }

    private func style(
        _ theme: Theme, _ role: Role, selected: Bool = false, _ depth: ColourDepth = .truecolor
    ) -> Style {
        theme.styleSheet(depth: depth).style(of: Cell(role: role, isSelected: selected))
    }

    @Test func `a theme takes what it leaves out from the one it inherits`() {
        let (theme, problems) = load(
            "child",
            [
                "child": "inherits: parent\npalette:\n  alarm: blue",
                "parent": "palette:\n  alarm: red\nroles:\n  heading: alarm, bold",
            ])
        #expect(problems.isEmpty)
        #expect(style(theme, .heading) == Style(foreground: .ansi(4), attributes: .bold))
    }

    @Test func `the longest dotted prefix wins`() {
        let (theme, _) = load(
            "one", ["one": "roles:\n  \"*\": white\n  deadline: red\n  deadline.near: blue"])
        #expect(style(theme, .deadlineNear).foreground == .ansi(4))
        #expect(style(theme, .deadlineMet).foreground == .ansi(1))
        #expect(style(theme, .now).foreground == .ansi(7))
    }

    @Test func `a selected cell keeps its role and gains the selection`() {
        let (theme, _) = load(
            "one",
            [
                "one": """
                roles:
                  deadline: red, bold
                  "*.selected": ", reverse"
                  deadline.near.selected: on blue
                """
            ])
        #expect(
            style(theme, .deadlineMet, selected: true)
                == Style(foreground: .ansi(1), attributes: [.bold, .reverse]))
        #expect(
            style(theme, .deadlineNear, selected: true)
                == Style(foreground: .ansi(1), background: .ansi(4), attributes: .bold))
    }

    @Test func `a painted background reaches every role`() {
        let (theme, _) = load(
            "one", ["one": "background: paint\nroles:\n  text: \"#eeeeee on #111111\"\n  now: red"])
        #expect(style(theme, .now).background == .truecolor(17, 17, 17))
        #expect(style(theme, .axis).foreground == .truecolor(238, 238, 238))
    }

    @Test func `a circle of themes names its chain`() {
        let files = ["a": "inherits: b", "b": "inherits: c", "c": "inherits: a"]
        #expect(load("a", files).1 == [.cycle(["a", "b", "c", "a"])])
        #expect(load("a", ["a": "inherits: a"]).1 == [.cycle(["a", "a"])])
    }

    @Test func `a theme that is missing or broken gives the built-in one`() {
        #expect(load("no", [:]) == (.fallback, [.missing(name: "no")]))
        #expect(load("bad", ["bad": "- 1"]) == (.fallback, [.notAMapping]))
        #expect(load("../etc", [:]) == (.fallback, [.badName]))
        #expect(load("a", ["a": "inherits: gone"]).1 == [.missing(name: "gone")])
    }

    @Test func `a colour that nothing defines is a warning`() {
        let (theme, problems) = load("a", ["a": "roles:\n  now: lava\n  axis: red on lava"])
        #expect(problems == [.unknownColour, .unknownColour])
        #expect(style(theme, .axis).foreground == .ansi(1))
    }

    @Test(arguments: [
        (ColourDepth.truecolor, Colour.truecolor(255, 95, 95)), (.indexed, .indexed(203)),
        (.sixteen, .ansi(9)), (.eight, .ansi(1)),
    ])
    func `each depth takes its part of a colour`(depth: ColourDepth, colour: Colour) {
        let files = ["a": "palette:\n  x: \"#ff5f5f | 203 | bright-red\"\nroles:\n  now: x"]
        #expect(style(load("a", files).0, .now, depth).foreground == colour)
    }

    @Test(arguments: [
        ("#ff5f5f", ColourDepth.indexed, Colour.indexed(203)), ("#000000", .indexed, .indexed(16)),
        ("#808080", .indexed, .indexed(244)), ("#ff0000", .sixteen, .ansi(9)),
        ("203 | red", .sixteen, .ansi(1)), ("21", .sixteen, .ansi(4)), ("3", .sixteen, .ansi(3)),
        ("bright-cyan", .truecolor, .ansi(14)), ("bright-cyan", .eight, .ansi(6)),
    ])
    func `a part that is missing becomes the nearest colour`(
        text: String, depth: ColourDepth, colour: Colour
    ) {
        let files = ["a": "palette:\n  x: \"\(text)\"\nroles:\n  now: x"]
        #expect(style(load("a", files).0, .now, depth).foreground == colour)
    }

    @Test func `without colour only attributes are left`() {
        let sheet = Theme.fallback.styleSheet(depth: .mono)
        for role in Role.allCases {
            let style = sheet.style(of: Cell(role: role))
            #expect(style.foreground == nil && style.background == nil)
            let selected = sheet.style(of: Cell(role: role, isSelected: true))
            #expect(selected.attributes.contains(.reverse))
        }
    }

    @Test func `a role is found by its dotted name`() {
        #expect(Role.allCases.allSatisfy { Role(name: $0.name) == $0 })
        #expect(Role.deadlineOverdue.name == "deadline.overdue")
        #expect(Role.stateNotApplicable.name == "state.not-applicable")
        #expect(Role(name: "nothing") == nil)
    }
}
