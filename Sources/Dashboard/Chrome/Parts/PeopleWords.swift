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
