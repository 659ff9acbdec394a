#if PostgreSQL

/// Who may do what on the server, as a script for its administrator to read and run.
public enum PostgresRoles {
    /// SQL for the owner of the log; may be run again. It makes three roles and grants them to nobody.
    public static let script = """
        -- The roles of breachboard: a viewer reads; a responder also writes, in his own name, through the
        -- one function that checks the chain; a lead also writes for others, redacts, and says who sees
        -- which incident. Nobody changes what is written. Run it as the owner of the log, once the log is there; it may be run again.
        BEGIN;
        DO $$
        DECLARE
            role name;
        BEGIN
            FOREACH role IN ARRAY
                ARRAY['breachboard_viewer', 'breachboard_responder', 'breachboard_lead']
            LOOP
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role) THEN
                    EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', role);
                END IF;
            END LOOP;
        END $$;
        GRANT USAGE ON SCHEMA breachboard TO breachboard_viewer;
        GRANT SELECT ON breachboard.change, breachboard.payload, breachboard.incident,
            breachboard.meta, breachboard.migration, breachboard.people, breachboard.presence,
            breachboard.evidence_batch, breachboard.evidence_event, breachboard.evidence_order,
            breachboard.evidence_words TO breachboard_viewer;
        GRANT EXECUTE ON FUNCTION breachboard.digest(text), breachboard.hidden(), breachboard.online(),
            breachboard.attend(integer, text, text) TO breachboard_viewer;
        GRANT breachboard_viewer TO breachboard_responder;
        GRANT EXECUTE ON FUNCTION breachboard.lock_head(), breachboard.append(
            bigint, text[], text[], bytea[], bytea[], bytea[], bytea[], json),
            breachboard.keep_people(text, text, integer, bytea),
            breachboard.open_batch(text, text, boolean),
            breachboard.keep_events(bigint[], bigint[], integer[], integer[], bytea[]),
            breachboard.keep_words(bigint[], text[]),
            breachboard.keep_order(integer, integer, integer, bytea),
            breachboard.close_batch(integer, integer) TO breachboard_responder;
        GRANT breachboard_responder TO breachboard_lead;
        GRANT SELECT, INSERT, DELETE ON breachboard.confined TO breachboard_lead;
        COMMIT;
        -- Then, for each person, with the name of the login, which is the name in the log:
        --     GRANT breachboard_responder TO alice;
        -- An incident that only some may see, which a lead says:
        --     INSERT INTO breachboard.confined VALUES ('BH-2026-01', 'alice');

        """
}
#endif
