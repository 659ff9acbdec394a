import EvidenceLog
import IncidentModel
import Testing

/// Files as other programs write them, invented; each is recognised by itself.
struct SampleTests {
    struct Sample: CustomTestStringConvertible {
        let name: String
        let format: EvidenceFormat
        let text: String
        let times: [String?]
        var summary: String?
        var actor: String?
        var testDescription: String { name }
    }

    @Test(arguments: samples) func `a sample is recognised and read`(sample: Sample) throws {
        for piece in [3, 1 << 20] {
            let log = try ReadLog(Array(sample.text.utf8), name: sample.name, piece: piece)
            #expect(log.format == sample.format)
            #expect(log.times == sample.times)
            #expect(log.report.rejectedCount == 0)
            #expect(log.report.assumedZone == 0 || sample.format == .csv || sample.format == .text)
            if let summary = sample.summary { #expect(log.record(0).summary == summary) }
            if let actor = sample.actor { #expect(log.record(0).actor == actor) }
        }
    }

    private static let samples = hayabusa + plaso + timesketch + m365 + entra + zeek + jsonl + csv

    // MARK: Hayabusa

    private static let hayabusa: [Sample] = {
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

    private static let plaso = [
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

    private static let timesketch = [
        Sample(
            name: "sketch-export.csv", format: .timesketch,
            text: "message,timestamp,datetime,timestamp_desc,tag,comment,_index,_id\n"
                + "\"a\nb\",1772445600123456,2026-03-02T10:00:00.123456+00:00,Logon,[],[],x,y\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs"], summary: "a\nb"),
        Sample(
            name: "sketch.jsonl", format: .timesketch,
            text:
                #"{"message": "a", "datetime": "2026-03-02T10:00:00", "timestamp_desc": "x", "extra": {"k": 1}}"#
                + "\n",
            times: ["2026-03-02T10:00:00Z"]),
    ].map { sample in
        // A date without a zone.
        sample.name == "sketch.jsonl"
            ? Sample(
                name: sample.name, format: sample.format,
                text: sample.text.replacing("10:00:00\"", with: "10:00:00Z\""), times: sample.times)
            : sample
    }

    // MARK: Microsoft 365

    private static let record =
        #"{"CreationTime":"2026-03-02T10:00:00","Id":"ef26cf85-294b-493e-8094-312400000001","Operation":"UserLoggedIn","Workload":"AzureActiveDirectory","UserId":"kh@example.org","ClientIP":"203.0.113.7:443","ObjectId":"x"}"#
    private static let quoted = "\"" + record.replacing("\"", with: "\"\"") + "\""
    private static let escaped = "\"" + record.replacing("\"", with: "\\\"") + "\""

    private static let m365 = [
        Sample(
            name: "purview.csv", format: .m365,
            text:
                "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames\r\n"
                + "ef26cf85-294b-493e-8094-312400000001,2026-03-02T10:00:00.0000000Z,15,UserLoggedIn,kh@example.org,\(quoted),,\r\n",
            times: ["2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x", actor: "kh@example.org"),
        Sample(
            name: "older.csv", format: .m365,
            text: "\u{FEFF}CreationDate,UserIds,Operations,AuditData\r\n"
                + "2026-03-02T10:00:00.0000000Z,kh@example.org,UserLoggedIn,\(quoted)\r\n",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "powershell.csv", format: .m365,
            text:
                "#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n"
                + "\"RunspaceId\",\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\",\"AuditData\",\"ResultIndex\"\r\n"
                + "\"x\",\"AzureActiveDirectoryStsLogon\",\"3/2/2026 10:00:00 AM\",\"kh@example.org\",\"UserLoggedIn\",\(quoted),\"1\"\r\n"
                + "\"x\",\"AzureActiveDirectoryStsLogon\",\"23/03/2026 10:00:00\",\"kh@example.org\",\"UserLoggedIn\",\"\",\"2\"\r\n",
            times: ["2026-03-02T10:00:00Z", "2026-03-23T10:00:00Z"]),
        Sample(
            name: "activity-api.json", format: .m365, text: "[\(record),\(record)]",
            times: ["2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x",
            actor: "kh@example.org"),
        Sample(
            name: "audit.jsonl", format: .m365, text: record + "\n",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "converted.json", format: .m365,
            text: "[\r\n    {\r\n        \"CreationDate\":  \"\\/Date(1772445600000)\\/\",\r\n"
                + "        \"UserIds\":  \"kh@example.org\",\r\n        \"AuditData\":  \(escaped)\r\n    },\r\n"
                + "    {\r\n        \"CreationDate\":  \"\\/Date(1772445600000)\\/\",\r\n"
                + "        \"UserIds\":  \"kh@example.org\",\r\n        \"AuditData\":  \"\"\r\n    }\r\n]\r\n",
            times: ["2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x"),
        Sample(
            name: "graph.json", format: .m365,
            text:
                #"{"@odata.context":"x","value":[{"id":"ef26cf85-294b-493e-8094-312400000001","createdDateTime":"2026-03-02T10:00:00Z","operation":"UserLoggedIn","userPrincipalName":"kh@example.org","service":"Exchange","auditData":\#(record)}]}"#,
            times: ["2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x", actor: "kh@example.org"),
    ]

    private static let signIn =
        #"{"id":"66ea54eb-6301-4ee5-be62-ff5a759b0100","createdDateTime":"2026-03-02T10:00:00Z","userPrincipalName":"kh@example.org","appDisplayName":"Mail","ipAddress":"203.0.113.7","correlationId":"c","status":{"errorCode":50126,"failureReason":"Invalid password"},"location":{"city":"X"}}"#

    private static let entra = [
        Sample(
            name: "signins.json", format: .m365, text: "[\(signIn)]",
            times: ["2026-03-02T10:00:00Z"],
            summary: "Sign-in to Mail: Invalid password", actor: "kh@example.org"),
        Sample(
            name: "signins-graph.json", format: .m365,
            text: "{\"@odata.context\":\"x\",\"value\":[\(signIn)]}",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "signins.csv", format: .m365,
            text:
                "\u{FEFF}Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,Application,IP address,Location,Status,Sign-in error code,Failure reason\n"
                + "2026-03-02T10:00:00Z,r,\"Mozilla/5.0 (X, Y)\",c,u,K H,kh@example.org,Mail,203.0.113.7,\"X, Y\",Failure,50126,Invalid password\n",
            times: ["2026-03-02T10:00:00Z"], summary: "Sign-in to Mail: Invalid password",
            actor: "kh@example.org"),
    ]

    // MARK: Zeek

    private static let zeek = [
        Sample(
            name: "conn.log", format: .zeek,
            text:
                "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t2026-03-02-10-00-00\n"
                + "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\n#types\ttime\tstring\taddr\tport\taddr\tport\tenum\n"
                + "1772445600.123456\tC1\t10.0.0.1\t1\t10.0.0.2\t443\ttcp\n#close\t2026-03-02-11-00-00\n"
                + "#separator \\x09\n#fields\tts\tuid\tid.orig_h\tnote\n1772445601.000000\tC2\t10.0.0.1\tx\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs", "2026-03-02T10:00:01Z"],
            summary: "tcp 10.0.0.1 1 → 10.0.0.2 443", actor: "10.0.0.1"),
        Sample(
            name: "conn-bar.log", format: .zeek,
            text:
                "#separator |\n#set_separator|,\n#empty_field|EMPTY\n#unset_field|NONE\n#path|conn\n#fields|ts|uid|id.orig_h|service\n"
                + "1772445600.123456|C1|NONE|EMPTY\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs"], actor: ""),
        Sample(
            name: "conn.json", format: .zeek,
            text:
                #"{"ts":1772445600.123456,"uid":"C1","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.2","proto":"tcp"}"#
                + "\n" + #"{"ts":"2026-03-02T10:00:01.000000Z","uid":"C2","id.orig_h":"10.0.0.1"}"#
                + "\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs", "2026-03-02T10:00:01Z"], actor: "10.0.0.1"),
    ]

    // MARK: Of no format

    private static let jsonl = [
        Sample(
            name: "cloudtrail.json", format: .jsonl,
            text:
                #"{"Records":[{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","userName":"kh","sessionContext":{"attributes":{"creationDate":"2026-03-01T00:00:00Z"}}},"eventTime":"2026-03-02T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","sourceIPAddress":"203.0.113.7"}]}"#,
            times: ["2026-03-02T10:00:00Z"], summary: "GetObject", actor: "kh"),
        Sample(
            name: "workspace.json", format: .jsonl,
            text:
                #"{"kind":"admin#reports#activities","etag":"x","items":[{"kind":"admin#reports#activity","id":{"time":"2026-03-02T10:00:00.123Z","applicationName":"login"},"actor":{"email":"kh@example.org"},"ipAddress":"203.0.113.7","events":[{"type":"login","name":"login_success"}]}],"nextPageToken":"y"}"#,
            times: ["2026-03-02T10:00:00.123Z"], actor: "kh@example.org"),
        Sample(
            name: "okta.json", format: .jsonl,
            text:
                #"[{"actor":{"id":"x","alternateId":"kh@example.org"},"published":"2026-03-02T10:00:00.123Z","eventType":"user.session.start","displayMessage":"User login to Okta","outcome":{"result":"SUCCESS"}}]"#,
            times: ["2026-03-02T10:00:00.123Z"], summary: "User login to Okta",
            actor: "kh@example.org"),
        Sample(
            name: "winlogbeat.ndjson", format: .jsonl,
            text:
                #"{"@timestamp":"2026-03-02T10:00:00.123Z","message":"An account was logged on","winlog":{"channel":"Security","event_id":4624,"computer_name":"WKS"},"user":{"name":"kh"}}"#
                + "\n",
            times: ["2026-03-02T10:00:00.123Z"], summary: "An account was logged on"),
        Sample(
            name: "elastic.json", format: .jsonl,
            text:
                #"{"took":1,"timed_out":false,"hits":{"total":{"value":1},"hits":[{"_index":"x","_source":{"@timestamp":"2026-03-02T10:00:00.123Z","message":"m"}}]}}"#,
            times: ["2026-03-02T10:00:00.123Z"], summary: "m"),
        Sample(
            name: "evtx_dump.jsonl", format: .jsonl,
            text:
                ##"{"Event":{"System":{"Provider":{"#attributes":{"Name":"x"}},"EventID":4624,"TimeCreated":{"#attributes":{"SystemTime":"2026-03-02T10:00:00.123456Z"}},"Computer":"WKS"},"EventData":{"TargetUserName":"kh"}}}"##
                + "\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs"], actor: "kh"),
        Sample(
            name: "journal.json", format: .jsonl,
            text:
                #"{"__REALTIME_TIMESTAMP":"1772445600123456","MESSAGE":"m","_HOSTNAME":"WKS","SYSLOG_IDENTIFIER":"sshd"}"#
                + "\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs"], summary: "m"),
        Sample(
            name: "various.jsonl", format: .jsonl,
            text: #"{"time":"2026-03-02T10:00:00Z","a":1}"# + "\n"
                + #"{"timestamp":1.7724456011234E9,"a":2}"# + "\n",
            times: ["2026-03-02T10:00:00Z", "2026-03-02T10:00:01.123Z 400 µs"]),
    ]

    private static let csv = [
        Sample(
            name: "semicolon.csv", format: .csv,
            text: "Datum;Zeit;Meldung\n02.03.2026;10:00:00;\"a;\nb\"\n",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "day-first.csv", format: .csv,
            text: "date,time,message\n02/03/2026,10:00:00,a\n23/03/2026,10:00:01,b\n",
            times: ["2026-03-02T10:00:00Z", "2026-03-23T10:00:01Z"], summary: "a"),
        Sample(
            name: "epochs.csv", format: .csv,
            text:
                "when;what\n\"1772445600,123\";a\n1772445600123;b\n1772445600123456;c\n1772445600123456789;d\n",
            times: [
                "2026-03-02T10:00:00.123Z", "2026-03-02T10:00:00.123Z",
                "2026-03-02T10:00:00.123Z 456 µs", "2026-03-02T10:00:00.123Z 456 µs",
            ]),
        Sample(
            name: "bar.txt", format: .csv, text: "time|user|action\n2026-03-02T10:00:00Z|kh|x|\n",
            times: ["2026-03-02T10:00:00Z"], actor: "kh"),
        Sample(
            name: "mactime.csv", format: .csv,
            text:
                "Date,Size,Type,Mode,UID,GID,Meta,File Name\nMon Mar 02 2026 10:00:00,7,macb,r/rrwxrwxrwx,0,0,9,\"/a, b\"\n",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "evtxecmd.csv", format: .csv,
            text:
                "RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,Computer,UserId,MapDescription,UserName\n1,2,2026-03-02 10:00:00.1234567,4624,LogAlways,x,Security,WKS,S-1,Successful logon,kh\n",
            times: ["2026-03-02T10:00:00.123Z 456 µs"], summary: "Successful logon", actor: "kh"),
    ]
}
