import IncidentModel

/// When an event of DFIR-IRIS is: always an instant to the millisecond, local, with its offset beside it.
///
/// A moment that is no instant goes by its first day; the whole of it then stands in a tag.
struct IrisDate: Hashable {
    /// `2019-03-07T14:05:00.000`.
    let local: String
    /// `-05:00`.
    let offset: String

    init(_ moment: Moment, in zone: Zone) {
        guard let point = moment.points.first else {
            (local, offset) = ("0001-01-01T00:00:00.000", "+00:00")
            return
        }
        if case .instant(let stamp) = point.value {
            let text = stamp.instant.rfc3339(offsetMinutes: stamp.offsetMinutes)
            let local = text.dropLast(stamp.offsetMinutes == 0 ? 1 : 6)
            self.local = local.contains(".") ? String(local) : local + ".000"
            offset = Self.text(ofOffset: stamp.offsetMinutes)
        } else {
            local = "\(point.firstDay)T00:00:00.000"
            let start = StampedInstant(zone.start(of: point.firstDay), in: zone)
            offset = Self.text(ofOffset: start.offsetMinutes)
        }
    }

    private static func text(ofOffset minutes: Int) -> String {
        guard minutes != 0 else { return "+00:00" }
        return String(Instant(milliseconds: 0).rfc3339(offsetMinutes: minutes).suffix(6))
    }

    /// Whether the moment is at this place: as the moment was written by `init`, in whatever zone.
    static func stands(_ moment: Moment, at read: StampedInstant) -> Bool {
        guard let point = moment.points.first else { return false }
        if case .instant(let stamp) = point.value { return stamp.instant == read.instant }
        return point.firstDay == read.writtenDay
    }

    // MARK: Reading

    /// An instant whose seconds are zero was given to the minute.
    ///
    /// - Parameter isUTC: whether the date is of UTC, and the offset only tells how it was written.
    static func read(_ date: String, offset: String, isUTC: Bool) -> StampedInstant? {
        guard let offset = plainOffset(offset) else { return nil }
        var text = String(date.map { $0 == " " ? "T" : $0 })
        if !hasOffset(text) { text += isUTC ? "Z" : offset }
        if text.utf8.count > 16, let tail = shortened(text) { text = tail }
        guard let stamp = parsed(text) else { return nil }
        let own = parsed("1970-01-02T00:00\(offset)")?.offsetMinutes ?? 0
        guard isUTC, own != 0 else { return stamp }
        return written(stamp, offset: own)
    }

    private static func parsed(_ text: String) -> StampedInstant? {
        do { return try StampedInstant.parse(text) } catch { return nil }
    }

    /// The same instant with another offset.
    private static func written(_ stamp: StampedInstant, offset: Int) -> StampedInstant? {
        let text = stamp.instant.rfc3339(offsetMinutes: offset)
        return parsed(shortened(text) ?? text)
    }

    /// Without seconds that are zero, and without milliseconds that are.
    private static func shortened(_ text: String) -> String? {
        let head = text.prefix(16)
        var tail = text.dropFirst(16)
        guard tail.hasPrefix(":") else { return nil }
        let seconds = tail.prefix(3)
        tail = tail.dropFirst(3)
        var fraction = tail.prefix { $0 == "." || ($0.isASCII && $0.isNumber) }
        tail = tail.dropFirst(fraction.count)
        if fraction.dropFirst().allSatisfy({ $0 == "0" }) { fraction = "" }
        let isMinute = fraction.isEmpty && seconds == ":00"
        return String(head + (isMinute ? "" : seconds) + fraction + tail)
    }

    private static func hasOffset(_ text: String) -> Bool {
        guard let place = text.firstIndex(where: { $0 == "T" || $0 == "t" }) else { return false }
        return text[place...].contains { "Zz+-".contains($0) }
    }

    /// `+09:00` from `+0900`, `Z`, `UTC` and nothing.
    private static func plainOffset(_ text: String) -> String? {
        let text = text.uppercased()
        if ["", "Z", "UTC", "GMT"].contains(text) { return "Z" }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
    }
}
