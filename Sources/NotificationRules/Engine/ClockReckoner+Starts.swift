import IncidentModel

/// The moment from which a clock counts, and what is to be said of it.
extension ClockReckoner {
    func start(of limb: RuleClock.Limb, _ rule: Rule) -> AnchorLookup.Found? {
        switch limb.starts {
        case .noticeToIndividuals, .noticeToRegulator, .intermediateReport:
            return anchors.notice(limb.starts, after: after(rule)).map {
                AnchorLookup.Found(moment: $0)
            }
        case .endOfCalendarYear:
            let found = anchors.found(rule.clock.yearOf ?? .discovery)
            return found.flatMap { found in
                Day(year: found.moment.day.year, month: 12, day: 31).map {
                    AnchorLookup.Found(
                        moment: FactMoment(day: $0), standIn: found.standIn, others: found.others)
                }
            }
        default: return anchors.found(limb.starts)
        }
    }

    /// The rules whose notice is the anchor, in the version that holds.
    func after(_ rule: Rule) -> [Rule] {
        rule.clock.after.compactMap { self.rule($0) }.map(versionInForce)
    }

    /// The version that held on the day of discovery; the rule itself where none is known.
    private func versionInForce(_ rule: Rule) -> Rule {
        guard let day = anchors.found(.discovery)?.moment.day ?? anchors.earliest?.day else {
            return rule
        }
        var version = rule
        for _ in 0..<Self.deepest {
            if version.version.holds(on: day) { return version }
            guard let older = version.version.replaces.flatMap({ self.rule($0) }) else { break }
            version = older
        }
        return rule
    }

    /// The duty under federal law to tell individuals that binds a kind of body.
    func federalNotice(for entity: EntityKind) -> Rule? {
        guard let federal = Jurisdiction("US") else { return nil }
        let kinds = book.vocabulary.kinds(implying: entity)
        return book.rules(of: federal, binding: kinds).first {
            $0.recipient.kind == .individuals && $0.trigger.people.scope != .undeliverable
                && $0.clock.kind == .hard && !kinds.isDisjoint(with: $0.binds)
        }
    }

    func remarks(on found: AnchorLookup.Found, _ anchor: Anchor) -> [String] {
        var lines: [String] = []
        if let standIn = found.standIn, anchor != .endOfCalendarYear {
            lines.append(
                "provisional: no \(anchor.words) recorded, \(standIn.words) stands in for it")
        }
        if found.moment.isEarliest {
            lines.append("the moment is not exact: counted from its earliest day")
        }
        if anchor == .discovery, let detection = anchors.recorded(.detection),
            detection.day < found.moment.day
        {
            lines.append(
                "detection was \(detection.text): if it was known then, the clock began then")
        }
        if anchor == .determination || anchor == .confirmation,
            let discovery = anchors.recorded(.discovery),
            discovery.day.days(until: found.moment.day) > Self.longGap
        {
            let days = discovery.day.days(until: found.moment.day)
            lines.append("\(anchor.words) came \(days) days after discovery: be ready to say why")
        }
        for other in found.others {
            lines.append("\(anchor.words) was also put at \(other.text): the earlier one counts")
        }
        return lines
    }

    /// Days between discovery and determination that have to be explained.
    private static let longGap = 30
}
