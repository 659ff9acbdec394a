#if PostgreSQL

extension PostgresSchema {
    /// Where the entry that adds a batch is redacted, its events go, their order and their words.
    static let redactedEvidence = """
        CREATE OR REPLACE FUNCTION breachboard.refuse() RETURNS trigger
        LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            -- What an entry said goes when another one says so, in the function that appends it.
            IF TG_TABLE_NAME IN ('payload', 'evidence_event', 'evidence_order')
                AND TG_OP = 'DELETE' AND current_setting('breachboard.redacts', true) = 'on'
            THEN
                RETURN NULL;
            END IF;
            RAISE EXCEPTION 'entries of the log are never changed' USING ERRCODE = '42501';
        END $$;

        CREATE FUNCTION breachboard.redact_batch() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            facts json := convert_from(NEW.envelope, 'UTF8')::json;
            gone bigint;
        BEGIN
            IF facts ->> 'kind' IS DISTINCT FROM 'redacted'
                OR split_part(facts ->> 'target', '/', 2) IS DISTINCT FROM 'evidence'
            THEN
                RETURN NULL;
            END IF;
            SELECT batch.number INTO gone
                FROM breachboard.evidence_batch batch JOIN breachboard.change added
                    ON added.incident = batch.incident
                WHERE batch.incident = NEW.incident
                    AND NEW.incident || '/evidence/' || batch.item = facts ->> 'target'
                    AND added.seq = (facts ->> 'base')::bigint
                    AND convert_from(added.envelope, 'UTF8')::json ->> 'kind' = 'added'
                    AND convert_from(added.envelope, 'UTF8')::json ->> 'target'
                        = facts ->> 'target';
            IF gone IS NULL THEN
                RETURN NULL;
            END IF;
            PERFORM set_config('breachboard.redacts', 'on', true);
            DELETE FROM breachboard.evidence_event
                WHERE id >= gone << 32 AND id < (gone + 1) << 32;
            DELETE FROM breachboard.evidence_order WHERE batch = gone;
            PERFORM set_config('breachboard.redacts', 'off', true);
            DELETE FROM breachboard.evidence_words
                WHERE id >= gone << 32 AND id < (gone + 1) << 32;
            UPDATE breachboard.evidence_batch SET events = 0, full_text = false
                WHERE number = gone;
            RETURN NULL;
        END $$;
        CREATE TRIGGER redact_batch AFTER INSERT ON breachboard.change
            FOR EACH ROW EXECUTE FUNCTION breachboard.redact_batch();
        REVOKE ALL ON FUNCTION breachboard.redact_batch() FROM PUBLIC;
        """
}
#endif
