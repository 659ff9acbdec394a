import Formats
import IncidentModel
import Testing

@Suite struct AtcReactReaderTests {
    private static let playbook = """
        title: RP_0009_lost_phone
        id: RP0009
        description: >
          A phone is
          gone.
        preparation:
          - RA_1001_practice
          - TODO
        containment:
          - RA_3601_lock_user_account     # at once
          - RA_9999_unheard_of
        workflow: |
          1. Step by step.
        """

    private static let practice = """
        title: RA_1001_practice
        id: RA1001
        description: Practice in the real environment
        stage: preparation
        references:
          - https://example.org/drill
        workflow: |
          With everybody.
            - twice a year
        """

    private static let stub = """
        title: RA_3601_lock_user_account
        id: RA3601
        owner: demisto
        description: Lock a user account
        stage: containment
        workflow: |
          Description of the workflow for single Response Action in markdown format.
          Here newlines will be saved.
        """

    private func file(_ name: String, _ text: String, beside: Bool = false) -> AtcReactReader.File {
        AtcReactReader.File(name: name, bytes: Array(text.utf8), isBeside: beside)
    }

    @Test func `stages are sections, titles and details come from the action files`() throws {
        let read = AtcReactReader.read([
            file("RP_0009.yml", Self.playbook),
            file("RA_1001_practice.yml", Self.practice, beside: true),
            file("RA_3601_other_name.yml", Self.stub, beside: true),
        ])
        #expect(read.title == "Lost phone")
        try #require(read.drafts.map(\.title) == ["Practice", "Lock user account", "Unheard of"])
        #expect(read.drafts.map(\.section.word) == ["prepare", "contain", "contain"])
        #expect(read.drafts[1].owner == "demisto")
        #expect(
            read.drafts[0][.detail].text
                == "Practice in the real environment\n\nWith everybody.\n  - twice a year\n\nhttps://example.org/drill"
        )
        #expect(read.drafts[1][.detail].text == "Lock a user account")
        #expect(read.report.read == 4)
        #expect(read.report.rejected.map(\.kind) == [.placeholder])
        #expect(read.report.rejected.first?.line == 8)
        #expect(read.report.warnings.map(\.kind) == [.stub, .noActionFile])
        #expect(read.report.notCarried == ["description": 1, "workflow": 1])
    }

    @Test func `actions without a playbook are steps of their stages`() {
        let read = AtcReactReader.read([file("a.yml", Self.practice), file("b.yml", Self.stub)])
        #expect(read.drafts.map(\.section.word) == ["prepare", "contain"])
    }

    @Test func `a file that is neither is rejected, the others are read`() {
        let read = AtcReactReader.read([
            file("x.yml", "a: b"), file("y.yml", "{"), file("z.yml", Self.playbook),
        ])
        #expect(read.drafts.count == 3)
        #expect(read.report.rejected.map(\.kind) == [.wrongShape, .notYAML, .placeholder])
    }
}
