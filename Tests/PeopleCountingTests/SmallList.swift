import PeopleCounting

/// A list in a test, a row for each line.
struct SmallList {
    static let heading =
        "LastName,FirstName,MI,Suffix,DOB,Address1,City,State,ZIP,Country,SSN,MRN,HealthPlanID,SSN_Flag,Medical_Flag"

    static func count(_ rows: String, heading: String = heading) throws -> CountedPeople {
        try count(bytes: Array((heading + "\n" + rows).utf8))
    }

    /// In pieces of an odd length, so that everything is cut somewhere.
    static func count(bytes: [UInt8], pieces: Int = 7) throws -> CountedPeople {
        var list = PeopleList(latestYear: 2026, seed: 1)
        try bytes.withUnsafeBytes { all in
            for start in stride(from: 0, to: all.count, by: pieces) {
                try list.take(
                    UnsafeRawBufferPointer(rebasing: all[start..<min(all.count, start + pieces)]))
            }
        }
        try list.finish()
        return try list.count()
    }

    /// How many people rows about one home are about; columns `first,middle,suffix,birth,ssn`.
    static func people(ofHome rows: [String], last: String = "Moreno") throws -> Int {
        let lines = rows.map { row in
            let parts = row.split(separator: ",", omittingEmptySubsequences: false)
            return
                "\(last),\(parts[0]),\(parts[1]),\(parts[2]),\(parts[3]),12 Oak St,Town,MA,02139,US,\(parts[4]),,PLN1,,"
        }
        return try count(lines.joined(separator: "\n")).tally.people
    }
}
