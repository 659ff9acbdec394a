/// A made-up timeline as Timesketch exports one: rows of about 250 bytes, the same for the same seed.
///
/// Ninety days of a few hosts and people, busier by day than by night; a row in a thousand is the one before it again,
/// a few in a hundred are out of order, and one in four has a message with commas or quotation marks.
public struct TimesketchRows {
    public static let heading =
        "message,datetime,timestamp,timestamp_desc,data_type,computer_name,username,source_short,"
        + "source_long,display_name,record_number\n"

    private var dice: SeededGenerator
    /// UTC seconds since 1970.
    private var second: Int64 = 1_767_600_000
    private let step: Double
    private var number = 0
    private var last: [UInt8] = []

    /// - Parameter rows: how many there are to be in ninety days.
    public init(seed: UInt64, rows: Int) {
        dice = SeededGenerator(seed: seed)
        step = 90 * 86_400 / Double(max(rows, 1))
    }

    /// A whole file.
    public static func csv(rows: Int, seed: UInt64) -> [UInt8] {
        var made = TimesketchRows(seed: seed, rows: rows)
        var bytes = Array(heading.utf8)
        bytes.reserveCapacity(rows * 260)
        for _ in 0..<rows { made.append(to: &bytes) }
        return bytes
    }

    /// Adds a row.
    public mutating func append(to bytes: inout [UInt8]) {
        number += 1
        if number > 1, dice.next() % 1_000 == 0 {
            bytes.append(contentsOf: last)
            return
        }
        let start = bytes.count
        appendRow(to: &bytes)
        last = Array(bytes[start...])
    }

    private mutating func appendRow(to bytes: inout [UInt8]) {
        let (time, micros) = tick()
        let host = Self.hosts[pick(Self.hosts.count)]
        let user = Self.users[pick(Self.users.count)]
        bytes.append(contentsOf: message(host, user).utf8)
        bytes.append(0x2C)
        append(date: time, micros, to: &bytes)
        bytes.append(contentsOf: ",\(time * 1_000_000 + micros),".utf8)
        bytes.append(contentsOf: Self.kinds[pick(Self.kinds.count)].utf8)
        bytes.append(contentsOf: ",\(host),\(user),EVT,WinEVTX,".utf8)
        bytes.append(contentsOf: "OS:/evidence/\(host)/Security.evtx,\(100_000 + number)\n".utf8)
    }

    /// When the next row is, and its microseconds.
    private mutating func tick() -> (Int64, Int64) {
        // Nights are a third as busy as days.
        let isNight = (second / 3_600 % 24 + 19) % 24 < 12
        let pace = isNight ? step * 2 : step * 2 / 3
        let whole = Int64(pace * 2 * Double(dice.next() % 1_000) / 1_000 + 0.5)
        second += whole
        let isLate = dice.next() % 40 == 0
        let back = isLate ? Int64(dice.next() % 600) : 0
        return (second - back, Int64(dice.next() % 1_000_000))
    }

    private mutating func message(_ host: String, _ user: String) -> String {
        let port = 49_152 + pick(16_000)
        switch pick(8) {
        case 0:
            return
                "\"[4624] An account was logged on, type 3, by \(user), from 10.20.\(pick(8)).\(pick(250)), "
                + "port \(port)\""
        case 1:
            return
                "\"[4688] New process: \"\"C:\\Windows\\System32\\cmd.exe\"\" /c whoami, id \(port)\""
        case 2:
            return "[4625] Logon failed for \(user) from 10.20.\(pick(8)).\(pick(250)) port \(port)"
        case 3:
            return
                "[5156] Connection allowed 10.20.\(pick(8)).\(pick(250)):\(port) to 10.20.0.5:445"
        case 4:
            return
                "[4663] Object accessed \\\\files01\\billing\\2026\\batch-\(port).xlsx by \(user)"
        case 5:
            return
                "[7036] The Background Intelligent Transfer Service entered the running state \(port)"
        case 6:
            return "[4672] Special privileges assigned to new logon \(user) on \(host) id \(port)"
        default:
            return
                "[1] Process create powershell.exe -nop -w hidden -enc \(port)\(port) parent \(host)"
        }
    }

    private mutating func pick(_ count: Int) -> Int { Int(dice.next() % UInt64(count)) }

    private func append(date second: Int64, _ micros: Int64, to bytes: inout [UInt8]) {
        let (days, rest) = (second / 86_400, second % 86_400)
        let (year, month, day) = Self.date(days)
        for (value, width, mark) in [
            (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (rest / 3_600, 2, ":"),
            (rest / 60 % 60, 2, ":"), (rest % 60, 2, "."), (micros, 6, "+00:00"),
        ] {
            let text = String(value)
            for _ in 0..<max(0, width - text.utf8.count) { bytes.append(0x30) }
            bytes.append(contentsOf: text.utf8)
            bytes.append(contentsOf: mark.utf8)
        }
    }

    /// As Howard Hinnant's `civil_from_days` has it, for days since 1970.
    private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted - era * 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let march = (5 * ofYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * march + 2) / 5 + 1)
    }

    private static let hosts = (1...24).map { "WKS-BILL\($0 < 10 ? "0" : "")\($0).example.org" }
    private static let users = ["mlee", "kho", "t.ortiz", "svc_backup", "jdoe", "ir1", "billing"]
    private static let kinds = [
        "Content Modification Time,windows:evtx:record", "Creation Time,windows:evtx:record",
        "Event Logged,windows:evtx:record", "Last Access Time,fs:stat",
    ]
}
