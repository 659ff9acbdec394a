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
        Migration(name: "presence", script: presence),
        Migration(name: "people", script: people),
        Migration(name: "evidence", script: evidence),
        Migration(name: "redacted evidence", script: redactedEvidence),
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

        -- What stands for an incident where its reference is not to be told.
        CREATE FUNCTION breachboard.digest(incident text) RETURNS bytea
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT pg_catalog.sha256(pg_catalog.convert_to(incident, 'UTF8'))
        $$;

        -- The incidents that are not for who is connected, by digest: everybody may ask this.
        CREATE FUNCTION breachboard.hidden() RETURNS bytea[]
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            SELECT coalesce(array_agg(DISTINCT breachboard.digest(c.incident)), '{}')
            FROM breachboard.confined c
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
        CREATE POLICY visible ON breachboard.change USING (
            breachboard.digest(incident) <> ALL ((SELECT breachboard.hidden())::bytea[]));
        CREATE POLICY visible ON breachboard.payload USING (
            breachboard.digest(incident) <> ALL ((SELECT breachboard.hidden())::bytea[]));
        CREATE POLICY visible ON breachboard.incident USING (
            breachboard.digest(id) <> ALL ((SELECT breachboard.hidden())::bytea[]));
        """

    /// The only way to write. What an entry means was judged by who sends it, under the lock of
    /// `lock_head`; that it is the next link of the chain, in whose name it is, and what it is filed under, is
    /// checked here. In the name of others, to redact, and without a payload, as a copy needs it: that is for a
    /// lead or the owner.
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
            leads boolean := breachboard.leads();
        BEGIN
            IF coalesce(cardinality(envelopes), 0) = 0
                OR (cardinality(incidents), cardinality(commands), cardinality(hashes),
                    cardinality(salts), cardinality(payloads))
                IS DISTINCT FROM (cardinality(envelopes), cardinality(envelopes),
                    cardinality(envelopes), cardinality(envelopes), cardinality(envelopes))
            THEN
                RAISE EXCEPTION 'not a list of entries' USING ERRCODE = '23514';
            END IF;
            SELECT * INTO STRICT head FROM breachboard.meta FOR UPDATE;
            IF head.seq IS DISTINCT FROM expected THEN
                RAISE EXCEPTION 'the log has grown' USING ERRCODE = '40001';
            END IF;
            IF EXISTS (SELECT FROM unnest(incidents) AS named(incident)
                WHERE breachboard.digest(named.incident) = ANY (breachboard.hidden()))
            THEN
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
                IF commitment IS NULL AND leads THEN
                    commitment := facts ->> 'payload';
                END IF;
                IF (hashes[place], facts ->> 'log', facts ->> 'seq', facts ->> 'cmd',
                        split_part(facts ->> 'target', '/', 1), facts ->> 'payload')
                    IS DISTINCT FROM (head.hash, head.log, head.seq::text, commands[place],
                        incidents[place], commitment)
                THEN
                    RAISE EXCEPTION 'not the next entry of this log' USING ERRCODE = '23514';
                END IF;
                IF NOT leads AND facts ->> 'actor' IS DISTINCT FROM session_user::text THEN
                    RAISE EXCEPTION 'changes are made in the name of the login, %', session_user
                        USING ERRCODE = '42501';
                END IF;
                IF NOT leads AND facts ->> 'kind' = 'redacted' THEN
                    RAISE EXCEPTION 'only a lead redacts' USING ERRCODE = '42501';
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
                -- Anybody who may connect may listen: no word of which incident.
                PERFORM pg_notify('breachboard', head.seq::text);
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

    /// What lists leave of their people. Whoever may write may keep a list once, in the transaction that adds
    /// it; that its bytes are those that the entry names is for `verify`.
    private static let people = """
        CREATE TABLE breachboard.people (
            incident text NOT NULL,
            list text NOT NULL,
            part integer NOT NULL CHECK (part >= 0),
            bytes bytea NOT NULL,
            PRIMARY KEY (incident, list, part)
        );
        CREATE TRIGGER refuse BEFORE UPDATE OR TRUNCATE ON breachboard.people
            FOR EACH STATEMENT EXECUTE FUNCTION breachboard.refuse();
        ALTER TABLE breachboard.people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.people USING (
            breachboard.digest(incident) <> ALL ((SELECT breachboard.hidden())::bytea[]));

        CREATE FUNCTION breachboard.keep_people(place text, named text, piece integer, kept bytea)
        RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            IF breachboard.digest(place) = ANY (breachboard.hidden()) THEN
                RAISE EXCEPTION 'the incident is not yours to change' USING ERRCODE = '42501';
            END IF;
            IF NOT EXISTS (SELECT FROM breachboard.change WHERE incident = place
                AND convert_from(envelope, 'UTF8')::json ->> 'target'
                    = place || '/list/' || named)
            THEN
                RAISE EXCEPTION 'no such list' USING ERRCODE = '23514';
            END IF;
            INSERT INTO breachboard.people VALUES (place, named, piece, kept)
                ON CONFLICT DO NOTHING;
        END $$;

        REVOKE ALL ON FUNCTION breachboard.keep_people(text, text, integer, bytea) FROM PUBLIC;
        """

    /// Who watches: a row for each board, of which those count whose connection still holds a lock of that
    /// number. The server lets go of it when the connection ends, so nobody has to renew anything.
    private static let presence = """
        CREATE TABLE breachboard.presence (
            id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            incident text,
            said text NOT NULL CHECK (octet_length(said) <= 1024)
        );
        ALTER TABLE breachboard.presence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY visible ON breachboard.presence USING (incident IS NULL
            OR breachboard.digest(incident) <> ALL ((SELECT breachboard.hidden())::bytea[]));

        -- 1112687432 is `BRCH`, so that nobody else's locks are meant.
        CREATE FUNCTION breachboard.online() RETURNS SETOF integer
        LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
            SELECT locks.objid::bigint::integer
            FROM pg_locks locks JOIN pg_database database ON database.oid = locks.database
            WHERE locks.locktype = 'advisory' AND locks.classid = 1112687432
                AND locks.objsubid = 2 AND database.datname = current_database()
        $$;

        CREATE FUNCTION breachboard.attend(own integer, place text, words text) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            IF breachboard.digest(place) = ANY (breachboard.hidden()) THEN
                RAISE EXCEPTION 'the incident is not yours to see' USING ERRCODE = '42501';
            END IF;
            IF NOT breachboard.leads()
                AND words::json ->> 'actor' IS DISTINCT FROM session_user::text
            THEN
                RAISE EXCEPTION 'you are %', session_user USING ERRCODE = '42501';
            END IF;
            -- Nothing is lost with it.
            PERFORM set_config('synchronous_commit', 'off', true);
            UPDATE breachboard.presence SET incident = place, said = words WHERE id = own
                AND EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'
                    AND pid = pg_backend_pid() AND classid = 1112687432 AND objid = own::oid);
            IF NOT FOUND THEN
                DELETE FROM breachboard.presence
                    WHERE id NOT IN (SELECT breachboard.online());
                INSERT INTO breachboard.presence (incident, said) VALUES (place, words)
                    RETURNING id INTO own;
                PERFORM pg_advisory_lock(1112687432, own);
            END IF;
            PERFORM pg_notify('breachboard', 'here');
            RETURN own;
        END $$;

        REVOKE ALL ON FUNCTION breachboard.online(), breachboard.attend(integer, text, text)
            FROM PUBLIC;
        """
}
#endif
