import IncidentModel
import IncidentStore
import TestSupport
import Testing

struct CheckpointTests {
    /// The leaves and roots that the implementations of RFC 6962 are tested with.
    @Test
    func `the tree is the one of RFC 6962`() {
        let leaves: [[UInt8]] = [
            [], [0], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57),
            Array(0x60...0x6F),
        ]
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        var tree = MerkleTree()
        for leaf in leaves { tree.append(leaf) }
        for (count, root) in roots.enumerated() {
            #expect(tree.root(count: count).description == root)
        }
    }

    @Test
    func `a path leads from its leaf, at its place, to the root`() {
        var tree = MerkleTree()
        for count in 1...17 {
            tree.append([UInt8(count)])
            for index in 0..<count {
                let path = tree.path(of: index)
                let leaf = tree.leaves[index]
                for place in -1...count {
                    let root = MerkleTree.root(from: leaf, at: place, of: count, along: path)
                    #expect((root == tree.root()) == (place == index))
                }
                #expect(
                    MerkleTree.root(from: leaf, at: index, of: count, along: path + [leaf]) == nil)
            }
        }
    }

    /// The example of the documentation of golang.org/x/mod/sumdb/note.
    @Test
    func `a note that another program signed is read and accepted`() throws {
        let key = try #require(
            NoteVerifier("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let bytes = Array(
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

            """.utf8)
        let note = try #require(SignedNote(parsing: bytes))
        #expect(note.isSigned(by: key))
        #expect(note.bytes == bytes)
        #expect(key.description.hasPrefix("PeterNeumann+c74f20a3+"))
    }

    @Test
    func `a checkpoint is a note whose text is the head and the root`() throws {
        let log = TestLog()
        let note = log.checkpoint
        let lines = note.text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0] == "breachboard/\(log.id)")
        #expect(lines[1] == "4")
        #expect(lines[3] == "head \(log.proof.head.hash)")
        #expect(Checkpoint(parsing: note.text) == log.proof.checkpoint)
        #expect(SignedNote(parsing: note.bytes) == note)
        #expect(note == log.checkpoint, "the same log is signed with the same bytes")
    }

    @Test(arguments: [
        "", "breachboard/x\n", "a\n1\n\nhead \n", "\n\n\n\n", "breachboard/00\n4\nAAAA\nhead 00\n",
    ])
    func `what is no checkpoint is refused`(_ text: String) {
        #expect(Checkpoint(parsing: text) == nil)
        #expect(Checkpoint(parsing: TestLog().checkpoint.text + text + "\n") == nil)
    }

    @Test
    func `a secret key is kept in one line, and shows itself to nobody`() throws {
        let key = TestLog.key
        let read = try #require(CheckpointKey(fileText: key.fileText))
        let log = TestLog().id
        #expect(read.verifier(of: log) == key.verifier(of: log))
        #expect("\(key)" == "a secret key")
        #expect(CheckpointKey(fileText: key.fileText + "\n") == nil)
        let verifier = key.verifier(of: log)
        #expect(NoteVerifier("\(verifier)") == verifier)
        #expect(NoteVerifier("x\(verifier)") == nil, "the id belongs to the name")
    }
}
