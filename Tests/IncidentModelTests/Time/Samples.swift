import IncidentModel
import Testing

/// Values of the tests, by the texts in which people write them.
func zone(_ name: String) throws -> Zone { try #require(Zone(name)) }
func day(_ text: String) throws -> Day { try Day.parse(text) }
func instant(_ text: String) throws -> Instant { try Instant(rfc3339: text) }
func moment(_ text: String) throws -> Moment { try Moment.parse(text) }

func eastern() throws -> Zone { try zone("America/New_York") }
