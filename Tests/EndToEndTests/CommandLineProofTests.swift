import Glibc
import TestSupport
import Testing

/// What is given to outsiders, and what they find.
@Suite
struct CommandLineProofTests {
    private let place: TestPlace
    private var checkpoint: String { "\(place.folder)/log.checkpoint" }
    private var bundle: String { "\(place.folder)/log.bundle" }

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        _ = try place.run("check", "add", "--title", "Letters")
    }

    @Test
    func `a checkpoint holds while the log grows`() throws {
        #expect(try place.run("checkpoint", "-o", checkpoint).exit == 0)
        _ = try place.run("check", "tick", "letters")
        let run = try place.run("verify", "--checkpoint", checkpoint)
        #expect(run.exit == 0, "\(run.problems)")
        var status = stat()
        try #require(stat("\(place.folder)/config/breachboard/checkpoint.key", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test
    func `a checkpoint is a note, and its key can be told to others`() throws {
        let note = try place.run("checkpoint").output
        #expect(note.hasPrefix("breachboard/"))
        #expect(note.contains("\n2\n"))
        let key = try place.run("checkpoint", "--public-key").output
        #expect(key.hasPrefix("breachboard/") && key.split(separator: "+").count >= 3)
        _ = try place.run("checkpoint", "-o", checkpoint)
        let line = String(key.dropLast())
        #expect(
            try place.run("verify", "--checkpoint", checkpoint, "--public-key", line).exit == 0)
        #expect(
            try place.run("verify", "--checkpoint", checkpoint, "--public-key", "x").exit == 2)
    }

    @Test
    func `an older copy of the log does not hold the checkpoint`() throws {
        let old = "\(place.folder)/old.db"
        #expect(try place.run("backup", old).exit == 0)
        _ = try place.run("check", "tick", "letters")
        _ = try place.run("checkpoint", "-o", checkpoint)
        let run = try place.run(
            "verify", "--db", old, "--accept-head", "--checkpoint", checkpoint)
        #expect(run.exit == 5)
        #expect(run.output.hasPrefix("NOT SOUND: entry 3 is the first bad one (missing-tail)"))
    }

    @Test
    func `another log and another's signature are named`() throws {
        _ = try place.run("checkpoint", "-o", checkpoint)
        let other = "\(place.folder)/other.db"
        _ = try place.run("--db", other, "incident", "new", "--reference", "O-1", "--title", "x")
        let wrong = try place.run("verify", "--db", other, "--checkpoint", checkpoint)
        #expect(wrong.exit == 5)
        #expect(wrong.output.contains("(another-log)"))
        let key = "\(place.folder)/config/breachboard/checkpoint.key"
        try #require(unlink(key) == 0)
        _ = try place.run("checkpoint")
        let forged = try place.run("verify", "--checkpoint", checkpoint, "--json")
        #expect(forged.exit == 5)
        #expect(forged.output.contains("\"kind\": \"signature\""))
    }

    @Test
    func `a key that others may read is not used`() throws {
        _ = try place.run("checkpoint")
        try #require(chmod("\(place.folder)/config/breachboard/checkpoint.key", 0o644) == 0)
        let run = try place.run("checkpoint")
        #expect(run.exit == 2)
        #expect(run.problems.contains("others may open it"))
    }

    @Test
    func `a bundle proves itself to both verifiers, without the database`() throws {
        #expect(try place.run("export", "bundle", "EX-1", "-o", bundle).exit == 0)
        try #require(unlink(place.database) == 0)
        let run = try place.run("verify", "--bundle", bundle)
        #expect(run.exit == 0)
        #expect(run.output.hasPrefix("sound: 2 entries, as the checkpoint says\n"))
        #expect(try IndependentVerifier.verdict(on: bundle)?.ok ?? true)
        try place.write([0x58], to: "log.bundle", at: 60)
        #expect(try place.run("verify", "--bundle", bundle).exit == 0, "the text for people")
        try place.write([0x58, 0x0A], to: "log.bundle", at: 0)
        #expect(try place.run("verify", "--bundle", bundle).exit == 5)
    }

    @Test
    func `one entry can be proved without the others`() throws {
        let file = "\(place.folder)/entry.proof"
        #expect(try place.run("export", "proof", "2", "-o", file).exit == 0)
        #expect(try place.run("verify", "--proof", file).exit == 0)
        #expect(try IndependentVerifier.verdict(on: file)?.ok ?? true)
        let none = try place.run("export", "proof", "3", "-o", "\(file).3")
        #expect(none.exit == 2)
        #expect(none.problems.contains("the log has no entry 3"))
        #expect(try place.run("export", "proof", "2").exit == 2)
    }

    @Test
    func `a redacted value is gone, and the log proves itself`() throws {
        _ = try place.run("check", "set", "letters", "--owner", "Jane Doe")
        _ = try place.run("check", "set", "letters", "--note", "call Jane Doe")
        #expect(try place.run("redact", "4", "--reason", "a patient's name").exit == 0)
        #expect(try place.run("redact", "3", "--reason", "a patient's name").exit == 0)
        let show = try place.run("check", "list", "--json")
        #expect(show.output.contains("\"owner\": \"[redacted]\""))
        #expect(!(try place.run("incident", "show", "--json").output.contains("Jane")))
        let search = try CommandLineRun(
            [], in: place, under: "grep -c Jane '\(place.database)'; exit")
        #expect(search.output == "0\n", "nor is it in the free pages of the file")
        #expect(try place.run("verify").exit == 0)
        #expect(try place.run("export", "bundle", "-o", bundle).exit == 0)
        #expect(try place.run("verify", "--bundle", bundle).exit == 0)
        #expect(try IndependentVerifier.verdict(on: bundle)?.ok ?? true)
        #expect(try place.run("redact", "3", "--reason", "again").exit == 2)
        #expect(try place.run("redact", "5", "--reason", "of a redaction").exit == 2)
        #expect(try place.run("redact", "9", "--reason", "no such").exit == 2)
    }

    @Test
    func `who redacts a title is told of the id that was made from it`() throws {
        _ = try place.run("check", "add", "Call Jane Doe")
        let run = try place.run("redact", "3", "--reason", "a patient's name")
        #expect(run.output.contains("its id was made from its title, and stays"))
        _ = try place.run("check", "set", "letters", "--note", "call Jane Doe")
        let note = try place.run("redact", "5", "--reason", "a patient's name")
        #expect(!note.output.contains("its id"))
    }

    @Test(arguments: ["al\u{200B}ice", " alice", "alice ", "\u{202E}alice", " "])
    func `a name that looks like another one is refused`(_ name: String) throws {
        #expect(try place.run("check", "add", "Hotline", as: name).exit == 2)
    }

    @Test
    func `a copy is the same log, and goes on where it stopped`() throws {
        let copy = "\(place.folder)/copy.db"
        #expect(try place.run("copy", "--from", place.database, "--to", copy).exit == 0)
        _ = try place.run("check", "tick", "letters")
        let more = try place.run("copy", "--from", place.database, "--to", copy, "--json")
        #expect(more.output.contains("\"copied\": 1"))
        let heads = try [place.database, copy].map {
            try place.run("verify", "--db", $0, "--json").output
        }
        #expect(heads[0] == heads[1])
        _ = try place.run("--db", copy, "check", "add", "--title", "Hotline")
        let back = try place.run("copy", "--from", place.database, "--to", copy)
        #expect(back.exit == 2)
        #expect(back.problems.contains("the target is ahead: it has 4 entries, the source 3"))
        _ = try place.run("--accept-head", "check", "add", "--title", "Portal")
        let forked = try place.run("copy", "--from", place.database, "--to", copy)
        #expect(forked.exit == 5)
        #expect(forked.problems.contains("another history up to entry 4"))
        let other = "\(place.folder)/other.db"
        _ = try place.run("--db", other, "incident", "new", "--reference", "O-1", "--title", "x")
        #expect(try place.run("copy", "--from", place.database, "--to", other).exit == 2)
    }

    @Test
    func `a copy that was cut off when its file was made begins there`() throws {
        let copy = "\(place.folder)/copy.db"
        try place.write([], to: "copy.db")
        let run = try place.run("copy", "--from", place.database, "--to", copy)
        #expect(run.exit == 0, "\(run.problems)")
        #expect(try place.run("verify", "--db", copy).exit == 0)
    }

    /// The drill: an older copy is put back, everybody is told, somebody decides.
    @Test
    func `a log that went back is told before anything is written`() throws {
        let old = "\(place.folder)/old.db"
        #expect(try place.run("backup", old).exit == 0)
        _ = try place.run("check", "tick", "letters")
        try #require(rename(old, place.database) == 0)
        let write = try place.run("check", "add", "--title", "Hotline")
        #expect(write.exit == 4)
        #expect(write.problems.contains("this log went back from 3 to 2"))
        let proof = try place.run("verify", "--json")
        #expect(proof.exit == 5)
        #expect(proof.output.contains("\"kind\": \"went-back\""))
        // One key does not sign two histories.
        #expect(try place.run("checkpoint").exit == 4)
        #expect(try place.run("export", "bundle", "-o", "\(place.folder)/b").exit == 4)
        let look = try place.run("check", "list")
        #expect(look.exit == 0)
        #expect(look.problems.hasPrefix("breachboard: warning: "))
        #expect(try place.run("--accept-head", "check", "add", "--title", "Hotline").exit == 0)
        #expect(try place.run("verify").exit == 0)
    }

    @Test
    func `a log with another history is told before anything is written`() throws {
        let old = "\(place.folder)/old.db"
        #expect(try place.run("backup", old).exit == 0)
        _ = try place.run("check", "tick", "letters")
        try #require(rename(old, place.database) == 0)
        let elsewhere = "XDG_STATE_HOME=\(place.folder)/elsewhere"
        let fork = try CommandLineRun(
            ["check", "add", "--title", "Hotline"], in: place, under: "export \(elsewhere)")
        #expect(fork.exit == 0)
        let write = try place.run("check", "add", "--title", "Portal")
        #expect(write.exit == 4)
        #expect(write.problems.contains("this log is not the one seen earlier, from 3 on"))
        #expect(try place.run("verify").exit == 5)
    }
}
