/// Short and familiar forms of given names, as they are used in the United States.
enum Nicknames {
    /// The groups that a name belongs to.
    static func groups(of name: [UInt8]) -> [Int] { index[name] ?? [] }

    /// Whether the name is the full form of a group, not a short one.
    static func isFull(_ name: [UInt8]) -> Bool { full.contains(name) }

    /// All names of a group, the full one first.
    static let names: [[[UInt8]]] = table.map { group in
        group.split(separator: " ").map { Array($0.utf8) }
    }

    private static let index: [[UInt8]: [Int]] = {
        var index: [[UInt8]: [Int]] = [:]
        for (place, group) in names.enumerated() {
            for name in group { index[name, default: []].append(place) }
        }
        return index
    }()

    private static let full = Set(names.map { $0[0] } + spellings)

    /// Other spellings of full forms.
    private static let spellings = [
        "stephen", "debra", "catherine", "kathryn", "christina", "philip",
    ]
    .map { Array($0.utf8) }

    private static let table: [String] = [
        "james jim jimmy jamie", "robert bob rob bobby robbie bert",
        "michael mike mick mikey micky", "william bill will billy willie liam",
        "david dave davey", "richard rick dick rich ricky", "joseph joe joey jo",
        "thomas tom tommy", "charles chuck charlie chas", "christopher chris topher kit",
        "christian chris", "gretchen greta", "margaret gretchen greta maisie",
        "benjamin bennie", "dennis denny den", "lucille lucy cille lou", "shirley sherry",
        "sharon sherry shari", "julia julie jules", "wilhelmina wilma billie minnie",
        "daniel dan danny", "matthew matt matty", "anthony tony ant",
        "steven stephen steve stevie", "andrew andy drew", "joshua josh", "kenneth ken kenny",
        "edward ed eddie ted ned teddy", "ronald ron ronnie", "timothy tim timmy",
        "jeffrey jeff geoffrey geoff", "nicholas nick nicky nico", "benjamin ben benny benji",
        "samuel sam sammy", "samantha sam sammy", "gregory greg",
        "patricia pat patty trish tricia", "patrick pat paddy", "jennifer jen jenny",
        "elizabeth liz beth betty lizzie eliza betsy libby", "barbara barb babs barbie",
        "susan sue susie suzie", "jessica jess jessie",
        "margaret peggy maggie meg marge margie", "sandra sandy", "kimberly kim kimmy",
        "deborah debra debbie deb", "stephanie steph", "rebecca becky becca", "cynthia cindy",
        "kathleen kathy kate katie kat", "pamela pam",
        "katherine catherine kathryn kate katie kathy cathy kat kit",
        "christine christina chris tina chrissy", "alexander alex xander sandy al",
        "alexandra alex sandra sandy lexi", "raymond ray", "donald don donny",
        "jonathan jon john nathan johnny", "john jack johnny jon",
        "theresa teresa terry tess terri", "cassandra cassie sandy", "doris dot dottie",
        "dorothy dot dottie dolly", "lawrence larry laurence", "gerald jerry gerry",
        "jerome jerry", "francis frank fran", "franklin frank", "frances fran fannie",
        "eugene gene", "victoria vicky vicki tori", "virginia ginny ginger",
        "jacqueline jackie", "judith judy", "janet jan", "nancy nan", "peter pete",
        "phillip philip phil", "douglas doug", "walter walt", "zachary zach zack",
        "nathaniel nathan nate nat", "vincent vince vinny", "leonard leo len lenny",
        "frederick fred freddy", "albert al bert", "alfred al fred", "arthur art",
        "harold hal harry", "henry hank harry", "maria mary", "abigail abby gail",
        "angela angie", "amanda mandy", "melissa missy mel", "michelle shelly micki",
        "nicole nikki nicky", "valerie val", "veronica ronnie vera", "gabriel gabe",
        "gabrielle gabby", "isabella bella izzy", "jacob jake", "jason jay", "joel joe",
        "louis lou louie", "louise lou", "martin marty", "martha marty", "mitchell mitch",
        "russell russ", "stanley stan", "terrence terry", "theodore ted teddy theo",
        "tyler ty", "allison allie ali", "bradley brad", "cameron cam", "clifford cliff",
        "derek derrick derick rick", "dominic dom nick", "donna don", "emily em emmy",
        "gwendolyn gwen", "howard howie", "jillian jill", "josephine jo josie",
        "lillian lily lil", "madeline maddie", "marilyn mary", "natalie nat", "oliver ollie",
        "olivia liv", "penelope penny", "roberta bobbie", "sylvia syl", "tabitha tabby",
        "arlene arly", "adelaide addie heidi", "agnes aggie nessie", "alan allan allen al",
        "amelia amy millie", "anastasia stacy ana", "ann anne annie anna nan",
        "antonio tony toni", "antoinette toni netty", "archibald archie", "augustus gus augie",
        "barnabas barney", "bartholomew bart", "beatrice bea trixie", "bernard bernie barney",
        "bridget biddy bridie", "calvin cal", "caroline carolyn carrie carol",
        "cecilia cissy celia", "charlotte lottie charlie", "claudia claudie", "clarence clare",
        "clayton clay", "constance connie", "cornelius neil connie", "curtis curt", "cyrus cy",
        "dale daly", "dean dino", "delbert bert del", "della dell", "dolores lola dolly",
        "dwight ike", "earnest ernest ernie", "edmund ed ned", "edwin ed eddie ned",
        "eleanor ellie nell nora ella", "elena ellie lena", "elijah eli", "ella ellie",
        "emanuel manny", "emmanuel manny", "enrique henry rick", "ernesto ernie",
        "esther essie hettie", "ethan eth", "eugenia genie", "evelyn eve evie", "felicia fel",
        "ferdinand fred", "fernando nando", "florence flo florrie",
        "francisco frank paco pancho", "george georgie", "georgia georgie", "geraldine gerry",
        "gilbert gil bert", "giovanni gio", "guadalupe lupe", "guillermo memo bill",
        "gustavo gus", "harriet hattie", "harrison harry", "heather hettie", "helen nell lena",
        "herbert herb bert", "herman manny", "horace harry", "hubert hugh bert",
        "ignacio nacho", "irene rena", "isaac ike", "isabel isabelle izzy bella",
        "jackson jack", "jaime jamie jim", "javier javi", "jean jeanie",
        "jeanette jean nettie", "jeremiah jerry jeremy", "jeremy jerry", "jesus chuy",
        "joan joanie", "joanna joanne jo", "jorge george", "jose pepe joe", "josiah joe",
        "juan john", "juanita nita", "justin justy", "karen kari", "kayla kay", "keith keefe",
        "kelly kel", "kendra ken", "kristen kristin kris kristy", "kristina tina kris",
        "laurence lars", "laura laurie lori", "leah lee", "leslie les", "lester les",
        "lewis lou lew", "linda lindy lyn", "lorraine lori rainey", "lourdes lulu",
        "lucas luke", "lucia lucy", "luis lou", "luther luke", "lynette lyn", "mabel mae",
        "manuel manny", "marcus marc mark", "marguerite peggy", "marianne mary",
        "marjorie marge margie", "marshall marsh", "mathias matt", "maureen mo",
        "maurice morris mo", "maxwell max", "mildred millie", "milton milt", "minerva minnie",
        "miriam mimi", "mohammed mo mohammad muhammad", "monica monnie", "morgan mo",
        "myron ron", "natasha tasha nat", "nathan nate nat", "nelson nels", "nina nan",
        "noel nollie", "nora norah", "norman norm", "octavia tavia", "otto ott", "owen owie",
        "pablo paul", "percival percy", "preston pres", "priscilla cilla pris",
        "quentin quint", "rachel rach shelly", "rafael rafa ralph", "ralph ralphie",
        "ramon ray", "randall randy", "randolph randy dolph", "raquel kelly",
        "regina gina reggie", "reginald reg reggie", "rene ren", "ricardo rick richard ricky",
        "robin rob", "roberto rob bob robert beto", "roderick rod rick", "rodney rod",
        "roland rollie", "rosemary rose rosie", "rosalind roz rose", "roxanne roxy",
        "ruben ben", "rudolph rudy", "rufus rufe", "ruth ruthie", "ryan ry", "salvador sal",
        "salvatore sal", "sarah sally sadie", "sebastian seb bas", "selma sally",
        "serena rena", "sheila shell", "sidney sid", "silvester sly", "simon si",
        "solomon sol", "sophia sophie", "spencer spence", "stella star", "stuart stewart stu",
        "suzanne sue suzy", "tamara tammy", "tanya tan", "teresa terry tess terri",
        "thaddeus thad ted", "tobias toby", "trevor trev", "tracy trace", "ursula ursie",
        "valentina val", "vanessa nessa", "vernon vern", "viola vi", "vivian viv",
        "wallace wally", "warren ren", "wendell wen", "wesley wes", "wilbur will",
        "wilfred will fred", "wilma billie willa", "winifred winnie", "winston win",
        "yolanda yoli", "yvonne von", "xavier xav", "zachariah zach",
    ]
}
