import IncidentModel
import Terminal

/// Numbers of people as the board writes them.
enum PeopleWords {
    /// `11,658`, `200-700`, `some`.
    static func number(_ count: PeopleCount) -> SafeText {
        switch count {
        case .exactly(let number): SafeText(NumberWords.grouped(number))
        case .between(let low, let high):
            SafeText("\(NumberWords.grouped(low))-\(NumberWords.grouped(high))")
        case .some: "some"
        }
    }

    /// The columns that the widest of the numbers takes.
    static func columns(of counts: some Sequence<PeopleCount>, least: Int) -> Int {
        counts.reduce(least) { max($0, number($1).width) }
    }

    /// The same, and for people nobody has counted the words that say so.
    static func phrase(_ count: PeopleCount) -> SafeText {
        count == .some ? "some, not counted" : number(count)
    }
}

/// A part of the affected people, as percent and as a piece of a bar.
struct Share: Hashable {
    private let part: PeopleCount
    private let whole: Int

    /// Nil where one of the two is not a number, or there is nobody to have a share in.
    init?(_ part: PeopleCount, of whole: PeopleCount?) {
        guard let whole = whole?.value, whole > 0, part.value != nil else { return nil }
        self.part = part
        self.whole = whole
    }

    /// The upper end of the share; more than 1 where the counts contradict each other.
    var fraction: Double { Double(part.value ?? 0) / Double(whole) }

    /// The lower end of the share: that of the upper one where the part is no interval.
    var surely: Double {
        guard case .between(let low, _) = part else { return fraction }
        return Double(low) / Double(whole)
    }

    /// `31 %`, `2-6 %`, `<1 %`; 100 only for all of them.
    var percent: SafeText {
        guard case .between(let low, let high) = part else { return "\(text(part.value ?? 0)) %" }
        let (first, last) = (text(low), text(high))
        if first == last { return "\(first) %" }
        return "\(first == "<1" ? "0" : first)-\(last) %"
    }

    private func text(_ number: Int) -> String {
        // In floating point: a product of two large numbers must not overflow.
        let percent = Double(number) / Double(whole) * 100
        switch number {
        case ...0: return "0"
        case whole: return "100"
        case (whole + 1)...: return ">100"
        default:
            let rounded = Int(percent.rounded())
            return rounded < 1 ? "<1" : rounded > 99 ? ">99" : String(rounded)
        }
    }
}

extension Canvas {
    /// A bar that is full up to the lower end of a share, and uncertain from there to the upper one.
    mutating func bar(_ share: Share, row: Int, column: Int, columns width: Int) {
        bar(from: share.surely, to: share.fraction, row: row, column: column, columns: width)
    }

    /// A bar of an interval; both ends are clamped to 0...1.
    mutating func bar(
        from low: Double, to high: Double, row: Int, column: Int, columns width: Int
    ) {
        guard low < high else { return bar(high, row: row, column: column, columns: width) }
        bar(low, row: row, column: column, columns: width)
        let ends = [low, high].map { Int((min(max(0, $0), 1) * Double(width)).rounded(.up)) }
        for offset in min(ends[0], width - 1)..<max(ends[1], min(ends[0], width - 1)) {
            draw(.uncertain, row: row, column: column + offset, role: .uncertain)
        }
    }
}
