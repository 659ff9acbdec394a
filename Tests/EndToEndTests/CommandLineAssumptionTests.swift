import TestSupport
import Testing

/// What is assumed of a log, and logs that are packed.
@Suite struct CommandLineAssumptionTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    private func imported(_ bytes: [UInt8], as name: String, _ more: String...) throws
        -> CommandLineRun
    {
        try place.write(bytes, to: name)
        return try place.run(["import", "auto", "\(place.folder)/\(name)"] + more)
    }

    private func dated(_ last: String) -> [UInt8] {
        let rows = (0..<12_000).map { "03/04/2019 10:00:00,event number \($0)\n" }.joined()
        return Array("time,text\n\(rows)\(last),last\n".utf8)
    }

    @Test func `a late line that shows the day to be first has the file read so, once`() throws {
        let sentence = "dates are read with the day first, as line 12002 shows"
        let dry = try imported(dated("23/04/2019 10:00:00"), as: "vpn.csv", "--dry-run")
        #expect(dry.output.contains(sentence) && dry.output.contains("from 2019-04-03T10:00:00Z"))
        let taken = try imported(dated("23/04/2019 10:00:00"), as: "vpn.csv", "--json")
        #expect(taken.output.contains(#""date_order": "dmy""#), "\(taken.problems)")
        #expect(taken.output.contains(#""imported": 12001"#))
        #expect(try place.run("evidence", "batches").output.contains(sentence))
        let batches = try place.run("evidence", "batches", "--json").output
        #expect(batches.contains(#""date_order_line": 12002"#))
        #expect(try place.run("verify").output.hasPrefix("sound: 2 entries"))
    }

    @Test func `where no line shows it, the answer says what was taken, and what else there is`()
        throws
    {
        let run = try imported(dated("03/05/2019 10:00:00"), as: "vpn.csv")
        #expect(run.output.contains("12001 dates could be either way round: read with the month"))
        #expect(run.output.contains("--time-format dmy"))
        let other = try place.run(
            "import", "csv", "\(place.folder)/vpn.csv", "--time-format", "dmy", "--dry-run")
        #expect(other.output.contains("from 2019-04-03T10:00:00Z"))
    }

    @Test func `the zone and the year that were taken stay with the batch`() throws {
        let line = "Mar  2 10:00:00 wks sshd[7]: Failed password for root from 203.0.113.9\n"
        let run = try imported(
            Array(line.utf8), as: "auth.log", "--year", "2019", "--zone", "Europe/Berlin")
        let sentences = [
            "1 times state no zone: taken as Europe/Berlin",
            "1 times state no year: taken as 2019, by --year",
        ]
        let batches = try place.run("evidence", "batches").output
        for sentence in sentences {
            #expect(run.output.contains(sentence) && batches.contains(sentence))
        }
    }

    // MARK: Packed

    @Test func `a packed log is what is in it: JSON, text, UTF-16`() throws {
        let json =
            #"{"Records":[{"eventTime":"2019-03-02T10:00:00Z","eventName":"A"},"#
            + #"{"eventTime":"2019-03-02T10:00:01Z","eventName":"B"}]}"#
        let text = "2019-03-02 10:00:00 one\n2019-03-02 10:00:01 two\n"
        let table = "time,text\r\n2019-03-02T10:00:00Z,caf\u{E9}\r\n2019-03-02T10:00:01Z,b\r\n"
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in table.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for (name, bytes) in [
            ("trail.json.gz", Array(json.utf8)), ("app.log.gz", Array(text.utf8)),
            ("wide.csv.gz", wide),
        ] {
            let run = try imported(Gzip.stored(bytes), as: name)
            #expect(run.output.contains("2 events imported"), "\(name) \(run.problems)")
            #expect(run.output.contains("from 2019-03-02T10:00:00Z to 2019-03-02T10:00:01Z"))
        }
    }

    @Test func `members may part a record, be empty, and be padded with zeros`() throws {
        let members = ["2019-03-02 10:00:00 o", "", "ne\n2019-03-02 10:00:01 two\n"]
        var packed: [UInt8] = []
        for member in members { packed += Gzip.stored(Array(member.utf8)) }
        packed += [0, 0, 0, 0]
        #expect(try imported(packed, as: "app.log.gz").output.contains("2 events imported"))
        #expect(try place.run("evidence", "search", "one").output.contains("app-log-gz#1"))
        let none = try imported(Gzip.stored([]), as: "none.log.gz")
        #expect(none.exit == 2 && !none.problems.isEmpty)
    }

    @Test func `a member that is cut, or something behind it, is refused with what to do`() throws {
        let member = Gzip.stored(Array("2019-03-02 10:00:00 one\n2019-03-02 10:00:01 two\n".utf8))
        let cut = try imported(member + member.dropLast(20), as: "cut.log.gz")
        #expect(cut.exit == 2 && cut.problems.contains("ends too early: nothing was imported"))
        #expect(cut.problems.contains("gzip -dc"))
        let more = try imported(member + Array("more".utf8), as: "more.log.gz")
        #expect(more.exit == 2 && more.problems.contains("stands behind the packed part"))
        let named = try place.run("import", "text", "\(place.folder)/cut.log.gz")
        #expect(named.problems == cut.problems)
        #expect(try place.run("verify").output.hasPrefix("sound: 1 entr"))
    }
}
