#if PostgreSQL
import Foundation
import Glibc
import Synchronization
import TestSupport

/// Stands between a store and its server, and cuts the connection at one message of the protocol.
final class CuttingProxy: Sendable {
    enum Direction: CaseIterable { case toServer, toClient }

    /// Where the store is to connect.
    let folder: String
    private let target: String
    private let listener: Int32
    private let plan = Mutex(Plan())

    private struct Plan {
        var direction = Direction.toServer
        /// Messages that still pass; nil when none is to be lost.
        var passing: Int?
    }

    init(to server: TestServer) throws {
        target = "\(server.folder)/.s.PGSQL.5432"
        folder =
            FileManager.default.temporaryDirectory.path()
            + "proxy-\(UInt32.random(in: 0 ... .max))"
        guard mkdir(folder, 0o700) == 0 else { throw TestServerError.silent }
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let bound = Self.withAddress("\(folder)/.s.PGSQL.5432") { bind(listener, $0, $1) }
        guard bound == 0, listen(listener, 16) == 0 else { throw TestServerError.silent }
        Thread.detachNewThread { [self] in serve() }
    }

    /// Ends the connections that are yet to come.
    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
        do { try FileManager.default.removeItem(atPath: folder) } catch { print(error) }
    }

    /// Loses one message, counted from 1 and from now, and the connection with it.
    func lose(_ message: Int, _ direction: Direction) {
        plan.withLock { $0 = Plan(direction: direction, passing: message - 1) }
    }

    /// Whether the message has come; none is lost from now on.
    func hasCut() -> Bool {
        plan.withLock { plan in
            defer { plan.passing = nil }
            return plan.passing == nil
        }
    }

    private func passes(_ direction: Direction) -> Bool {
        plan.withLock { plan in
            guard plan.direction == direction, let passing = plan.passing else { return true }
            plan.passing = passing == 0 ? nil : passing - 1
            return passing > 0
        }
    }

    private func serve() {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { return }
            let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            let connected = Self.withAddress(target) { connect(server, $0, $1) }
            guard connected == 0 else {
                Glibc.close(client)
                Glibc.close(server)
                continue
            }
            Thread.detachNewThread { [self] in relay(client, server) }
        }
    }

    private func relay(_ client: Int32, _ server: Int32) {
        var (requests, answers) = (MessageStream(isOpening: true), MessageStream())
        var waits = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&waits, 2, -1) > 0 {
            if waits[0].revents != 0 {
                guard pass(&requests, client, server, .toServer) else { break }
            }
            if waits[1].revents != 0 {
                guard pass(&answers, server, client, .toClient) else { break }
            }
        }
        Glibc.close(client)
        Glibc.close(server)
    }

    /// False at the end of the connection.
    private func pass(
        _ stream: inout MessageStream, _ from: Int32, _ to: Int32, _ direction: Direction
    ) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(from, &bytes, bytes.count)
        guard count > 0 else { return false }
        stream.take(bytes.prefix(count))
        while let message = stream.next() {
            guard passes(direction) else { return false }
            guard send(to, message, message.count, Int32(MSG_NOSIGNAL)) == message.count
            else { return false }
        }
        return true
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

/// Bytes of the protocol, version 3, cut into messages: a letter, four bytes of length, the rest; the
/// first one of a client comes without the letter.
private struct MessageStream {
    private var bytes: [UInt8] = []
    private var isOpening: Bool

    init(isOpening: Bool = false) { self.isOpening = isOpening }

    mutating func take(_ more: some Sequence<UInt8>) { bytes += more }

    mutating func next() -> [UInt8]? {
        let start = isOpening ? 0 : 1
        guard bytes.count >= start + 4 else { return nil }
        let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } + start
        guard bytes.count >= length else { return nil }
        defer { bytes.removeFirst(length) }
        isOpening = false
        return Array(bytes.prefix(length))
    }
}
#endif
