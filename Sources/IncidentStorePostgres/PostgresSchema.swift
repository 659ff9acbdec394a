#if PostgreSQL

/// The tables, by the steps in which they came about. A step that was released is never edited.
struct PostgresSchema {
    struct Migration {
        let name: String
        let script: String
    }

    static let migrations = [
        Migration(name: "log", script: log),
        Migration(name: "guards", script: guards),
        Migration(name: "append", script: append),
    ]

    /// `meta` is one row, the head of the log: who holds its lock is the only one who writes.
    private static let log = """
        CREATE TABLE breachboard.meta (
            id smallint PRIMARY KEY CHECK (id = 1),
            log text NOT NULL CHECK (log ~ '^[0-9a-f]{32}$'),
            seq bigint NOT NULL CHECK (seq >= 0),
            hash bytea NOT NULL CHECK (octet_length(hash) = 32)
        );
        CREATE TABLE breachboard.change (
            seq bigint PRIMARY KEY CHECK (seq > 0),
            incident text NOT NULL,
            command text NOT NULL UNIQUE,
            envelope bytea NOT NULL,
            hash bytea NOT NULL CHECK (octet_length(hash) = 32),
            UNIQUE (incident, seq)
        );
        CREATE TABLE breachboard.payload (
            seq bigint PRIMARY KEY,
            incident text NOT NULL,
            salt bytea NOT NULL CHECK (octet_length(salt) = 32),
            bytes bytea NOT NULL,
            FOREIGN KEY (incident, seq) REFERENCES breachboard.change (incident, seq)
        );
        CREATE TABLE breachboard.incident (
            id text PRIMARY KEY,
            head bigint NOT NULL,
            summary json NOT NULL,
            extract bytea NOT NULL
        );
        """

    /// Who may see what, and that what is written stays.
    private static let guards = """
        -- An incident without a row here is for everybody who may read; otherwise for those named.
        CREATE TABLE breachboard.confined (
            incident text NOT NULL,
            member name NOT NULL,
            PRIMARY KEY (incident, member)
        );

        CREATE FUNCTION breachboard.leads() RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            SELECT EXISTS (
                SELECT FROM pg_roles
                WHERE pg_has_role(session_user, oid, 'MEMBER') AND (rolname = 'breachboard_lead'
                    OR oid = (SELECT nspowner FROM pg_namespace WHERE nspname = 'breachboard')))
        $$;

        -- The incidents that are not for who is connected.
        CREATE FUNCTION breachboard.hidden() RETURNS text[]
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            SELECT coalesce(array_agg(DISTINCT c.incident), '{}') FROM breachboard.confined c
            WHERE NOT breachboard.leads() AND NOT EXISTS (
                SELECT FROM breachboard.confined own JOIN pg_roles r ON r.rolname = own.member
                WHERE own.incident = c.incident AND pg_has_role(session_user, r.oid, 'MEMBER'))
        $$;

        CREATE FUNCTION breachboard.refuse() RETURNS trigger
        LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            -- A payload goes when an entry says so, in the one function that appends that entry.
            IF TG_TABLE_NAME = 'payload' AND TG_OP = 'DELETE'
                AND current_setting('breachboard.redacts', true) = 'on'
            THEN
                RETURN NULL;
            END IF;
            RAISE EXCEPTION 'entries of the log are never changed' USING ERRCODE = '42501';
        END $$;
        CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON breachboard.change
            FOR EACH STATEMENT EXECUTE FUNCTION breachboard.refuse();
        CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON breachboard.payload
            FOR EACH STATEMENT EXECUTE FUNCTION breachboard.refuse();

        ALTER TABLE breachboard.change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        ALTER TABLE breachboard.payload ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        ALTER TABLE breachboard.incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.change
            USING (incident <> ALL ((SELECT breachboard.hidden())::text[]));
        CREATE POLICY visible ON breachboard.payload
            USING (incident <> ALL ((SELECT breachboard.hidden())::text[]));
        CREATE POLICY visible ON breachboard.incident
            USING (id <> ALL ((SELECT breachboard.hidden())::text[]));
        """

