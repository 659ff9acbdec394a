/// The states, territories and provinces to which post goes, and how they are written.
enum PostalArea {
    /// The code of a state of the United States or a province of Canada, such as `US-MA`; by its own code, its name or
    /// an abbreviation of it, without spaces and in lower case.
    static func code(_ word: [UInt8]) -> String? {
        codes[String(decoding: word, as: UTF8.self)]
    }

    /// The state to which the Postal Service delivers the first three digits of a ZIP code; nil for those of the armed
    /// forces, which say nothing of where somebody lives, and for those that are not given out.
    static func state(ofZIPPrefix prefix: Int) -> String? {
        let place = zipRanges.partition { $0.last >= prefix }
        guard place < zipRanges.count, zipRanges[place].first <= prefix else { return nil }
        return "US-" + zipRanges[place].state
    }

    /// The province of a Canadian postal code, by its first letter (and the second sign, in the north).
    static func province(ofPostalCode code: [UInt8]) -> String? {
        guard code.count == 6, zip(code, 0...).allSatisfy({ isLetter($0) == $1.isMultiple(of: 2) })
        else { return nil }
        if code[0] == UInt8(ascii: "x") {
            return "0ab".utf8.contains(code[1]) ? "CA-NU" : "CA-NT"
        }
        return provinces[code[0]].map { "CA-" + $0 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    /// The code of a country by its ISO 3166-1 code or a common name; nil for one that is not known here.
    static func country(_ word: [UInt8]) -> String? {
        let word = String(decoding: word, as: UTF8.self)
        if let code = countries[word] { return code }
        return word.utf8.count == 2 ? word.uppercased() : nil
    }

    private static let countries: [String: String] = [
        "us": "US", "usa": "US", "unitedstates": "US", "unitedstatesofamerica": "US",
        "america": "US", "ca": "CA", "can": "CA", "canada": "CA", "mx": "MX", "mex": "MX",
        "mexico": "MX", "uk": "GB", "gbr": "GB", "unitedkingdom": "GB", "greatbritain": "GB",
        "england": "GB", "germany": "DE", "deu": "DE", "deutschland": "DE", "france": "FR",
        "fra": "FR", "spain": "ES", "esp": "ES", "italy": "IT", "ita": "IT", "ireland": "IE",
        "irl": "IE", "netherlands": "NL", "nld": "NL", "india": "IN", "ind": "IN", "china": "CN",
        "chn": "CN", "japan": "JP", "jpn": "JP", "brazil": "BR", "bra": "BR", "australia": "AU",
        "aus": "AU", "switzerland": "CH", "che": "CH", "austria": "AT", "aut": "AT",
    ]

    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for (country, areas) in [("US", states), ("CA", canadian)] {
            for area in areas {
                let words = area.split(separator: " ").map(String.init)
                for word in words { codes[word] = country + "-" + words[0].uppercased() }
            }
        }
        return codes
    }()

    /// Code, name, abbreviations.
    private static let states = [
        "al alabama ala", "ak alaska", "az arizona ariz", "ar arkansas ark",
        "ca california calif cal", "co colorado colo", "ct connecticut conn",
        "de delaware del", "dc districtofcolumbia washingtondc", "fl florida fla",
        "ga georgia", "hi hawaii", "id idaho", "il illinois ill", "in indiana ind", "ia iowa",
        "ks kansas kans kan", "ky kentucky", "la louisiana", "me maine", "md maryland",
        "ma massachusetts mass", "mi michigan mich", "mn minnesota minn",
        "ms mississippi miss", "mo missouri", "mt montana mont", "ne nebraska nebr neb",
        "nv nevada nev", "nh newhampshire", "nj newjersey", "nm newmexico nmex", "ny newyork",
        "nc northcarolina ncar", "nd northdakota ndak", "oh ohio", "ok oklahoma okla",
        "or oregon ore", "pa pennsylvania penn penna", "ri rhodeisland",
        "sc southcarolina scar", "sd southdakota sdak", "tn tennessee tenn", "tx texas tex",
        "ut utah", "vt vermont", "va virginia", "wa washington wash", "wv westvirginia wva",
        "wi wisconsin wis wisc", "wy wyoming wyo", "pr puertorico", "gu guam",
        "vi virginislands usvirginislands", "as americansamoa", "mp northernmarianaislands",
    ]

    private static let canadian = [
        "ab alberta alta", "bc britishcolumbia", "mb manitoba man", "nb newbrunswick",
        "nl newfoundland newfoundlandandlabrador nfld", "ns novascotia",
        "nt northwestterritories", "nu nunavut", "on ontario ont", "pe princeedwardisland pei",
        "qc quebec que pq", "sk saskatchewan sask", "yt yukon",
    ]

    private static let provinces: [UInt8: String] = Dictionary(
        uniqueKeysWithValues: zip(
            "abcehjkmnprlgstvy".utf8,
            [
                "NL", "NS", "PE", "NB", "QC", "QC", "ON", "ON", "ON", "ON", "MB", "ON", "QC",
                "SK", "AB", "BC", "YT",
            ]))

    private struct ZIPRange {
        let first: Int
        let last: Int
        let state: String

        init(_ first: Int, _ last: Int, _ state: String) {
            (self.first, self.last, self.state) = (first, last, state)
        }
    }

    /// In order.
    private static let zipRanges: [ZIPRange] = [
        .init(5, 5, "NY"), .init(6, 7, "PR"), .init(8, 8, "VI"), .init(9, 9, "PR"),
        .init(10, 27, "MA"), .init(28, 29, "RI"), .init(30, 38, "NH"), .init(39, 49, "ME"),
        .init(50, 54, "VT"), .init(55, 55, "MA"), .init(56, 59, "VT"), .init(60, 69, "CT"),
        .init(70, 89, "NJ"), .init(100, 149, "NY"), .init(150, 196, "PA"),
        .init(197, 199, "DE"), .init(200, 200, "DC"), .init(201, 201, "VA"),
        .init(202, 205, "DC"), .init(206, 219, "MD"), .init(220, 246, "VA"),
        .init(247, 268, "WV"), .init(270, 289, "NC"), .init(290, 299, "SC"),
        .init(300, 319, "GA"), .init(320, 339, "FL"), .init(341, 342, "FL"),
        .init(344, 344, "FL"), .init(346, 347, "FL"), .init(349, 349, "FL"),
        .init(350, 369, "AL"), .init(370, 385, "TN"), .init(386, 397, "MS"),
        .init(398, 399, "GA"), .init(400, 427, "KY"), .init(430, 459, "OH"),
        .init(460, 479, "IN"), .init(480, 499, "MI"), .init(500, 528, "IA"),
        .init(530, 549, "WI"), .init(550, 567, "MN"), .init(569, 569, "DC"),
        .init(570, 577, "SD"), .init(580, 588, "ND"), .init(590, 599, "MT"),
        .init(600, 629, "IL"), .init(630, 658, "MO"), .init(660, 679, "KS"),
        .init(680, 693, "NE"), .init(700, 714, "LA"), .init(716, 729, "AR"),
        .init(730, 732, "OK"), .init(733, 733, "TX"), .init(734, 749, "OK"),
        .init(750, 799, "TX"), .init(800, 816, "CO"), .init(820, 831, "WY"),
        .init(832, 838, "ID"), .init(840, 847, "UT"), .init(850, 865, "AZ"),
        .init(870, 884, "NM"), .init(885, 885, "TX"), .init(889, 898, "NV"),
        .init(900, 961, "CA"), .init(967, 968, "HI"), .init(969, 969, "GU"),
        .init(970, 979, "OR"), .init(980, 994, "WA"), .init(995, 999, "AK"),
    ]
}

extension Array {
    /// The first place from which a condition holds to the end; the count where it never does.
    fileprivate func partition(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
