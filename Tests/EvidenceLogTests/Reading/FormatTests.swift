import EvidenceLog
import IncidentModel
import Testing

/// Each format, by a few records of its kind.
struct FormatTests {
    @Test func `the three units of Timesketch come to the same second`() throws {
        let log = try ReadLog(
            """
            timestamp,message,timestamp_desc
            1658689261,one,test
            1658689261123,two,test
            1658689261123456,three,test
            """)
        #expect(log.format == .timesketch)
        #expect(
            log.times == [
                "2022-07-24T19:01:01Z", "2022-07-24T19:01:01.123Z",
                "2022-07-24T19:01:01.123Z 456 µs",
            ])
        #expect(log.report.statedZone == 3)
    }

    @Test func `of two times the date wins, unless the count is the same more exactly`() throws {
        let log = try ReadLog(
            """
            message,timestamp,datetime,timestamp_desc
            apart,123456789,2024-07-24T10:57:02.877297Z,w
            finer,1721818622877297,2024-07-24T10:57:02Z,w
            blank date,1435789661000000, ,w
            blank count,,2015-07-25 02:01:01+00:00,w
            neither,,,w
            bad date,1435789661000000,2015-02-30,w
            """)
        #expect(
            log.times == [
                "2024-07-24T10:57:02.877Z 297 µs", "2024-07-24T10:57:02.877Z 297 µs",
                "2015-07-01T22:27:41Z", "2015-07-25T02:01:01Z", nil, "2015-07-01T22:27:41Z",
            ])
        #expect(log.report.timesDisagree == 1)
        #expect(log.report.undated == 1)
        #expect(log.report.repaired == [repair("time", .badValue, 7)])
    }

    @Test func `the roles of Timesketch and its JSON`() throws {
        let log = try ReadLog(
            #"""
            {"message": "Logon of \"mlee\"", "timestamp": 1435789661000000, "timestamp_desc": "Logon", "source_short": "EVT", "user": "mlee"}
            """#)
        #expect(log.format == .timesketch)
        #expect(log.record(0).summary == #"Logon of "mlee""#)
        #expect(log.record(0).source == "EVT")
        #expect(log.record(0).actor == "mlee")
    }

    @Test func `plaso's long table has date, time and zone apart`() throws {
        let head =
            "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,"
            + "notes,format,extra\n"
        func row(_ date: String, _ time: String, _ zone: String) -> String {
            "\(date),\(time),\(zone),M...,FILE,NTFS,mtime,kh,WKS,s,\"long, text\",2,f,1,-,mft,-\n"
        }
        let log = try ReadLog(
            head + row("03/14/2012", "04:17:38", "UTC") + row("07/01/2021", "12:00:00", "EST5EDT")
                + row("07/01/2021", "12:00:00", "Europe/Berlin")
                + row("00/00/0000", "--:--:--", "UTC")
                + row("07/01/2021", "12:00:00", "Nowhere/Land"), zone: #require(Zone("Asia/Tokyo")))
        #expect(log.format == .plaso)
        #expect(
            log.times == [
                "2012-03-14T04:17:38Z", "2021-07-01T16:00:00Z", "2021-07-01T10:00:00Z", nil,
                "2021-07-01T03:00:00Z",
            ])
        #expect(log.record(0).summary == "long, text")
        #expect(log.report.warnings.map(\.kind) == [.unknownZone])
        #expect((log.report.statedZone, log.report.assumedZone, log.report.undated) == (3, 1, 1))
    }

    @Test func `plaso's other forms`() throws {
        let table = try ReadLog(
            """
            datetime,timestamp_desc,source,source_long,message,parser,display_name,tag
            2012-03-14T04:17:38.276340+00:00,Creation,FILE,NTFS,made,mft,x,-
            """)
        #expect(table.format == .plaso)
        #expect(table.times == ["2012-03-14T04:17:38.276Z 340 µs"])
        let lines = try ReadLog(
            #"""
            {"__container_type__": "event", "date_time": {"__class_name__": "Filetime", "timestamp": 129761722582763400}, "message": "made", "parser": "mft", "timestamp": 1331698658276340, "timestamp_desc": "Creation"}
            """#)
        #expect(lines.format == .plaso)
        #expect(lines.times == ["2012-03-14T04:17:38.276Z 340 µs"])
    }

    @Test func `Hayabusa's offsets land on the right instant`() throws {
        let log = try ReadLog(
            """
            Timestamp,Computer,EventID,Level,RuleTitle,Details,RulePath,FilePath
            2013-10-24 01:16:13.843 +09:00,WKS,4624,informational,Logon Type 0,Bootup,r,f
            """)
        #expect(log.format == .hayabusa)
        #expect(log.times == ["2013-10-23T16:16:13.843Z"])
        #expect(log.record(0).summary == "Logon Type 0")
        let newer = try ReadLog(
            """
            "Timestamp","RuleTitle","Level","Computer","Channel","EventID","RecordID","Details","ExtraFieldInfo"
            "2022-02-22 22:00:00.123 -06:00","Rule","high","WKS","Sec","1","2","a ¦ b","c"
            """)
        #expect(newer.times == ["2022-02-23T04:00:00.123Z"])
        #expect(newer.record(0).source == "Sec")
        let lines = try ReadLog(
            #"{"Timestamp":"2022-02-22T22:00:00.1Z","RuleTitle":"Rule","Level":"high","Details":{"Tgt":"x"}}"#
        )
        #expect(lines.format == .hayabusa)
        #expect(lines.record(0)["Details.Tgt"] == "x")
    }

    @Test func `DFIR-IRIS has the offset beside the date, and UTC in what it exports`() throws {
        let log = try ReadLog(
            """
            event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,event_assets,event_iocs,event_tags
            2023-03-26T03:00:00.000,+02:00,Mail opened,Initial access,text,raw,mail,WKS01;WKS02,1.2.3.4|x,a|b
            """)
        #expect(log.format == .iris)
        #expect(log.times == ["2023-03-26T01:00:00Z"])
        #expect(log.record(0).actor == "WKS01;WKS02")
        let export = try ReadLog(
            #"""
            event_date(UTC),event_title,event_description,event_tz,event_date_wtz,event_category,event_tags,linked_assets,linked_iocs
            "2023-03-26T01:00:00.000000","Mail opened","He said "a, b" there","+02:00","2023-03-26T03:00:00","x","","WKS01",""
            """#, zone: #require(Zone("Asia/Tokyo")))
        #expect(export.format == .iris)
        #expect(export.times == ["2023-03-26T01:00:00Z"])
        #expect(export.record(0)["event_description"] == #"He said "a, b" there"#)
        #expect(export.report.repaired == [repair("row", .strayQuote, 2)])
    }

    private func repair(
        _ field: String, _ kind: EvidenceReport.Kind, _ line: Int, _ count: Int = 1
    ) -> EvidenceReport.Repair {
        EvidenceReport.Repair(line: line, field: field, kind: kind, count: count)
    }
}