    /// The only way to write. What an entry means was judged by who sends it, under the lock of
    /// `lock_head`; that it is the next link of the chain, and what it is filed under, is checked here. A
    /// payload that is already gone can come with a copy alone, which a lead or the owner makes.
    private static let append = """
        CREATE FUNCTION breachboard.lock_head(OUT log text, OUT seq bigint, OUT hash bytea)
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            SELECT meta.log, meta.seq, meta.hash FROM breachboard.meta FOR UPDATE
        $$;

        CREATE FUNCTION breachboard.append(
            expected bigint, incidents text[], commands text[], envelopes bytea[], hashes bytea[],
            salts bytea[], payloads bytea[], summaries json
        ) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            head breachboard.meta%ROWTYPE;
            facts json;
            commitment text;
        BEGIN
            SELECT * INTO STRICT head FROM breachboard.meta FOR UPDATE;
            IF head.seq IS DISTINCT FROM expected THEN
                RAISE EXCEPTION 'the log has grown' USING ERRCODE = '40001';
            END IF;
            IF incidents && breachboard.hidden() THEN
                RAISE EXCEPTION 'the incident is not yours to change' USING ERRCODE = '42501';
            END IF;
            FOR place IN 1 .. cardinality(envelopes) LOOP
                head.seq := head.seq + 1;
                head.hash := sha256(
                    '\\x00'::bytea || convert_to('breachboard/1', 'UTF8') || head.hash
                    || int8send(octet_length(envelopes[place])::bigint) || envelopes[place]);
                facts := convert_from(envelopes[place], 'UTF8')::json;
                commitment := encode(
                    sha256('\\x02'::bytea || salts[place] || payloads[place]), 'hex');
                IF commitment IS NULL AND breachboard.leads() THEN
                    commitment := facts ->> 'payload';
                END IF;
                IF (hashes[place], facts ->> 'log', facts ->> 'seq', facts ->> 'cmd',
                        split_part(facts ->> 'target', '/', 1), facts ->> 'payload')
                    IS DISTINCT FROM (head.hash, head.log, head.seq::text, commands[place],
                        incidents[place], commitment)
                THEN
                    RAISE EXCEPTION 'not the next entry of this log' USING ERRCODE = '23514';
                END IF;
                INSERT INTO breachboard.change VALUES
                    (head.seq, incidents[place], commands[place], envelopes[place], head.hash);
                IF payloads[place] IS NOT NULL THEN
                    INSERT INTO breachboard.payload VALUES
                        (head.seq, incidents[place], salts[place], payloads[place]);
                END IF;
                IF facts ->> 'kind' = 'redacted' THEN
                    PERFORM set_config('breachboard.redacts', 'on', true);
                    DELETE FROM breachboard.payload
                        WHERE seq = (facts ->> 'base')::bigint AND incident = incidents[place];
                    PERFORM set_config('breachboard.redacts', 'off', true);
                END IF;
                PERFORM pg_notify('breachboard', incidents[place] || ':' || head.seq);
            END LOOP;
            INSERT INTO breachboard.incident (id, head, summary, extract)
                SELECT summed.id, summed.head, summed.summary, convert_to(summed.extract, 'UTF8')
                FROM json_to_recordset(summaries)
                    AS summed(id text, head bigint, summary json, extract text)
                WHERE summed.id = ANY (incidents)
                ON CONFLICT (id) DO UPDATE SET
                    head = excluded.head, summary = excluded.summary, extract = excluded.extract;
            UPDATE breachboard.meta SET seq = head.seq, hash = head.hash;
            RETURN head.seq;
        END $$;

        REVOKE ALL ON ALL FUNCTIONS IN SCHEMA breachboard FROM PUBLIC;
        """
}
#endif
