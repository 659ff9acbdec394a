import EvidenceLog

/// Of programs that make timelines: Hayabusa, plaso, Timesketch.
extension SampleTests {
    // MARK: Hayabusa

    static let hayabusa: [Sample] = {
        let profiles = [
            "Timestamp,RuleTitle,Level,Computer,Channel,EventID,RecordID",
            "Timestamp,RuleTitle,Level,Computer,Channel,EventID,RecordID,Details,ExtraFieldInfo,RuleID",
            "Timestamp,RuleTitle,Level,Computer,Channel,EventID,MitreTactics,MitreTags,OtherTags,RecordID,Details,ExtraFieldInfo,RuleFile,RuleID,EvtxFile",
            "Timestamp,RuleTitle,Level,Computer,Channel,EventID,RecordID,AllFieldInfo,RuleFile,RuleID,EvtxFile",
            "Timestamp,RuleTitle,Level,Computer,Channel,EventID,RuleAuthor,RuleModifiedDate,Status,RecordID,Details,ExtraFieldInfo,MitreTactics,MitreTags,OtherTags,Provider,RuleCreationDate,RuleFile,RuleID,EvtxFile",
        ]
        let tables = profiles.enumerated().map { number, heading in
            let rest = heading.split(separator: ",").dropFirst(2).map { "\"\($0) x\"" }
            return Sample(
                name: "hayabusa-profile-\(number).csv", format: .hayabusa,
                text: "\"\(heading.split(separator: ",").joined(separator: "\",\""))\"\n"
                    + "\"2026-03-02 10:00:00.123 +00:00\",\"Rule\",\(rest.joined(separator: ","))\n",
                times: ["2026-03-02T10:00:00.123Z"], summary: "Rule", actor: "Computer x")
        }
        // Each twice: of a day that could be a month, and of one that could not.
        let stamps = [
            ("utc", "2026-03-02 10:00:00.123 +00:00", "2026-03-23 10:00:00.123 +00:00"),
            ("us", "03-02-2026 11:00:00.123 AM +01:00", "03-23-2026 11:00:00.123 AM +01:00"),
            ("us-military", "03-02-2026 12:00:00.123 +02:00", "03-23-2026 12:00:00.123 +02:00"),
            ("european", "02-03-2026 11:00:00.123 +01:00", "23-03-2026 11:00:00.123 +01:00"),
            ("rfc-3339", "2026-03-02 11:00:00.123000+01:00", "2026-03-23 11:00:00.123000+01:00"),
            ("iso-8601", "2026-03-02T10:00:00.123Z", "2026-03-23T10:00:00.123Z"),
        ].map { name, one, other in
            Sample(
                name: "hayabusa-\(name).csv", format: .hayabusa,
                text:
                    "Timestamp,RuleTitle,Level,Computer\n\(one),Rule,high,WKS\n\(other),Rule,low,WKS\n",
                times: ["2026-03-02T10:00:00.123Z", "2026-03-23T10:00:00.123Z"])
        }
        let mail = Sample(
            name: "hayabusa-rfc-2822.csv", format: .hayabusa,
            text:
                "Timestamp,RuleTitle,Level,Computer\n\"Mon, 2 Mar 2026 11:00:00 +0100\",Rule,high,WKS\n",
            times: ["2026-03-02T10:00:00Z"])
        let object = { (second: Int) in
            """
            {
                "Timestamp": "2026-03-02 10:00:0\(second).123 +00:00",
                "RuleTitle": "Rule",
                "Level": "high",
                "Computer": "WKS",
                "Channel": "Sec",
                "EventID": 4688,
                "Details": {
                    "Cmdline": "a \\"b\\"",
                    "LID": "0x3e7"
                },
                "ExtraFieldInfo": {}
            }

            """
        }
        let json = Sample(
            name: "hayabusa.json", format: .hayabusa, text: object(0) + object(1),
            times: ["2026-03-02T10:00:00.123Z", "2026-03-02T10:00:01.123Z"], summary: "Rule",
            actor: "WKS")
        let sketch = Sample(
            name: "hayabusa-timesketch.csv", format: .timesketch,
            text:
                "\"datetime\",\"timestamp_desc\",\"message\",\"Level\",\"Computer\"\n\"2026-03-02T10:00:00.123000+00:00\",\"Timestamp\",\"Rule\",\"high\",\"WKS\"\n",
            times: ["2026-03-02T10:00:00.123Z"], summary: "Rule", actor: "WKS")
        return tables + stamps + [mail, json, sketch]
    }()

    // MARK: plaso and Timesketch

    static let plaso = [
        Sample(
            name: "psort-dynamic.csv", format: .plaso,
            text: "datetime,timestamp_desc,source,source_long,message,parser,display_name,tag\n"
                + "2026-03-02T10:00:00.123456+00:00,Creation Time,FILE,NTFS,made,mft,\"NTFS:\\a, b\",-\n"
                + "0000-00-00T00:00:00.000000+00:00,Not a time,FILE,NTFS,never,mft,x,-\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs", nil], summary: "made"),
        Sample(
            name: "psort.json", format: .plaso,
            text:
                #"{"event_0": {"__container_type__": "event", "__type__": "AttributeContainer", "message": "made", "parser": "mft", "timestamp": 1772445600123456, "timestamp_desc": "Creation Time", "date_time": {"__class_name__": "Filetime", "__type__": "DateTimeValues", "timestamp": 134169192001234560}, "hostname": "WKS"}, "#
                + "\n"
                + #""event_1": {"__container_type__": "event", "message": "read", "parser": "mft", "timestamp": 1772445601000000, "timestamp_desc": "Access"}}"#,
            times: ["2026-03-02T10:00:00.123Z 456 µs", "2026-03-02T10:00:01Z"], summary: "made",
            actor: "WKS"),
        Sample(
            name: "psort-one.json", format: .plaso,
            text:
                #"{"event_0": {"__container_type__": "event", "message": "made", "parser": "mft", "timestamp": 1772445600123456, "timestamp_desc": "Creation Time"}}"#,
            times: ["2026-03-02T10:00:00.123Z 456 µs"]),
        Sample(
            name: "l2tcsv.csv", format: .plaso,
            text:
                "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n"
                + "03/02/2026,10:00:00,UTC,..CB,FILE,NTFS,Creation,kh,WKS,made,made long,2,TSK:/a,7,-,mft,sha256: x; y: z\n",
            times: ["2026-03-02T10:00:00Z"], summary: "made long", actor: "kh"),
        Sample(
            name: "tln.txt", format: .csv,
            text: "Time|Source|Host|User|Description\n1772445600|FILE|WKS|kh|made\n",
            times: ["2026-03-02T10:00:00Z"], summary: "made", actor: "kh"),
    ]

    static let timesketch = [
        Sample(
            name: "sketch-export.csv", format: .timesketch,
            text: "message,timestamp,datetime,timestamp_desc,tag,comment,_index,_id\n"
                + "\"a\nb\",1772445600123456,2026-03-02T10:00:00.123456+00:00,Logon,[],[],x,y\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs"], summary: "a\nb"),
        Sample(
            name: "sketch.jsonl", format: .timesketch,
            text:
                #"{"message": "a", "datetime": "2026-03-02T10:00:00Z", "timestamp_desc": "x", "extra": {"k": 1}}"#
                + "\n",
            times: ["2026-03-02T10:00:00Z"]),
    ]
}
