/// Names that many people have, so that many are alike.
enum HardNames {
    static let men = words(
        """
        James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel
        Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward
        Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin
        Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry
        """)

    static let women = words(
        """
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty
        Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah
        Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma
        Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria
        Heather
        """)

    static let last = words(
        """
        Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez
        Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris
        Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen
        Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez
        Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy
        Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox
        Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price
        Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell
        Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan
        Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant
        Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison
        Fernandez Mcdonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker
        Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason
        Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose Stone Salazar Fox
        Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan
        Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart
        Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews
        Alvarado Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis
        Carpenter Lawrence Sandoval
        """)

    static let streets = words(
        """
        Oak Maple Cedar Pine Elm Washington Lake Hill Walnut Spring North Ridge Church Willow Mill
        Sunset Railroad Jackson West South Highland Forest River Meadow Park Franklin Chestnut
        Spruce Valley Locust Adams Jefferson Center Green Dogwood Hickory Lincoln Madison Union
        Pleasant
        """)

    static let nicknames: [String: String] = Dictionary(
        uniqueKeysWithValues: words(
            """
            James:Jim Robert:Bob Michael:Mike William:Bill David:Dave Richard:Rick Joseph:Joe
            Thomas:Tom Charles:Chuck Christopher:Chris Daniel:Dan Matthew:Matt Anthony:Tony
            Steven:Steve Andrew:Andy Joshua:Josh Kenneth:Ken Edward:Ed Ronald:Ron Timothy:Tim
            Jeffrey:Jeff Nicholas:Nick Benjamin:Ben Samuel:Sam Gregory:Greg Patricia:Pat
            Jennifer:Jen Elizabeth:Liz Barbara:Barb Susan:Sue Jessica:Jess Margaret:Peggy
            Sandra:Sandy Kimberly:Kim Deborah:Debbie Stephanie:Steph Rebecca:Becky Cynthia:Cindy
            Kathleen:Kathy Pamela:Pam Samantha:Sam Katherine:Kate Christine:Chris Catherine:Cathy
            Alexander:Alex Raymond:Ray Patrick:Pat
            """
        ).map { pair in
            let parts = pair.split(separator: ":").map(String.init)
            return (parts[0], parts[1])
        })

    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
