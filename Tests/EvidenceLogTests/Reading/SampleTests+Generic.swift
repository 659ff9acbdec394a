import EvidenceLog

/// Of Zeek, and of no format by name.
extension SampleTests {
    // MARK: Zeek

    static let zeek = [
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

    static let jsonl = [
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

    static let csv = [
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
