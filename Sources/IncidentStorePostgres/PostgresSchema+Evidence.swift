#if PostgreSQL

extension PostgresSchema {
    /// The evidence log. Whoever may write may add a batch, in the transaction that adds the item which tells of it,
    /// and to no batch that was there before; that its events are those that the item names is for `verify`.
    static let evidence = """
        CREATE TABLE breachboard.evidence_batch (
            number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            incident text NOT NULL,
            item text NOT NULL,
            events integer NOT NULL CHECK (events >= 0),
            full_text boolean NOT NULL,
            made_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
            UNIQUE (incident, item)
        );
        -- The number of the batch is the upper half of an id.
        CREATE TABLE breachboard.evidence_event (
            id bigint PRIMARY KEY,
            happened bigint,
            line integer NOT NULL,
            layout integer NOT NULL,
            raw bytea NOT NULL
        );
        CREATE TABLE breachboard.evidence_order (
            batch integer NOT NULL,
            kind integer NOT NULL,
            part integer NOT NULL CHECK (part >= 0),
            bytes bytea NOT NULL,
            PRIMARY KEY (batch, kind, part)
        );
        CREATE TABLE breachboard.evidence_words (
            id bigint PRIMARY KEY,
            words tsvector NOT NULL
        );
        CREATE INDEX evidence_words_by_word ON breachboard.evidence_words USING gin (words);

        CREATE TRIGGER refuse BEFORE TRUNCATE ON breachboard.evidence_batch
            FOR EACH STATEMENT EXECUTE FUNCTION breachboard.refuse();
        CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON breachboard.evidence_event
            FOR EACH STATEMENT EXECUTE FUNCTION breachboard.refuse();
        CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON breachboard.evidence_order
            FOR EACH STATEMENT EXECUTE FUNCTION breachboard.refuse();

        ALTER TABLE breachboard.evidence_batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.evidence_batch USING (
            breachboard.digest(incident) <> ALL ((SELECT breachboard.hidden())::bytea[]));
        ALTER TABLE breachboard.evidence_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.evidence_event USING (
            (id >> 32) IN (SELECT number FROM breachboard.evidence_batch));
        ALTER TABLE breachboard.evidence_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.evidence_order USING (
            batch IN (SELECT number FROM breachboard.evidence_batch));
        ALTER TABLE breachboard.evidence_words ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.evidence_words USING (
            (id >> 32) IN (SELECT number FROM breachboard.evidence_batch));

        -- At the commit: a batch without an item that tells of it does not stay.
        CREATE FUNCTION breachboard.told_of() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            IF NOT EXISTS (SELECT FROM breachboard.change WHERE incident = NEW.incident
                AND convert_from(envelope, 'UTF8')::json ->> 'target'
                    = NEW.incident || '/evidence/' || NEW.item)
            THEN
                RAISE EXCEPTION 'no such batch' USING ERRCODE = '23514';
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER told_of AFTER INSERT ON breachboard.evidence_batch
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION breachboard.told_of();

        CREATE FUNCTION breachboard.open_batch(place text, named text, is_found boolean)
        RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            made integer;
        BEGIN
            IF breachboard.digest(place) = ANY (breachboard.hidden()) THEN
                RAISE EXCEPTION 'the incident is not yours to change' USING ERRCODE = '42501';
            END IF;
            INSERT INTO breachboard.evidence_batch (incident, item, events, full_text)
                VALUES (place, named, 0, is_found) RETURNING number INTO made;
            RETURN made;
        END $$;

        -- Only what this transaction has opened takes anything in.
        CREATE FUNCTION breachboard.check_open(wanted bigint[]) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            IF EXISTS (SELECT FROM unnest(wanted) AS asked(number) WHERE NOT EXISTS (
                SELECT FROM breachboard.evidence_batch batch
                WHERE batch.number = asked.number AND made_in = pg_current_xact_id()))
            THEN
                RAISE EXCEPTION 'the batch is closed' USING ERRCODE = '42501';
            END IF;
        END $$;

        CREATE FUNCTION breachboard.keep_events(
            ids bigint[], times bigint[], lines integer[], layouts integer[], records bytea[])
        RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            PERFORM breachboard.check_open(
                ARRAY(SELECT DISTINCT id >> 32 FROM unnest(ids) AS given(id)));
            INSERT INTO breachboard.evidence_event
                SELECT * FROM unnest(ids, times, lines, layouts, records);
        END $$;

        CREATE FUNCTION breachboard.keep_words(ids bigint[], texts text[]) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            PERFORM breachboard.check_open(
                ARRAY(SELECT DISTINCT id >> 32 FROM unnest(ids) AS given(id)));
            INSERT INTO breachboard.evidence_words
                SELECT id, array_to_tsvector(string_to_array(rtrim(words), ' '))
                FROM unnest(ids, texts) AS given(id, words);
        END $$;

        CREATE FUNCTION breachboard.keep_order(
            of_batch integer, of_kind integer, piece integer, kept bytea) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            PERFORM breachboard.check_open(ARRAY[of_batch]);
            INSERT INTO breachboard.evidence_order VALUES (of_batch, of_kind, piece, kept);
        END $$;

        CREATE FUNCTION breachboard.close_batch(of_batch integer, counted integer) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            PERFORM breachboard.check_open(ARRAY[of_batch]);
            UPDATE breachboard.evidence_batch SET events = counted WHERE number = of_batch;
        END $$;

        REVOKE ALL ON FUNCTION breachboard.told_of(),
            breachboard.open_batch(text, text, boolean), breachboard.check_open(bigint[]),
            breachboard.keep_events(bigint[], bigint[], integer[], integer[], bytea[]),
            breachboard.keep_words(bigint[], text[]),
            breachboard.keep_order(integer, integer, integer, bytea),
            breachboard.close_batch(integer, integer) FROM PUBLIC;
        """
}
#endif
