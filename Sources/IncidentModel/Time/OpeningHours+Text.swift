extension OpeningHours {
    /// The canonical text: `Mon-Fri 09:00-18:30; Sat 10:00-14:00`. Days with the same hours stand
    /// together, several hours of a day are parted by commas, closed days are left out.
    public var text: String {
        var groups: [String] = []
        var told: Set<[Range<Int>]> = []
        for weekday in Weekday.allCases {
            let ranges = hours(on: weekday)
            guard !ranges.isEmpty, told.insert(ranges).inserted else { continue }
            let days = Weekday.allCases.filter { hours(on: $0) == ranges }
            groups.append("\(Self.text(of: days)) \(ranges.map(Self.text).joined(separator: ","))")
        }
        return groups.joined(separator: "; ")
    }

    private static func text(of days: [Weekday]) -> String {
        var runs: [[Weekday]] = []
        for day in days {
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        return runs.map { run in
            let names = run.map(\.shortName)
            return run.count > 2
                ? "\(names[0])-\(names[run.count - 1])"
                : names.joined(separator: ",")
        }.joined(separator: ",")
    }

    private static func text(of range: Range<Int>) -> String {
        "\(text(ofMinute: range.lowerBound))-\(text(ofMinute: range.upperBound))"
    }

    private static func text(ofMinute minute: Int) -> String {
        "\(Digits.two(minute / 60)):\(Digits.two(minute % 60))"
    }
}
