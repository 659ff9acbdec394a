import IncidentModel

extension ClockReckoner {
    /// What is known of a clock.
    struct Reading: Hashable {
        var start: FactMoment?
        var due: Deadline?
        /// What the clock waits for.
        var waitsFor: String?
        /// When it would end at the latest, as long as it waits.
        var projected: Deadline?
        var target: Day?
        /// Before this day a notice is too early.
        var embargoUntil: Day?
        /// What this notice had to go before is already told.
        var isBroken = false
        var trail: [String] = []
    }
}

extension ClockReckoner.Reading {
    /// Takes the end of another limb where it is the earlier one, and waits only while none has an end.
    mutating func keepEarlier(_ other: Self) {
        guard let end = other.due else {
            if due == nil, waitsFor == nil { waitsFor = other.waitsFor }
            return
        }
        waitsFor = nil
        if due.map({ end < $0 }) ?? true {
            due = end
            start = other.start
        }
    }

    /// A notice that goes out with the letters: their day is a target, the law's limit is another limb.
    mutating func goWithLetters(_ letters: Self, planned: FactMoment?) {
        guard let day = letters.due?.day ?? planned?.day else {
            trail.append("with the letters, at the latest:")
            return
        }
        target = day
        trail.append("with the letters\(letters.due == nil ? ", planned" : ":") \(day.text)")
    }
}
