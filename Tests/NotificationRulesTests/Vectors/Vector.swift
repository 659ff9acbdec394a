import NotificationRules
import Testing

/// A worked example: facts in, one duty out.
struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    /// The article that it is an example of.
    let article: String
    let rule: String
    /// Nil where the duty has no date.
    let due: String?
    var status: Duty.Status?
    var asOf = "2026-11-25T12:00:00Z"
    /// A line that the trail has to hold.
    var says: String?
    let facts: String

    var testDescription: String { "\(name), \(article)" }
}

extension Vector {
    /// The facts of the model case.
    static let modelCase = """
        {"entities": ["hipaa_covered_entity"], "zone": "America/New_York",
         "anchors": {"occurrence": "2019-02/2019-03", "detection": "2019-02-07",
                     "discovery": ["2019-02-07", "2019-03-07"]},
         "affected": {"US-MA": 12000},
         "elements": {"phi": 12000, "ssn": 1, "health_insurance": null},
         "sent": {"individuals": "2019-04-05", "hhs": "2019-04-05", "media": "2019-04-08"}}
        """

    /// Somebody in one place, whose number leaked.
    static func residents(
        _ place: String, _ people: Int = 10, _ anchors: String, entities: String = "",
        _ more: String = ""
    ) -> String {
        """
        {"entities": [\(entities)], "anchors": {\(anchors)}, "affected": {"\(place)": \(people)},
         "elements": {"ssn": \(people), "medical": \(people)}\(more)}
        """
    }

    static let hipaa = "\"hipaa_covered_entity\""
}
