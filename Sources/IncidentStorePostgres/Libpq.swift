#if PostgreSQL
internal import CLibpq
internal import IncidentStore

/// The library of PostgreSQL's clients, found on this host when it is first asked for.
struct Libpq: @unchecked Sendable {
    // Sendable unchecked: a table of functions that is never written again.
    let functions: UnsafePointer<cl_libpq>

    /// Throws `.cannotOpen` where the host has none.
    init() throws(StoreError) {
        guard let functions = cl_open() else {
            throw .cannotOpen(
                path: "libpq.so.5", reason: "PostgreSQL's client library is not installed (libpq5)")
        }
        self.functions = functions
    }

    var pointee: cl_libpq { functions.pointee }

    /// What a connection string says, and nothing that it leaves open.
    func options(in text: String) throws(StoreError) -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        guard let list = pointee.PQconninfoParse(text, &message) else {
            // libpq quotes what it does not understand, which may be part of a password.
            pointee.PQfreemem(message)
            throw .cannotOpen(
                path: "postgres://", reason: "the connection string is not one of PostgreSQL")
        }
        defer { pointee.PQconninfoFree(list) }
        var options: [String: String] = [:]
        var place = list
        while let keyword = place.pointee.keyword {
            if let value = place.pointee.val {
                options[String(cString: keyword)] = String(cString: value)
            }
            place += 1
        }
        return options
    }
}
#endif
