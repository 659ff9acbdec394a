import Dashboard
import IncidentModel
import Terminal

extension Dossier {
    static func notices(_ notices: [Notice], in zone: Zone) -> [SafeText] {
        var table = TextTable(indent: 2)
        for notice in notices {
            let letters = notice.letters
            table.add(
                "\(notice.when?.display(in: zone) ?? "no date")", "\(notice.state.label)",
                "\(notice.audience?.label ?? "")", "\(notice.id)", "\(notice.title)",
                counted(letters.planned, "planned"), counted(notice.sent, "sent"),
                counted(notice.returned, "returned"), counted(notice.resent, "re-sent"),
                counted(letters.withoutAddress, "without address"), filing(notice.filing))
        }
        return table.lines
    }

    private static func counted(_ number: Int?, _ what: SafeText) -> SafeText {
        number.map { "\(NumberWords.grouped($0)) \(what)" } ?? ""
    }

    private static func filing(_ filing: Filing) -> SafeText {
        let number: [SafeText] = filing.number.map { ["no. \($0)"] } ?? []
        return (number + filing.addenda.map { "addendum \($0.line)" }).joined(separator: "; ")
    }

    /// Hotlines with their calls, offers with how many took them.
    ///
    /// - Parameter today: to say how many called today; nil to leave that out.
    static func help(of incident: Incident, on today: Day?) -> [SafeText] {
        var table = TextTable(indent: 2)
        for line in incident.hotlines {
            let called = today.flatMap { line.calls.number(of: .calls, on: $0) }
            table.add(
                "hotline \(line.phone)", "\(line.hours?.text ?? "")", "\(line.zone.identifier)",
                counted(called, "calls today"), counted(line.calls.total(.calls), "calls in all"))
        }
        for offer in incident.monitoring {
            let uptake = offer.uptake
            table.add(
                "\(offer.title)", "\(offer.months.map { "\($0) months" } ?? "")",
                "\(offer.until.map { "until \($0)" } ?? "")", counted(uptake.eligible, "eligible"),
                counted(uptake.offeredTo, "offered"), counted(uptake.enrolled, "enrolled"),
                "\(offer.enrolBy.map { "enrol by \($0)" } ?? "")")
        }
        return table.lines
    }

    static func statements(of incident: Incident) -> [SafeText] {
        incident.statements.map { statement in
            let day = statement.when.map { ", \($0.display(in: incident.zone))" } ?? ""
            let channel = statement.channel.map { ", \($0)" } ?? ""
            return "  \(statement.speaker)\(channel)\(day): \(statement.said)"
        }
    }
}
