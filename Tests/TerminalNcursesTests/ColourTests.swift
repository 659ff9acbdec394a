import Terminal
import Testing

@testable import TerminalNcurses

@Suite struct `Colours on a terminal` {
    @Test(arguments: [
        (Colour?.none, ColourDepth.indexed, Int32(-1)),
        (.ansi(9), .mono, -1),
        (.ansi(9), .sixteen, 9),
        (.ansi(9), .eight, 1),
        (.ansi(8), .eight, 7),
        (.indexed(203), .indexed, 203),
        (.indexed(196), .sixteen, 9),
        (.indexed(255), .eight, 7),
        (.truecolor(255, 95, 95), .indexed, 203),
        (.truecolor(128, 128, 128), .indexed, 244),
        (.truecolor(1, 2, 3), .truecolor, 0x010203),
        (.truecolor(0, 0, 5), .truecolor, 8),
        (.indexed(196), .truecolor, 0xFF0000),
        (.ansi(1), .truecolor, 1),
    ])
    func `the nearest colour is used`(colour: Colour?, depth: ColourDepth, number: Int32) {
        #expect(ColourNumber.number(of: colour, depth: depth) == number)
    }

    @Test func `every colour has a number at every depth`() {
        for depth in ColourDepth.allCases {
            for place in UInt8.min...UInt8.max {
                let number = Int(ColourNumber.number(of: .indexed(place), depth: depth))
                #expect(number < max(1, depth.rawValue))
            }
        }
    }
}

@Suite struct `Pairs of colours` {
    private func pair(_ foreground: Int32, _ background: Int32 = -1) -> ColourPairs.Pair {
        ColourPairs.Pair(foreground: foreground, background: background)
    }

    @Test func `the terminal's own pair is number 0 and takes no room`() {
        var pairs = ColourPairs(capacity: 0)
        #expect(pairs.number(of: pair(-1)) == .known(0))
    }

    @Test func `a pair is new once`() {
        var pairs = ColourPairs(capacity: 8)
        #expect(pairs.number(of: pair(1)) == .new(1))
        #expect(pairs.number(of: pair(1, 4)) == .new(2))
        #expect(pairs.number(of: pair(1)) == .known(1))
    }

    @Test func `numbers that ran out come again after a reset`() {
        var pairs = ColourPairs(capacity: 3)
        #expect((1...3).map { pairs.number(of: pair($0)) } == [.new(1), .new(2), .exhausted])
        #expect(pairs.number(of: pair(2)) == .known(2))
        pairs.reset()
        #expect(pairs.number(of: pair(3)) == .new(1))
    }
}
